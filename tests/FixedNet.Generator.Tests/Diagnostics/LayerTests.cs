using FixedNet.Generator.Model;
using FixedNet.Generator.Tests.Harness;
using FixedNet.Tests.Shared;

namespace FixedNet.Generator.Tests.Diagnostics;

[Trait(Depends.On, Depends.Roslyn)]
public class LayerTests
{
    [Fact]
    public void A_network_without_layers_is_reported_at_its_attribute() =>
        Expect.Problem("FN010", "[[|Network(2)|]] partial class Net { }");

    [Theory]
    [InlineData("[[|Dense(1)|]] partial class Net { }")]
    [InlineData("[[|Dense(3)|], Dense(1)] partial class Net { }")]
    [InlineData("[[|Dense(1)|]] partial struct Net { }")]
    public void Layers_without_a_network_are_reported_at_the_first(string source) => Expect.Problem("FN011", source);

    [Fact]
    public void Layers_of_a_class_that_only_derives_from_a_network_are_reported() =>
        Expect.Problem("FN011", "[Network(2), Dense(1)] partial class First { } [[|Dense(1)|]] partial class Net : First { }");

    [Theory]
    [InlineData("[Network(2), Dense(3)] partial class Net { } [[|Dense(1)|]] partial class Net { }")]
    [InlineData("[[|Dense(3)|], [|Dense(1)|]] partial class Net { } [Network(2)] partial class Net { }")]
    public void A_layer_on_another_declaration_is_reported_at_its_attribute(string source) => Expect.Problem("FN012", source);

    [Fact]
    public void A_layer_in_another_file_is_reported_there()
    {
        var run = GeneratorRun.Of(
            "using FixedNet; [Network(2), Dense(3)] partial class Net { }",
            "using FixedNet; [Dense(1)] partial class Net { }");
        var found = run.Diagnostics.Single();
        Assert.Equal(("FN012", "File1.cs"), (found.Id, found.Location.SourceTree!.FilePath));
        Assert.Empty(run.Texts);
    }

    [Fact]
    public void Layers_in_several_lists_of_one_declaration_keep_their_order()
    {
        var run = Expect.NoProblem("[Dense(5)] [Network(2)] [Dense(4), Dense(3)] partial class Net { } partial class Net { }");
        var model = (NetworkModel)Assert.Single(run.Values("Model"));
        Assert.Equal([5, 4, 3], model.Layers.Select(layer => layer.OutputsOf(2)));
    }

    [Theory]
    [InlineData("[Network([|0|]), Dense(1)] partial class Net { }")]
    [InlineData("[Network([|inputs: -1|]), Dense(1)] partial class Net { }")]
    [InlineData("[Network(2), Dense([|0|]), Dense([|int.MinValue|], Activation.Tanh)] partial class Net { }")]
    [InlineData("[Network(2), Dense(activation: Activation.Tanh, [|outputs: 0|])] partial class Net { }")]
    public void A_size_below_one_is_reported_at_the_argument(string source) => Expect.Problem("FN013", source);

    [Theory]
    [InlineData("[Network(2), Dense(1, [|(Activation)11|])] partial class Net { }")]
    [InlineData("[Network(2), Dense(outputs: 1, [|activation: (Activation)(-1)|])] partial class Net { }")]
    [InlineData("[Network(2, [|Loss = (Loss)7|]), Dense(1)] partial class Net { }")]
    [InlineData("[Network(2, [|Reduction = (Reduction)2|], [|Precision = (Precision)2|]), Dense(1)] partial class Net { }")]
    public void An_undefined_enum_value_is_reported_at_the_argument(string source) => Expect.Problem("FN014", source);

    [Theory]
    [InlineData("[Network(2), Dense(3, [|Activation.Softmax|]), Dense(1)] partial class Net { }")]
    [InlineData("[Network(2), Dense([|activation: Activation.Softmax|], outputs: 3), Dense(3, Activation.Softmax)] partial class Net { }")]
    public void Softmax_on_a_hidden_layer_is_reported_at_the_argument(string source) => Expect.Problem("FN015", source);

    [Theory]
    [InlineData("[Network(16383), Dense([|16385|])] partial class Net { }")]
    [InlineData("[Network(16383), Dense(16383), Dense([|2|])] partial class Net { }")]
    [InlineData("[Network(int.MaxValue), Dense([|int.MaxValue|]), Dense(int.MaxValue), Dense(int.MaxValue)] partial class Net { }")]
    [InlineData("[Network(1), Dense([|outputs: int.MaxValue|])] partial class Net { }")]
    public void The_layer_that_passes_the_limit_is_reported_at_its_size(string source) => Expect.Problem("FN019", source);

    [Theory]
    [InlineData("[Network(16383), Dense(16384)] partial class Net { }")]
    [InlineData("[Network(16383), Dense(16382), Dense(1)] partial class Net { }")]
    public void A_network_within_the_limit_is_taken_on(string source) => Expect.NoProblem(source);

    [Fact]
    public void The_message_about_the_limit_names_both_numbers()
    {
        var run = GeneratorRun.Of("using FixedNet; [Network(16383), Dense(16385)] partial class Net { }");
        Assert.Contains("to 268,451,840 parameters, more than 268,435,456", run.Diagnostics.Single().GetMessage());
    }
}
