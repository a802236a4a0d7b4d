namespace FixedNet.Tests.Shared;

/// <summary>Activations of one number and their derivatives, straight from their definitions.</summary>
public static class NaiveActivations
{
    public static double Of(Activation activation, double z, double slope = 0.01) => activation switch
    {
        Activation.Identity => z,
        Activation.Relu => z > 0 ? z : 0,
        Activation.LeakyRelu => z > 0 ? z : slope * z,
        Activation.Elu => z > 0 ? z : Math.Exp(z) - 1,
        Activation.Gelu => z * NormalDistribution(z),
        Activation.Silu => z * Sigmoid(z),
        Activation.Sigmoid => Sigmoid(z),
        Activation.Tanh => Math.Tanh(z),
        Activation.Softplus => Math.Max(z, 0) + Math.Log(1 + Math.Exp(-Math.Abs(z))),
        Activation.HardTanh => Math.Clamp(z, -1, 1),
        _ => throw new ArgumentOutOfRangeException(nameof(activation)),
    };

    public static double Derivative(Activation activation, double z, double slope = 0.01) => activation switch
    {
        Activation.Identity => 1,
        Activation.Relu => z > 0 ? 1 : 0,
        Activation.LeakyRelu => z > 0 ? 1 : slope,
        Activation.Elu => z > 0 ? 1 : Math.Exp(z),
        Activation.Gelu => NormalDistribution(z) + z * Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI),
        Activation.Silu => Sigmoid(z) * (1 + z * (1 - Sigmoid(z))),
        Activation.Sigmoid => Sigmoid(z) * (1 - Sigmoid(z)),
        Activation.Tanh => 1 - Math.Tanh(z) * Math.Tanh(z),
        Activation.Softplus => Sigmoid(z),
        Activation.HardTanh => Math.Abs(z) < 1 ? 1 : 0,
        _ => throw new ArgumentOutOfRangeException(nameof(activation)),
    };

    private static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    /// <summary>Φ(z) = ½ + φ(z) (z + z³/3 + z⁵/(3·5) + …), Marsaglia 2004; every term is of one sign.</summary>
    private static double NormalDistribution(double z)
    {
        if (Math.Abs(z) > 8)
            return z > 0 ? 1 : 0;
        double term = z, sum = z;
        for (int k = 3; Math.Abs(term) > 1e-17 * Math.Abs(sum); k += 2)
            sum += term *= z * z / k;
        return 0.5 + sum * Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI);
    }
}
