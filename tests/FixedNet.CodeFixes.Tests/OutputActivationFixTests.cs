namespace FixedNet.CodeFixes.Tests;

public class OutputActivationFixTests
{
    private static readonly OutputActivationFix _fix = new();

    [Theory]
    [InlineData("Dense(3)", "Dense(3, Activation.Softmax)")]
    [InlineData("Dense(3, Activation.Tanh)", "Dense(3, Activation.Softmax)")]
    [InlineData("Dense(outputs: 3, activation: Activation.Tanh)", "Dense(outputs: 3, activation: Activation.Softmax)")]
    [InlineData("Dense(activation: /* why */ Activation.Tanh, outputs: 3)", "Dense(activation: /* why */ Activation.Softmax, outputs: 3)")]
    [InlineData("Dense(outputs: 3)", "Dense(outputs: 3, Activation.Softmax)")]
    [InlineData("Dense(3, Activation.LeakyRelu, Slope = 0.2)", "Dense(3, Activation.Softmax)")]
    [InlineData("Activate(Activation.Tanh)", "Activate(Activation.Softmax)")]
    [InlineData("Activate(activation: Activation.LeakyRelu, Slope = 0.2)", "Activate(activation: Activation.Softmax)")]
    public void Cross_entropy_gets_softmax_on_the_last_layer(string last, string expected)
    {
        string Declaration(string layer) =>
            $"[Network(4, Loss = Loss.CrossEntropy)]\n[Dense(16, Activation.Tanh)]\n[{layer}]\npartial class Net {{ }}\n";
        var code = FixedCode.Of(Declaration(last)).Fix(_fix, "FN016");
        Assert.Equal(Declaration(expected), Assert.Single(code.Sources));
        Assert.Empty(code.Ids);
    }

    [Fact]
    public void Binary_cross_entropy_gets_a_sigmoid()
    {
        var code = FixedCode.Of("[Network(2, Loss = Loss.BinaryCrossEntropy), Dense(1, Activation.Tanh)] partial class Net { }").Fix(_fix, "FN017");
        Assert.Equal("[Network(2, Loss = Loss.BinaryCrossEntropy), Dense(1, Activation.Sigmoid)] partial class Net { }", Assert.Single(code.Sources));
        Assert.Empty(code.Ids);
    }

    [Fact]
    public void A_last_layer_without_an_activation_is_left_to_its_author() =>
        Assert.Throws<Xunit.Sdk.SingleException>(() => FixedCode.Of("[Network(4, Loss = Loss.CrossEntropy), Dense(3), LayerNorm] partial class Net { }").Fix(_fix, "FN016"));

    [Fact]
    public void The_enum_is_named_in_full_where_its_name_means_something_else()
    {
        string Declaration(string layer) =>
            $"partial class Around {{ enum Activation {{ }} [Network(4, Loss = Loss.CrossEntropy), {layer}] partial class Net {{ }} }}";
        var code = FixedCode.Of(Declaration("Dense(3)")).Fix(_fix, "FN016");
        Assert.Equal(Declaration("Dense(3, FixedNet.Activation.Softmax)"), Assert.Single(code.Sources));
        Assert.Empty(code.Ids);
    }

    [Fact]
    public void Every_network_of_a_project_gets_the_activation_at_once_and_other_losses_wait_for_theirs()
    {
        var code = FixedCode
            .Of(
                "[Network(4, Loss = Loss.CrossEntropy), Dense(3)] partial class A { }\n[Network(4, Loss = Loss.CrossEntropy), Dense(2)] partial class B { }",
                "[Network(4, Loss = Loss.BinaryCrossEntropy), Dense(3)] partial class C { }\n[Network(4, Loss = Loss.CrossEntropy), Dense(5)] partial class D { }")
            .FixAll(_fix, "FN016");
        Assert.Equal(
            [
                "[Network(4, Loss = Loss.CrossEntropy), Dense(3, Activation.Softmax)] partial class A { }\n[Network(4, Loss = Loss.CrossEntropy), Dense(2, Activation.Softmax)] partial class B { }",
                "[Network(4, Loss = Loss.BinaryCrossEntropy), Dense(3)] partial class C { }\n[Network(4, Loss = Loss.CrossEntropy), Dense(5, Activation.Softmax)] partial class D { }",
            ],
            code.Sources);
        Assert.Equal(["FN017"], code.Ids);
    }

    /// <summary>A softmax over it would be 1, whatever the inputs.</summary>
    [Theory]
    [InlineData("FN016", "Loss.CrossEntropy", "Dense(1, Activation.Sigmoid)")]
    [InlineData("FN016", "Loss.CrossEntropy", "Dense(1)")]
    [InlineData("FN025", "Loss.CrossEntropy", "Dense(1, Activation.Softmax)")]
    [InlineData("FN025", "Loss.Huber", "Dense(1, Activation.Softmax)")]
    [InlineData("FN017", "Loss.BinaryCrossEntropy", "Dense(1, Activation.Softmax)")]
    public void A_single_output_gets_a_sigmoid_and_the_binary_cross_entropy(string id, string loss, string last)
    {
        string Declaration(string loss, string layer) => $"[Network(2, Loss = {loss})]\n[Dense(4, Activation.Tanh)]\n[{layer}]\npartial class Net {{ }}\n";
        var code = FixedCode.Of(Declaration(loss, last)).Fix(_fix, id);
        Assert.Equal(Declaration("Loss.BinaryCrossEntropy", "Dense(1, Activation.Sigmoid)"), Assert.Single(code.Sources));
        Assert.Empty(code.Ids);
    }

    [Fact]
    public void A_single_output_without_a_loss_gets_a_sigmoid()
    {
        var code = FixedCode.Of("[Network(2), Dense(1, Activation.Softmax)] partial class Net { }").Fix(_fix, "FN025");
        Assert.Equal("[Network(2), Dense(1, Activation.Sigmoid)] partial class Net { }", Assert.Single(code.Sources));
        Assert.Empty(code.Ids);
    }
}
