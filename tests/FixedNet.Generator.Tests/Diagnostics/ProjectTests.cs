using FixedNet.Generator.Tests.Harness;
using FixedNet.Tests.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FixedNet.Generator.Tests.Diagnostics;

[Trait(Depends.On, Depends.Roslyn)]
public class ProjectTests
{
    private const string Marked = "[[|Network(2)|], Dense(1)] partial class Net { }";

    [Theory]
    [InlineData(LanguageVersion.CSharp8)]
    [InlineData(LanguageVersion.CSharp7_3)]
    public void An_old_language_version_is_reported_at_the_network(LanguageVersion version) => Expect.Problem(
        "FN022", Marked, TargetPlatform.Net10 with { Language = version, Nullable = NullableContextOptions.Disable });

    [Fact]
    public void A_missing_runtime_library_is_reported_at_the_network() =>
        Expect.Problem("FN023", Marked, TargetPlatform.Net10 with { Runtime = null });

    [Fact]
    public void Burst_entry_points_without_unsafe_code_are_reported_at_the_argument() => Expect.Problem(
        "FN024", "[Network(2, [|BurstEntryPoints = true|]), Dense(1)] partial class Net { }");

    [Fact]
    public void Burst_entry_points_that_are_not_asked_for_need_no_unsafe_code() =>
        Expect.NoProblem("[Network(2, BurstEntryPoints = false), Dense(1)] partial class Net { }");

    [Fact]
    public void CSharp_9_on_netstandard21_is_enough() =>
        Expect.NoProblem("[Network(2), Dense(1)] partial class Net { }", TargetPlatform.NetStandard21);
}
