using System.Reflection;
using BenchmarkDotNet.Attributes;
using FixedNet.Benchmarks.Functions;
using FixedNet.Benchmarks.Optimizers;
using FixedNet.Benchmarks.Quick;

namespace FixedNet.Benchmarks.Tests;

/// <summary>What the library has is measured, and what is measured is documented.</summary>
public sealed class CoverageTests
{
    [Fact]
    public void Every_activation_of_one_number_is_measured() => Assert.Equal(
        Enum.GetNames<Activation>().Except([nameof(Activation.Identity), nameof(Activation.Softmax)]).Order(),
        ElementwiseForms.All.Where(form => form.Name == "Activations").Select(form => form.Function).Order());

    [Fact]
    public void Every_optimiser_is_measured()
    {
        IEnumerable<string> library = typeof(Optimizer<>).Assembly.GetExportedTypes()
            .Where(type => !type.IsAbstract && type.GetInterfaces().Any(each => each.Name == typeof(IOptimizer<>).Name))
            .Select(type => type.Name.Split('`')[0]);
        IEnumerable<string> measured = OptimizerPair<float>.All.Select(pair => pair.Library(1).GetType().Name.Split('`')[0]);
        Assert.Equal(library.Order(), measured.Distinct().Order());
    }

    [Fact]
    public void The_readme_has_a_command_for_every_suite_of_both_modes()
    {
        string readme = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "README.md"));
        Assert.All(SuiteList.All, suite => Assert.Contains($"quick --suite {suite.Name}", readme));

        Type[] suites = [.. typeof(SuiteList).Assembly.GetExportedTypes().Where(type => type.GetMethods().Any(IsBenchmark))];
        Assert.NotEmpty(suites);
        Assert.All(suites, suite => Assert.Contains($"--filter '*{suite.Name.Split('`')[0]}*'", readme));
        Assert.All(suites, suite => Assert.NotNull(suite.GetCustomAttribute<MemoryDiagnoserAttribute>()));
    }

    private static bool IsBenchmark(MethodInfo method) => method.GetCustomAttribute<BenchmarkAttribute>() is not null;
}
