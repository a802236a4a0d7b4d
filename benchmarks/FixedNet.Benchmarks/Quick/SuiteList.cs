using FixedNet.Benchmarks.Quick.Suites;

namespace FixedNet.Benchmarks.Quick;

/// <summary>The suites, in the order in which all of them run. Another one is a class in Suites and a line here.</summary>
internal static class SuiteList
{
    public static IReadOnlyList<ISuite> All { get; } =
    [
        new CellsSuite(),
        new ActivationsSuite(),
        new OptimizersSuite(),
        new WidthsSuite(),
        new BatchesSuite(),
        new StartSuite(),
        new HeadlineSuite(),
        new WorkersSuite(),
        new HardwareSuite(),
        new DeterminismSuite(),
        new GeneratorSuite(),
        new BuildSuite(),
    ];

    /// <summary>The suite of this name, or all.</summary>
    /// <exception cref="ArgumentException">There is none; the message lists those that are.</exception>
    public static IEnumerable<ISuite> Named(string name)
    {
        if (name == "all")
            return All;
        ISuite? named = All.FirstOrDefault(suite => suite.Name == name);
        return named is not null
            ? [named]
            : throw new ArgumentException($"There is no suite {name}; there are {string.Join(", ", All.Select(suite => suite.Name))} and all.");
    }
}
