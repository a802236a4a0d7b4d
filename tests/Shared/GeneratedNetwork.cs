using System.Numerics;

namespace FixedNet.Tests.Shared;

/// <summary>A generated class, called in its own precision. What it must overwrite starts as garbage.</summary>
public static class GeneratedNetwork
{
    public static NumericNetwork Of(Type type) => Of(type, NetworkSpec.Of(type));

    public static NumericNetwork Of(Type type, NetworkSpec spec) =>
        spec.Precision == Precision.Double ? new GeneratedNetwork<double>(type, spec) : new GeneratedNetwork<float>(type, spec);
}

/// <inheritdoc cref="GeneratedNetwork"/>
public sealed class GeneratedNetwork<T>(Type type, NetworkSpec spec) : NumericNetwork(spec)
    where T : INumberBase<T>
{
    private readonly NetworkFunctions<T> _functions = new(type);

    public override double[] Output(double[] parameters, double[] input)
    {
        var output = Garbage(Spec.Outputs);
        _functions.Forward(Narrow(parameters), Narrow(input), output);
        return Widen(output);
    }

    public override double[] Outputs(double[] parameters, double[] inputs)
    {
        var outputs = Garbage(inputs.Length / Spec.Inputs * Spec.Outputs);
        _functions.ForwardBatch(Narrow(parameters), Narrow(inputs), outputs);
        return Widen(outputs);
    }

    public override double[] OutputsOfEach(double[] parametersOfAll, double[] inputs)
    {
        var outputs = Garbage(inputs.Length / Spec.Inputs * Spec.Outputs);
        _functions.ForwardEach(Narrow(parametersOfAll), Narrow(inputs), outputs);
        return Widen(outputs);
    }

    public override double Evaluate(double[] parameters, double[] inputs, double[] targets) =>
        double.CreateChecked(_functions.Evaluate!(Narrow(parameters), Narrow(inputs), Narrow(targets)));

    public override Derivatives Backward(double[] parameters, double[] inputs, double[] targets)
    {
        var (gradient, inputGradients) = (Garbage(parameters.Length), Garbage(inputs.Length));
        T loss = _functions.BackwardToInputs!(Narrow(parameters), Narrow(inputs), Narrow(targets), gradient, inputGradients);
        return new Derivatives(double.CreateChecked(loss), Widen(gradient), Widen(inputGradients));
    }

    public override Derivatives VectorJacobianProduct(double[] parameters, double[] inputs, double[] outputGradients)
    {
        var (gradient, inputGradients) = (Garbage(parameters.Length), Garbage(inputs.Length));
        _functions.VectorJacobianProduct(Narrow(parameters), Narrow(inputs), Narrow(outputGradients), gradient, inputGradients);
        return new Derivatives(double.NaN, Widen(gradient), Widen(inputGradients));
    }

    private static T[] Garbage(int length)
    {
        var garbage = new T[length];
        Array.Fill(garbage, T.CreateChecked(1e9));
        return garbage;
    }

    private static T[] Narrow(double[] numbers) => Array.ConvertAll(numbers, T.CreateTruncating);

    private static double[] Widen(T[] numbers) => Array.ConvertAll(numbers, double.CreateTruncating);
}
