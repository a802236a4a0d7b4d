using FixedNet.Generator.Tests.Harness;
using FixedNet.Tests.Shared;

namespace FixedNet.Generator.Tests.Diagnostics;

/// <summary>Numbers that a layer's attribute gives, and layers without parameters.</summary>
[Trait(Depends.On, Depends.Roslyn)]
public class NumberTests
{
    [Theory]
    [InlineData("[Network(2), Dense(3), LayerNorm([|Epsilon = 0|])] partial class Net { }")]
    [InlineData("[Network(2), Dense(3), LayerNorm([|Epsilon = -1e-5|])] partial class Net { }")]
    [InlineData("[Network(2), Dense(3), LayerNorm([|Epsilon = double.NaN|])] partial class Net { }")]
    [InlineData("[Network(2), Dense(3), LayerNorm([|Epsilon = 1e-50|])] partial class Net { }")]
    [InlineData("[Network(2), Dense(3), LayerNorm([|Epsilon = double.PositiveInfinity|])] partial class Net { }")]
    [InlineData("[Network(2, Precision = Precision.Double), Dense(3), LayerNorm([|Epsilon = 0.0|])] partial class Net { }")]
    [InlineData("[Network(2), Dense(3, Activation.LeakyRelu, [|Slope = double.NaN|])] partial class Net { }")]
    [InlineData("[Network(2), Dense(3, Activation.LeakyRelu, [|Slope = 1e300|])] partial class Net { }")]
    [InlineData("[Network(2), Dense(3), Activate(Activation.LeakyRelu, [|Slope = double.NegativeInfinity|])] partial class Net { }")]
    public void A_number_out_of_range_is_reported_at_the_argument(string source) => Expect.Problem("FN036", source);

    [Theory]
    [InlineData("[Network(2), Dense(3, [|Slope = 0.2|])] partial class Net { }")]
    [InlineData("[Network(2), Dense(3, Activation.Tanh, [|Slope = 0.01|])] partial class Net { }")]
    [InlineData("[Network(2), Dense(3), Activate(Activation.Relu, [|Slope = 0|])] partial class Net { }")]
    public void A_slope_without_LeakyRelu_is_reported_at_the_argument(string source) => Expect.Problem("FN037", source);

    [Theory]
    [InlineData("[[|Network(2)|], Activate(Activation.Tanh)] partial class Net { }")]
    [InlineData("[[|Network(2)|], Activate(Activation.Tanh), Activate(Activation.Softmax)] partial class Net { }")]
    public void A_network_without_parameters_is_reported_at_its_attribute(string source) => Expect.Problem("FN038", source);

    [Theory]
    [InlineData("[Network(2), Dense(3), LayerNorm] partial class Net { }")]
    [InlineData("[Network(2), LayerNorm(Epsilon = 1)] partial class Net { }")]
    [InlineData("[Network(2, Precision = Precision.Double), Dense(3), LayerNorm(Epsilon = 1e-50)] partial class Net { }")]
    [InlineData("[Network(2), Dense(3, Activation.LeakyRelu, Slope = 0.01)] partial class Net { }")]
    [InlineData("[Network(2), Dense(3, Activation.LeakyRelu, Slope = -1), Activate(Activation.LeakyRelu, Slope = 0)] partial class Net { }")]
    [InlineData("[Network(2, Loss = Loss.CrossEntropy), Dense(3), Activate(Activation.Softmax)] partial class Net { }")]
    public void What_can_be_is_not_reported(string source) => Expect.NoProblem(source);

    [Theory]
    [InlineData("FN011", "[[|LayerNorm|]] partial class Net { }")]
    [InlineData("FN012", "[Network(2), Dense(3)] partial class Net { } [[|Activate(Activation.Tanh)|]] partial class Net { }")]
    [InlineData("FN014", "[Network(2), Dense(3), Activate([|(Activation)11|])] partial class Net { }")]
    [InlineData("FN015", "[Network(2), Dense(3), Activate([|Activation.Softmax|]), Dense(2)] partial class Net { }")]
    [InlineData("FN016", "[Network(2, [|Loss = Loss.CrossEntropy|]), Dense(3), LayerNorm] partial class Net { }")]
    [InlineData("FN017", "[Network(2, [|Loss = Loss.BinaryCrossEntropy|]), Dense(3), Activate(Activation.Tanh)] partial class Net { }")]
    public void What_is_wrong_with_any_layer_is_reported_where_it_stands(string id, string source) => Expect.Problem(id, source);

    [Fact]
    public void Advice_names_the_attribute_that_is_there() => Assert.Contains(
        "[Activate(Activation.Sigmoid)]",
        GeneratorRun.Of("using FixedNet; [Network(2, Loss = Loss.BinaryCrossEntropy), Dense(3), Activate(Activation.Tanh)] partial class Net { }").Diagnostics.Single().GetMessage());
}
