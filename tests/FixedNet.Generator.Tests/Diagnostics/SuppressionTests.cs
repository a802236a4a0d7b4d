using FixedNet.Generator.Tests.Harness;
using FixedNet.Tests.Shared;

namespace FixedNet.Generator.Tests.Diagnostics;

[Trait(Depends.On, Depends.Roslyn)]
public class SuppressionTests
{
    private const string TrainsBadly = "[Network(2, Loss = Loss.Huber), Dense(1, Activation.Sigmoid)] partial class Net { }";
    private const string NotPartial = "[Network(2), Dense(1)] class Net { }";

    [Theory]
    [InlineData("FN018", TrainsBadly)]
    [InlineData("FN001", NotPartial)]
    public void A_pragma_suppresses_what_it_surrounds(string id, string source)
    {
        string suppressed = $"using FixedNet;\n#pragma warning disable {id}\n{source}\n";
        Assert.Empty(GeneratorRun.Of(suppressed).Diagnostics);

        var restored = GeneratorRun.Of(suppressed + $"#pragma warning restore {id}\nnamespace Other {{ {source} }}");
        Assert.Equal(id, Assert.Single(restored.Diagnostics).Id);
    }

    [Fact]
    public void A_suppressed_error_still_leaves_its_class_without_code() =>
        Assert.Empty(GeneratorRun.Of($"using FixedNet;\n#pragma warning disable FN001\n{NotPartial}").Texts);

    [Fact]
    public void A_warning_leaves_its_class_with_code() => Assert.Single(GeneratorRun.Of("using FixedNet;\n" + TrainsBadly).Texts);
}
