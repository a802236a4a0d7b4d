namespace FixedNet.Tests.Runtime.Vectors;

/// <summary>
/// A function of one number; the same in double precision, against which floats are measured, and with 31 digits, against which doubles
/// are; and the largest errors that the library states for it, whichever is larger: in units in the last place, or absolute.
/// </summary>
public sealed record VectorCase(
    string Name, Func<double, double> Double, Func<DoubleDouble, DoubleDouble> Exact,
    double SingleUlps, double SingleAbsolute, double DoubleUlps, double DoubleAbsolute)
{
    public static readonly VectorCase[] All =
    [
        new("Exp", Math.Exp, Exactly.Exp, 1.25, 0, 1.25, 0),
        new("Log", Math.Log, Exactly.Log, 2.5, 0, 2.5, 0),
        new("Tanh", Math.Tanh, Exactly.Tanh, 5, 0, 3, 0),
        new("Sigmoid", Activations.Sigmoid, Exactly.Sigmoid, 2.5, 0, 2.5, 0),
        new("Elu", Activations.Elu, x => x.High > 0 ? x : Exactly.ExpMinusOne(x), 1.5, 0, 1.5, 0),
        // Where σ is subnormal, its last place is multiplied by z.
        new("Silu", Activations.Silu, x => x * Exactly.Sigmoid(x), 3.5, 104 * float.Epsilon, 3.5, 746 * double.Epsilon),
        new("Softplus", Activations.Softplus, Softplus, 3, 0, 3, 0),
        // The slopes of silu and gelu pass through 0; in gelu's tail z² has lost digits.
        new("Gelu", Activations.Gelu, x => x * Exactly.NormalDistribution(x), 5, 3e-8, 5, 3e-17),
        new("SiluDerivative", Activations.SiluDerivative, x => Exactly.Sigmoid(x) * (1 + x * Exactly.Sigmoid(-x)), 0, 2e-7, 0, 3e-16),
        new("GeluDerivative", Activations.GeluDerivative,
            x => Exactly.NormalDistribution(x) + x * Exactly.NormalDensity(x), 0, 2e-7, 0, 3e-16),
        new("SoftplusDerivative", Activations.SoftplusDerivative, Exactly.Sigmoid, 2.5, 0, 2.5, 0),
    ];

    public static TheoryData<string> Names => new(All.Select(c => c.Name));

    public static VectorCase Of(string name) => All.Single(c => c.Name == name);

    private static DoubleDouble Softplus(DoubleDouble x) =>
        (x.High > 0 ? x : 0) + Exactly.LogOnePlus(Exactly.Exp(x.High > 0 ? -x : x));
}
