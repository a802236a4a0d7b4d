using FixedNet.Generator.Tests.Harness;
using FixedNet.Tests.Shared;

namespace FixedNet.Generator.Tests.Diagnostics;

/// <summary>Attributes of FixedNet's names whose values are of other types: each is reported where it stands, and none makes a network vanish silently.</summary>
[Trait(Depends.On, Depends.Roslyn)]
public class ValueTests
{
    [Theory]
    [InlineData("object inputs", "[Network([|\"two\"|])]")]
    [InlineData("object inputs", "[Network([|null|])]")]
    [InlineData("object inputs", "[Network([|typeof(int)|])]")]
    [InlineData("object inputs", "[Network([|2.5f|])]")]
    [InlineData("params int[] inputs", "[Network([|2|])]")]
    [InlineData("int[] inputs", "[Network([|new[] { 2 }|])]")]
    [InlineData("int[] inputs", "[Network([|null|])]")]
    [InlineData("long inputs", "[Network([|2|])]")]
    [InlineData("byte inputs", "[Network([|2|])]")]
    [InlineData("char inputs", "[Network([|'2'|])]")]
    [InlineData("string inputs", "[Network([|inputs: \"2\"|])]")]
    [InlineData("System.Type inputs", "[Network([|typeof(int)|])]")]
    [InlineData("System.DayOfWeek inputs", "[Network([|System.DayOfWeek.Friday|])]")]
    [InlineData("int inputs", "[Network(2, [|Loss = 2L|])]")]
    [InlineData("int inputs", "[Network(2, [|Loss = (Long)2|])]")]
    [InlineData("int inputs", "[Network(2, [|Loss = System.DayOfWeek.Friday|])]")]
    [InlineData("int inputs", "[Network(2, [|Deterministic = null|])]")]
    [InlineData("int inputs", "[Network(2, [|Loss = \"Huber\"|])]")]
    [InlineData("int inputs", "[Network(2, [|Loss = new[] { 1 }|])]")]
    public void A_value_of_another_type_is_reported(string parameters, string network) => Problem(parameters, network, "[Dense(1)]");

    [Theory]
    [InlineData("[Dense([|\"1\"|])]")]
    [InlineData("[Dense([|null|])]")]
    public void So_is_one_of_a_layer(string layer) => Problem("int inputs", "[Network(2)]", layer);

    [Fact]
    public void Values_of_the_right_types_are_read_whoever_declares_the_attributes()
    {
        var run = Run(MarkedSource.Parse(Source("object inputs", "[Network(2, Loss = 2, Deterministic = true)]", "[Dense(1)]")));
        Assert.Empty(run.Diagnostics);
        Assert.Contains("half squared error", run.Text);
    }

    private static void Problem(string parameters, string network, string layer)
    {
        var source = MarkedSource.Parse(Source(parameters, network, layer));
        var run = Run(source);
        var found = Assert.Single(run.Diagnostics);
        Assert.Equal(("FN033", Assert.Single(source.Spans)), (found.Id, found.Location.SourceSpan));
        Assert.Empty(run.Texts);
    }

    private static GeneratorRun Run(MarkedSource source)
    {
        var withoutFixedNet = TargetPlatform.Net10 with { References = TargetPlatform.Net10.References.RemoveAll(reference => reference.Display!.Contains("FixedNet.")) };
        return GeneratorRun.On(withoutFixedNet, source.Text);
    }

    private static string Source(string parameters, string network, string layer) => $$"""
        namespace FixedNet
        {
            class NetworkAttribute : System.Attribute { public NetworkAttribute({{parameters}}) { } public object Loss; public object Deterministic; }
            enum Long : long { }
            class DenseAttribute : System.Attribute { public DenseAttribute(object outputs) { } }
            {{network}} {{layer}} partial class Net { }
        }
        """;
}
