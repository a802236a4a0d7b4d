namespace FixedNet.Tests.Runtime;

/// <summary>One activation as the tests see it: both precisions, and its slope as a function of z throughout.</summary>
public sealed partial record ScalarFunction(
    string Name, Func<double, double> Double, Func<float, float> Single,
    Func<double, double> DoubleSlope, Func<float, float> SingleSlope)
{
    public static readonly ScalarFunction[] Activations =
    [
        OfOutput("Relu", FixedNet.Activations.Relu, FixedNet.Activations.Relu,
            FixedNet.Activations.ReluDerivative, FixedNet.Activations.ReluDerivative),
        OfOutput("LeakyRelu", FixedNet.Activations.LeakyRelu, FixedNet.Activations.LeakyRelu,
            FixedNet.Activations.LeakyReluDerivative, FixedNet.Activations.LeakyReluDerivative),
        OfOutput("Elu", FixedNet.Activations.Elu, FixedNet.Activations.Elu,
            FixedNet.Activations.EluDerivative, FixedNet.Activations.EluDerivative),
        new("Gelu", FixedNet.Activations.Gelu, FixedNet.Activations.Gelu,
            FixedNet.Activations.GeluDerivative, FixedNet.Activations.GeluDerivative),
        new("Silu", FixedNet.Activations.Silu, FixedNet.Activations.Silu,
            FixedNet.Activations.SiluDerivative, FixedNet.Activations.SiluDerivative),
        OfOutput("Sigmoid", FixedNet.Activations.Sigmoid, FixedNet.Activations.Sigmoid,
            FixedNet.Activations.SigmoidDerivative, FixedNet.Activations.SigmoidDerivative),
        OfOutput("Tanh", FixedNet.Activations.Tanh, FixedNet.Activations.Tanh,
            FixedNet.Activations.TanhDerivative, FixedNet.Activations.TanhDerivative),
        new("Softplus", FixedNet.Activations.Softplus, FixedNet.Activations.Softplus,
            FixedNet.Activations.SoftplusDerivative, FixedNet.Activations.SoftplusDerivative),
        OfOutput("HardTanh", FixedNet.Activations.HardTanh, FixedNet.Activations.HardTanh,
            FixedNet.Activations.HardTanhDerivative, FixedNet.Activations.HardTanhDerivative),
    ];

    public static ScalarFunction Activation(string name) => Activations.Single(f => f.Name == name);

    private static ScalarFunction OfOutput(
        string name, Func<double, double> value, Func<float, float> single, Func<double, double> slope, Func<float, float> singleSlope) =>
        new(name, value, single, z => slope(value(z)), z => singleSlope(single(z)));
}
