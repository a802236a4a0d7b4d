using System.Numerics;
using FixedNet.Tests.Reference;
using FixedNet.Tests.Shared;

namespace FixedNet.Tests.Memory;

/// <summary>
/// No optimiser reads or writes outside the spans it is given, whatever their length: both lie beside memory that ends the process when
/// it is touched, so the steps are taken in a process of their own.
/// </summary>
[Trait(Depends.On, Depends.Hardware)]
public class OptimizerMemoryTests
{
    private const int Steps = 3;

    private const double LearningRate = 0.1;

    private static readonly int[] _counts = [.. Enumerable.Range(1, 70), 127, 128, 129, 1000];

    [Fact]
    public void NothingOutsideTheParametersAndTheGradientIsReadOrWritten() =>
        Assert.Equal(2 * 2 * OptimizerVariants.All.Count * _counts.Length, PerilousCases.Count(RunCases, []));

    private static void RunCases(string[] arguments) =>
        PerilousCases.Run(OptimizerVariants.All.SelectMany(name => Cases<float>(name, 1e-6).Concat(Cases<double>(name, 1e-14))));

    private static IEnumerable<(string Name, Action Check)> Cases<T>(string name, double bound)
        where T : unmanaged, INumberBase<T>
    {
        var random = new Random(1);
        T[] start = Numbers(), gradient = Numbers();
        double[] expected = [.. start.Zip(gradient, (parameter, derivative) => StepAlone(name, parameter, derivative))];
        foreach (int count in _counts)
        {
            foreach (var placement in Enum.GetValues<Placement>())
                yield return ($"{name} of {count} {typeof(T).Name}, {placement}", () => Check(name, start[..count], gradient[..count], expected[..count], bound, placement));
        }

        T[] Numbers() => Array.ConvertAll(Problem.Normal(random, _counts[^1]), T.CreateChecked);
    }

    /// <summary>An optimiser of many numbers does to each what an optimiser of that one does.</summary>
    private static double StepAlone<T>(string name, T parameter, T derivative)
        where T : struct, INumberBase<T>
    {
        var optimizer = OptimizerVariants.Create<T>(name, 1, LearningRate);
        T[] parameters = [parameter], gradient = [derivative];
        for (int step = 0; step < Steps; step++)
            optimizer.Step(parameters, gradient);
        return double.CreateChecked(parameters[0]);
    }

    private static void Check<T>(string name, T[] start, T[] derivatives, double[] expected, double bound, Placement placement)
        where T : unmanaged, INumberBase<T>
    {
        var optimizer = OptimizerVariants.Create<T>(name, start.Length, LearningRate);
        using GuardedMemory<T> parameters = new(start.Length, placement), gradient = new(start.Length, placement);
        start.CopyTo(parameters.GetSpan());
        derivatives.CopyTo(gradient.GetSpan());

        for (int step = 0; step < Steps; step++)
            optimizer.Step(parameters.GetSpan(), gradient.GetSpan());

        parameters.RequireIntact("parameters");
        gradient.RequireIntact("gradient");
        Assert.Equal(derivatives, gradient.GetSpan());
        Relative.AssertClose(expected, Array.ConvertAll(parameters.GetSpan().ToArray(), double.CreateChecked), bound, "parameters");
    }
}
