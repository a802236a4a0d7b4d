using FixedNet.Generator.Tests.Harness;
using FixedNet.Tests.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FixedNet.Generator.Tests.Pipeline;

[Trait(Depends.On, Depends.Roslyn)]
public class CachingTests
{
    private const string First = "using FixedNet;\n[Network(2), Dense(3)] partial class First { }\n";
    private const string Second = "using FixedNet;\n[Network(4), Dense(5)] partial class Second { }\n";
    private const string Unrelated = "class Unrelated { int X() => 1; }\n";

    private readonly GeneratorRun _run = GeneratorRun.Of(First, Second, Unrelated);

    [Fact]
    public void The_first_run_makes_every_step_anew()
    {
        foreach (string step in new[] { "Model", "Plan", "Code", "Source" })
            Assert.Equal([IncrementalStepRunReason.New, IncrementalStepRunReason.New], _run.Reasons(step));
        foreach (string step in new[] { "Target", "Clashes" })
            Assert.Equal([IncrementalStepRunReason.New], _run.Reasons(step));
    }

    [Fact]
    public void Editing_an_unrelated_file_reruns_only_the_cheap_steps()
    {
        var edited = _run.Edit(2, text => text.Replace("1", "2"));
        AssertKept(edited, "Model", "Target");
        AssertCached(edited, "Plan", "Code", "Source", "Clashes");
        Assert.Equal([true, true], OutputsKept(edited));
    }

    [Fact]
    public void A_comment_in_a_networks_file_keeps_its_model_and_so_all_that_follows()
    {
        var edited = _run.Edit(0, text => "// A comment moves every location in the file.\n" + text);
        AssertKept(edited, "Model", "Target");
        AssertCached(edited, "Plan", "Code", "Source", "Clashes");
        Assert.Equal([true, true], OutputsKept(edited));
    }

    [Fact]
    public void A_changed_size_reruns_its_own_network_only()
    {
        var edited = _run.Edit(0, text => text.Replace("Dense(3)", "Dense(7)"));
        foreach (string step in new[] { "Model", "Plan", "Code", "Source" })
            Assert.Equal([false, true], edited.Reasons(step).Select(IsKept));
        AssertKept(edited, "Target", "Clashes");
        Assert.Equal([false, true], OutputsKept(edited));
        Assert.Contains("2 → 7", edited.Texts["First.g.cs"]);
    }

    [Fact]
    public void An_added_network_leaves_the_others_cached()
    {
        var edited = _run.Add("using FixedNet;\n[Network(1), Dense(1)] partial class Third { }\n");
        foreach (string step in new[] { "Model", "Plan", "Code", "Source" })
            Assert.Equal([true, true, false], edited.Reasons(step).Select(IsKept));
        AssertKept(edited, "Target", "Clashes");
        Assert.Equal([true, true, false], OutputsKept(edited));
    }

    [Fact]
    public void A_removed_network_leaves_those_before_it_cached()
    {
        // Those after it move up, which Roslyn's own attribute search takes for a change.
        var edited = _run.Edit(1, text => text.Replace("[Network(4), Dense(5)]", ""));
        foreach (string step in new[] { "Model", "Plan", "Code", "Source" })
            Assert.Equal([IncrementalStepRunReason.Cached, IncrementalStepRunReason.Removed], edited.Reasons(step).Select(Simply));
        Assert.Equal("First.g.cs", Assert.Single(edited.Texts).Key);
    }

    [Fact]
    public void A_network_that_becomes_wrong_leaves_the_others_cached()
    {
        var edited = _run.Edit(0, text => text.Replace("Dense(3)", "Dense(0)"));
        foreach (string step in new[] { "Model", "Plan", "Code", "Source" })
            Assert.Equal([IncrementalStepRunReason.Removed, IncrementalStepRunReason.Cached], edited.Reasons(step).Select(Simply));
        Assert.Equal("Second.g.cs", Assert.Single(edited.Texts).Key);
    }

    [Fact]
    public void Allowing_unsafe_code_changes_the_target_and_so_every_plan()
    {
        var edited = _run.Edit(input => ((CSharpCompilation)input).WithOptions(((CSharpCompilation)input).Options.WithAllowUnsafe(true)));
        AssertKept(edited, "Model", "Clashes");
        Assert.Equal([false], edited.Reasons("Target").Select(IsKept));
        Assert.Equal([false, false], edited.Reasons("Plan").Select(IsKept));
    }

    [Theory]
    [InlineData(20)]
#if NEWEST_ROSLYN
    [InlineData(200)] // The tracking of Roslyn 4.3 takes minutes for as many; without tracking it is as quick.
#endif
    public void An_edit_costs_one_plan_however_many_networks_there_are(int count)
    {
        var run = GeneratorRun.Of(Networks(count));
        Assert.Equal(count, run.Reasons("Plan").Count);

        var edited = run.Edit(count / 2, text => text.Replace("Dense(3)", "Dense(7)"));
        foreach (string step in new[] { "Plan", "Source" })
        {
            Assert.Equal(count, edited.Reasons(step).Count);
            Assert.Single(edited.Reasons(step), reason => !IsKept(reason));
        }

        Assert.Single(OutputsKept(edited), kept => !kept);
    }

    [Fact]
    public void Two_hundred_networks_all_get_their_code() =>
        Assert.Equal(200, GeneratorRun.WithoutTracking(TargetPlatform.Net10, Networks(200)).Texts.Count);

    private static string[] Networks(int count) =>
        [.. Enumerable.Range(0, count).Select(index => $"using FixedNet; [Network(2), Dense(3)] partial class Net{index} {{ }}")];

    // After Where and Select a step that ran and gave an equal value may be called Cached as well as Unchanged.
    private static bool IsKept(IncrementalStepRunReason reason) =>
        reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged;

    private static IncrementalStepRunReason Simply(IncrementalStepRunReason reason) =>
        IsKept(reason) ? IncrementalStepRunReason.Cached : reason;

    private static void AssertKept(GeneratorRun run, params string[] steps)
    {
        foreach (string step in steps)
        {
            Assert.NotEmpty(run.Reasons(step));
            Assert.All(run.Reasons(step), reason => Assert.True(IsKept(reason), $"{step} is {reason}."));
        }
    }

    private static void AssertCached(GeneratorRun run, params string[] steps)
    {
        foreach (string step in steps)
        {
            Assert.NotEmpty(run.Reasons(step));
            Assert.All(run.Reasons(step), reason => Assert.True(reason == IncrementalStepRunReason.Cached, $"{step} is {reason}."));
        }
    }

    private static IEnumerable<bool> OutputsKept(GeneratorRun run) =>
        run.Result.TrackedOutputSteps.Values.SelectMany(steps => steps)
            .SelectMany(step => step.Outputs).Select(output => IsKept(output.Reason));
}
