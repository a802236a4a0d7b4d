using System.Reflection;

namespace FixedNet.Mono.Checks;

/// <summary>A generated class, called in its own precision with numbers in double. What it must overwrite starts as garbage.</summary>
internal abstract class GeneratedClass(Type type)
{
    protected Type Type { get; } = type;

    public string Name => $"{Type.Name} in {Precision}";

    public int InputSize { get; } = Constant(type, "InputSize");

    public int OutputSize { get; } = Constant(type, "OutputSize");

    public abstract string Precision { get; }

    public static GeneratedClass Of(string name, bool isDouble)
    {
        string folder = isDouble ? "DoublePrecision" : "SinglePrecision";
        Type type = typeof(Tests.Networks.SinglePrecision.Moons_2_3_2).Assembly.GetType($"FixedNet.Tests.Networks.{folder}.{name}", throwOnError: true, ignoreCase: true)!;
        return isDouble
            ? new GeneratedClass<double>(type, "double", number => number, number => number)
            : new GeneratedClass<float>(type, "float", number => (float)number, number => number);
    }

    public abstract double[] Output(double[] parameters, double[] input);

    public abstract double[] Outputs(double[] parameters, double[] inputs);

    public abstract double Evaluate(double[] parameters, double[] inputs, double[] targets);

    public abstract (double Loss, double[] Gradient, double[] InputGradients) Backward(double[] parameters, double[] inputs, double[] targets);

    /// <summary>The parameters after some steps of training.</summary>
    public abstract double[] Train(double[] parameters, double[] inputs, double[] targets, string optimizer, double learningRate, int steps);

    private static int Constant(Type type, string name) => (int)type.GetField(name)!.GetRawConstantValue()!;

    protected static TDelegate Find<TDelegate>(Type type, string name)
        where TDelegate : Delegate
    {
        Type[] parameters = [.. typeof(TDelegate).GetMethod("Invoke")!.GetParameters().Select(parameter => parameter.ParameterType)];
        MethodInfo method = type.GetMethod(name, parameters) ?? throw new MissingMethodException(type.Name, name);
        return (TDelegate)method.CreateDelegate(typeof(TDelegate));
    }
}

/// <inheritdoc/>
internal sealed class GeneratedClass<T>(Type type, string precision, Converter<double, T> narrow, Converter<T, double> widen) : GeneratedClass(type)
    where T : struct
{
    private readonly ForwardFunction _forward = Find<ForwardFunction>(type, "Forward"), _forwardBatch = Find<ForwardFunction>(type, "ForwardBatch");
    private readonly EvaluateFunction _evaluate = Find<EvaluateFunction>(type, "Evaluate");
    private readonly BackwardFunction _backward = Find<BackwardFunction>(type, "Backward");

    private delegate void ForwardFunction(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, Span<T> outputs);

    private delegate T EvaluateFunction(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets);

    private delegate T BackwardFunction(
        ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> gradient, Span<T> inputGradients);

    public override string Precision => precision;

    public override double[] Output(double[] parameters, double[] input)
    {
        T[] output = Garbage(OutputSize);
        _forward(Narrow(parameters), Narrow(input), output);
        return Array.ConvertAll(output, widen);
    }

    public override double[] Outputs(double[] parameters, double[] inputs)
    {
        T[] outputs = Garbage(inputs.Length / InputSize * OutputSize);
        _forwardBatch(Narrow(parameters), Narrow(inputs), outputs);
        return Array.ConvertAll(outputs, widen);
    }

    public override double Evaluate(double[] parameters, double[] inputs, double[] targets) =>
        widen(_evaluate(Narrow(parameters), Narrow(inputs), Narrow(targets)));

    public override (double Loss, double[] Gradient, double[] InputGradients) Backward(double[] parameters, double[] inputs, double[] targets)
    {
        T[] gradient = Garbage(parameters.Length), inputGradients = Garbage(inputs.Length);
        T loss = _backward(Narrow(parameters), Narrow(inputs), Narrow(targets), gradient, inputGradients);
        return (widen(loss), Array.ConvertAll(gradient, widen), Array.ConvertAll(inputGradients, widen));
    }

    public override double[] Train(double[] parameters, double[] inputs, double[] targets, string optimizer, double learningRate, int steps)
    {
        var network = (INetwork<T>)Activator.CreateInstance(Type)!;
        Narrow(parameters).CopyTo(network.Parameters);
        var descent = Tests.Reference.ReferenceOptimizers.Create<T>(optimizer, parameters.Length, learningRate);
        for (int step = 0; step < steps; step++)
            network.TrainBatch(Narrow(inputs), Narrow(targets), descent);
        return Array.ConvertAll(network.Parameters.ToArray(), widen);
    }

    private T[] Garbage(int length)
    {
        var garbage = new T[length];
        garbage.AsSpan().Fill(narrow(1e9));
        return garbage;
    }

    private T[] Narrow(double[] numbers) => Array.ConvertAll(numbers, narrow);
}
