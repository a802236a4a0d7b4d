using System.Numerics;
using FixedNet.Tests.Shared;

namespace FixedNet.Tests.Calls;

/// <summary>An argument of a generated method: whether it is written, and how long it is: a row for each sample, or one in all.</summary>
public sealed record CoreArgument(string Name, int RowLength, bool HasRows, bool IsWritten)
{
    public int LengthFor(int batch) => HasRows ? batch * RowLength : RowLength;
}

/// <summary>A generated static method as data, so that what holds for every argument of every method is tested once.</summary>
public sealed record CoreMethod<T>(string Name, CoreArgument[] Arguments, Action<Memory<T>[]> Call)
    where T : struct, INumberBase<T>
{
    /// <summary>Every static method that takes spans, but for Initialize.</summary>
    public static IReadOnlyList<CoreMethod<T>> Of(Type type)
    {
        var functions = new NetworkFunctions<T>(type);
        CoreArgument parameters = new("parameters", functions.ParameterCount, false, false);
        CoreArgument inputs = new("inputs", functions.InputSize, true, false);
        CoreArgument targets = new("targets", functions.OutputSize, true, false);
        CoreArgument gradient = new("gradient", functions.ParameterCount, false, true);
        CoreArgument inputGradients = new("inputGradients", functions.InputSize, true, true);

        List<CoreMethod<T>> methods =
        [
            new("Forward",
                [parameters, inputs with { Name = "input", HasRows = false }, new("output", functions.OutputSize, false, true)],
                a => functions.Forward(a[0].Span, a[1].Span, a[2].Span)),
            new("ForwardBatch",
                [parameters, inputs, new("outputs", functions.OutputSize, true, true)],
                a => functions.ForwardBatch(a[0].Span, a[1].Span, a[2].Span)),
            new("VectorJacobianProduct",
                [parameters, inputs, targets with { Name = "outputGradients" }, gradient, inputGradients],
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
}
