namespace FixedNet.Tests.Shared;

/// <summary>Layer normalisation of one row from its definition, and its gradient by the whole Jacobian: ∂n[j]/∂x[i], one by one.</summary>
public static class NaiveNorm
{
    public static double[] Forward(double[] x, double[] gain, double[] biases, double epsilon)
    {
        double[] normal = Normal(x, epsilon, out _);
        return [.. normal.Select((n, o) => n * gain[o] + biases[o])];
    }

    /// <summary>The gradient of x; that of gains, then biases, is added to what is there.</summary>
    public static double[] Backward(double[] x, ReadOnlySpan<double> gain, double epsilon, double[] delta, Span<double> gradient)
    {
        int count = x.Length;
        double[] normal = Normal(x, epsilon, out double deviation), below = new double[count];
        for (int j = 0; j < count; j++)
        {
            gradient[j] += delta[j] * normal[j];
            gradient[count + j] += delta[j];
            // ∂μ/∂x[i] = 1/n, ∂σ²/∂x[i] = 2 (x[i] − μ)/n.
            for (int i = 0; i < count; i++)
                below[i] += delta[j] * gain[j] * ((i == j ? 1 : 0) - 1.0 / count - normal[j] * normal[i] / count) / deviation;
        }

        return below;
    }

    private static double[] Normal(double[] x, double epsilon, out double deviation)
    {
        double mean = x.Sum() / x.Length, variance = x.Sum(number => (number - mean) * (number - mean)) / x.Length;
        double root = deviation = Math.Sqrt(variance + epsilon);
        return Array.ConvertAll(x, number => (number - mean) / root);
    }
}
