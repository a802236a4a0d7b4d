namespace FixedNet.Package.Tests;

/// <summary>The analyzer in the package speaks in the user's build.</summary>
[Collection(PackageCollection.Name)]
public class DiagnosticTests(BrokenConsumers consumers) : IClassFixture<BrokenConsumers>
{
    [Fact]
    public void What_is_wrong_is_said_and_nothing_else_is() => Assert.Equal(
        [
            "CSharp8: FN022 The generated code is C# 9, but this project is compiled as C# 8.0: write '<LangVersion>9.0</LangVersion>' or newer in the project file",
            "Framework: FN022 The generated code is C# 9, but this project is compiled as C# 7.3: write '<LangVersion>9.0</LangVersion>' or newer in the project file",
            "NotPartial: FN001 The class 'Iris' must be partial so that its generated members can join it: write 'partial class Iris'",
            "Private: FN101 The reference to the package FixedNet has PrivateAssets=\"all\", so programs that use this library get no FixedNet.Runtime.dll, which the generated code calls: remove PrivateAssets",
            "Property: FN035 The project's property FixedNetVectorBits is '1024,512', which cannot be read, and is passed over: write 512, 256, 128, several of them with ';' between, or none",
            "Runtimeless: FN102 The reference to the package FixedNet leaves out its library, which the generated code calls, to compile or to run: remove IncludeAssets and ExcludeAssets",
        ],
        consumers.Diagnostics);

    [Fact]
    public void The_help_of_a_diagnostic_is_named() =>
        Assert.Contains("https://github.com/fixednet/fixednet/blob/main/docs/diagnostics.md#fn001", consumers.Build.Output);
}
