namespace FixedNet.Package.Tests;

/// <summary>The analyzer in the package speaks in the user's build.</summary>
[Collection(PackageCollection.Name)]
public class DiagnosticTests(BrokenConsumers consumers) : IClassFixture<BrokenConsumers>
{
    [Fact]
    public void A_wrong_declaration_and_a_CSharp_too_old_are_said_to_be_so_and_nothing_else_is_said() => Assert.Equal(
        [
            "CSharp8: FN022 The generated code is C# 9, but this project is compiled as C# 8.0: write '<LangVersion>9.0</LangVersion>' or newer in the project file",
            "NotPartial: FN001 The class 'Iris' must be partial so that its generated members can join it: write 'partial class Iris'",
        ],
        consumers.Diagnostics);

    [Fact]
    public void The_help_of_a_diagnostic_is_named() =>
        Assert.Contains("https://github.com/fixednet/fixednet/blob/main/docs/diagnostics.md#fn001", consumers.Build.Output);
}
