using System.Numerics;
using FixedNet.Generator.Tests.Numbers;
using FixedNet.Tests.Shared;

namespace FixedNet.Generator.Tests.Memory;

/// <summary>Calls the methods of a network with each argument beside a guard, and holds the results against the naive network's.</summary>
internal sealed class GuardedCalls<T>(NetworkSpec spec, Problem at, NetworkComparison expected)
    where T : unmanaged, INumberBase<T>
{
    private const double LearningRate = 0.5;

    private readonly double _bound = spec.Precision == Precision.Double ? 1e-12 : 1e-5;

    private readonly Dictionary<string, T[]> _given = new()
    {
        ["parameters"] = Narrow(at.Parameters),
        ["parametersOfAll"] = Narrow(at.ParametersOfEach(at.Inputs.Length / spec.Inputs)),
        ["input"] = Narrow(at.Inputs[..spec.Inputs]),
        ["inputs"] = Narrow(at.Inputs),
        ["targets"] = Narrow(at.Targets),
        ["outputGradients"] = Narrow(at.OutputGradients),
    };

    /// <summary>Every method that takes spans, of the class and of an instance.</summary>
    public void CheckAll(Type type, Placement placement)
    {
        foreach (var method in GeneratedMethod<T>.OfClass(type))
            Check(method, placement);

        var network = (INetwork<T>)Activator.CreateInstance(type)!;
        foreach (var method in GeneratedMethod<T>.OfInstance(network, new Sgd<T>(spec.ParameterCount, LearningRate)))
        {
            _given["parameters"].CopyTo(network.Parameters);
            Check(method, placement);
            double[] parameters = method.Name == "TrainBatch"
                ? [.. at.Parameters.Zip(expected.OfLoss!.Gradient, (p, derivative) => p - LearningRate * derivative)]
                : at.Parameters;
            AssertClose(parameters, network.Parameters, $"parameters after {method.Name}");
        }
    }

    public void Check(GeneratedMethod<T> method, Placement placement)
    {
        int batch = at.Inputs.Length / spec.Inputs;
        GuardedMemory<T>[] spans = [.. method.Arguments.Select(argument => new GuardedMemory<T>(argument.LengthFor(batch), placement))];
        try
        {
            foreach (var (argument, span) in method.Arguments.Zip(spans).Where(pair => !pair.First.IsWritten))
                _given[argument.Name].CopyTo(span.GetSpan());
            T? loss = method.Call([.. spans.Select(span => span.Memory)]);
            if (loss is { } value)
                AssertClose([expected.OfLoss!.Loss], [value], $"loss of {method.Name}");
            foreach (var (argument, span) in method.Arguments.Zip(spans))
            {
                string what = $"{argument.Name} of {method.Name}";
                span.RequireIntact(what);
                if (argument.IsWritten)
                    AssertClose(Expected(method, argument.Name), span.GetSpan(), what);
                else
                    Assert.True(span.GetSpan().SequenceEqual(_given[argument.Name]), $"{what}: written, though it is only to be read");
            }
        }
        finally
        {
            foreach (IDisposable span in spans)
                span.Dispose();
        }
    }

    private double[] Expected(GeneratedMethod<T> method, string argument) => (method.Name, argument) switch
    {
        ("Initialize", "parameters") => Initialized(method),
        ("Forward", "output") => expected.Output,
        ("ForwardBatch", "outputs") => expected.Outputs,
        ("ForwardEach", "outputs") => expected.OutputsOfEach,
        ("Backward", "gradient") => expected.OfLoss!.Gradient,
        ("Backward", "inputGradients") => expected.OfLoss!.InputGradients,
        ("VectorJacobianProduct", "gradient") => expected.Product.Gradient,
        ("VectorJacobianProduct", "inputGradients") => expected.Product.InputGradients,
        _ => throw new ArgumentOutOfRangeException(nameof(method), $"What {method.Name} writes to {argument} is not known here."),
    };

    /// <summary>What it writes in an array; whether those are the right numbers is another test's business.</summary>
    private double[] Initialized(GeneratedMethod<T> method)
    {
        var parameters = new T[spec.ParameterCount];
        method.Call([parameters]);
        return Array.ConvertAll(parameters, double.CreateChecked);
    }

    /// <summary>Relative to the largest number that is expected, or to 1 if that is more: the size of what goes in.</summary>
    private void AssertClose(ReadOnlySpan<double> expected, ReadOnlySpan<T> actual, string what)
    {
        Assert.Equal(expected.Length, actual.Length);
        double scale = 1, worst = 0;
        for (int k = 0; k < expected.Length; k++)
        {
            scale = Math.Max(scale, Math.Abs(expected[k]));
            worst = Math.Max(worst, Math.Abs(expected[k] - double.CreateChecked(actual[k]))); // NaN stays
        }

        Assert.True(worst <= _bound * scale, $"{what}: off by {worst:g3}, where the largest number is {scale:g3}");
    }

    private static T[] Narrow(double[] numbers) => Array.ConvertAll(numbers, T.CreateTruncating);
}
