using System.Numerics;

namespace FixedNet.Tests.Shared;

/// <summary>An argument of a generated method: whether it is written, and how long it is: a row for each sample, or one in all.</summary>
public sealed record MethodArgument(string Name, int RowLength, bool HasRows, bool IsWritten)
{
    public int LengthFor(int batch) => HasRows ? batch * RowLength : RowLength;
}

/// <summary>A generated method that takes spans, as data, so that what holds for every argument of every method is tested once.</summary>
/// <param name="Name">The method's name.</param>
/// <param name="Arguments">Those of its arguments that are spans.</param>
/// <param name="Call">Calls it; what it returns, if anything.</param>
public sealed record GeneratedMethod<T>(string Name, MethodArgument[] Arguments, Func<Memory<T>[], T?> Call)
    where T : struct, INumberBase<T>
{
    /// <summary>Every static method.</summary>
    public static IReadOnlyList<GeneratedMethod<T>> OfClass(Type type)
    {
        var functions = new NetworkFunctions<T>(type);
        MethodArgument parameters = new("parameters", functions.ParameterCount, false, false);
        MethodArgument gradient = new("gradient", functions.ParameterCount, false, true);
        var (input, inputs, output, outputs, targets) = Rows(functions.InputSize, functions.OutputSize);
        MethodArgument outputGradients = targets with { Name = "outputGradients" };
        MethodArgument inputGradients = inputs with { Name = "inputGradients", IsWritten = true };

        List<GeneratedMethod<T>> methods =
        [
            Writing("Initialize", [parameters with { IsWritten = true }], a => functions.Initialize(a[0].Span, 1)),
            Writing("Forward", [parameters, input, output], a => functions.Forward(a[0].Span, a[1].Span, a[2].Span)),
            Writing("ForwardBatch", [parameters, inputs, outputs], a => functions.ForwardBatch(a[0].Span, a[1].Span, a[2].Span)),
            Writing("ForwardEach", [parameters with { Name = "parametersOfAll", HasRows = true }, inputs, outputs],
                a => functions.ForwardEach(a[0].Span, a[1].Span, a[2].Span)),
            Writing("VectorJacobianProduct", [parameters, inputs, outputGradients, gradient, inputGradients],
                a => functions.VectorJacobianProduct(a[0].Span, a[1].Span, a[2].Span, a[3].Span, a[4].Span)),
        ];
        if (functions.Evaluate is not null)
        {
            methods.AddRange(
            [
                new("Evaluate", [parameters, inputs, targets],
                    a => functions.Evaluate(a[0].Span, a[1].Span, a[2].Span)),
                new("Backward", [parameters, inputs, targets, gradient],
                    a => functions.Backward!(a[0].Span, a[1].Span, a[2].Span, a[3].Span)),
                new("Backward", [parameters, inputs, targets, gradient, inputGradients],
                    a => functions.BackwardToInputs!(a[0].Span, a[1].Span, a[2].Span, a[3].Span, a[4].Span)),
            ]);
        }

        return methods;
    }

    /// <summary>Every method of an instance that takes spans; it trains with the optimiser.</summary>
    public static IReadOnlyList<GeneratedMethod<T>> OfInstance(INetwork<T> network, IOptimizer<T> optimizer)
    {
        var functions = new NetworkFunctions<T>(network.GetType());
        var (input, inputs, output, outputs, targets) = Rows(functions.InputSize, functions.OutputSize);

        List<GeneratedMethod<T>> methods =
        [
            Writing("Forward", [input, output], a => network.Forward(a[0].Span, a[1].Span)),
            Writing("ForwardBatch", [inputs, outputs], a => network.ForwardBatch(a[0].Span, a[1].Span)),
        ];
        if (functions.Evaluate is not null)
        {
            methods.AddRange(
            [
                new("Evaluate", [inputs, targets], a => network.Evaluate(a[0].Span, a[1].Span)),
                new("TrainBatch", [inputs, targets], a => network.TrainBatch(a[0].Span, a[1].Span, optimizer)),
            ]);
        }

        return methods;
    }

    private static (MethodArgument Input, MethodArgument Inputs, MethodArgument Output, MethodArgument Outputs, MethodArgument Targets) Rows(
        int inputSize, int outputSize)
    {
        MethodArgument inputs = new("inputs", inputSize, true, false);
        MethodArgument outputs = new("outputs", outputSize, true, true);
        return (inputs with { Name = "input", HasRows = false }, inputs, outputs with { Name = "output", HasRows = false }, outputs,
            outputs with { Name = "targets", IsWritten = false });
    }

    private static GeneratedMethod<T> Writing(string name, MethodArgument[] arguments, Action<Memory<T>[]> call) => new(name, arguments, a =>
    {
        call(a);
        return null;
    });
}
