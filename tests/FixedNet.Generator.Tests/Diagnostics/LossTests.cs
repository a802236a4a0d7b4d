using FixedNet.Generator.Tests.Harness;
using FixedNet.Tests.Shared;

namespace FixedNet.Generator.Tests.Diagnostics;

[Trait(Depends.On, Depends.Roslyn)]
public class LossTests
{
    public static TheoryData<Loss, Activation> Saturating => new()
    {
        { Loss.MeanSquaredError, Activation.Sigmoid },
        { Loss.HalfSquaredError, Activation.Sigmoid },
        { Loss.MeanAbsoluteError, Activation.Sigmoid },
        { Loss.Huber, Activation.Sigmoid },
        { Loss.MeanSquaredError, Activation.Softmax },
        { Loss.HalfSquaredError, Activation.Softmax },
        { Loss.MeanAbsoluteError, Activation.Softmax },
        { Loss.Huber, Activation.Softmax },
    };

    [Theory]
    [InlineData("[Network(2, [|Loss = Loss.CrossEntropy|]), Dense(3)] partial class Net { }")]
    [InlineData("[Network(2, [|Loss = Loss.CrossEntropy|], Reduction = Reduction.Sum), Dense(3, Activation.Sigmoid)] partial class Net { }")]
    public void Cross_entropy_without_softmax_is_reported_at_the_loss(string source) => Expect.Problem("FN016", source);

    [Theory]
    [InlineData("[Network(2, Precision = Precision.Double, [|Loss = Loss.BinaryCrossEntropy|]), Dense(3)] partial class Net { }")]
    [InlineData("[Network(2, [|Loss = Loss.BinaryCrossEntropy|]), Dense(3, Activation.Softmax)] partial class Net { }")]
    public void Binary_cross_entropy_without_sigmoid_is_reported_at_the_loss(string source) => Expect.Problem("FN017", source);

    [Fact]
    public void The_message_about_a_mismatch_shows_the_last_layer_to_write()
    {
        var run = GeneratorRun.Of("using FixedNet; [Network(2, Loss = Loss.CrossEntropy), Dense(3, Activation.Tanh)] partial class Net { }");
        Assert.Contains("ends in Activation.Tanh: write '[Dense(3, Activation.Softmax)]'", run.Diagnostics.Single().GetMessage());
    }

    [Theory]
    [MemberData(nameof(Saturating))]
    public void A_loss_of_differences_after_a_saturating_output_is_a_warning_at_the_loss(Loss loss, Activation activation) =>
        Expect.Problem("FN018", $"[Network(2, [|Loss = Loss.{loss}|]), Dense(3, Activation.{activation})] partial class Net {{ }}");

    [Theory]
    [InlineData("[Network(2), Dense(3, Activation.Softmax)] partial class Net { }")]
    [InlineData("[Network(2), Dense(3, Activation.Sigmoid)] partial class Net { }")]
    [InlineData("[Network(2, Loss = Loss.CrossEntropy), Dense(3, Activation.Softmax)] partial class Net { }")]
    [InlineData("[Network(2, Loss = Loss.BinaryCrossEntropy), Dense(3, Activation.Sigmoid)] partial class Net { }")]
    [InlineData("[Network(2, Loss = Loss.HalfSquaredError), Dense(3, Activation.Sigmoid), Dense(3, Activation.Tanh)] partial class Net { }")]
    public void Losses_and_activations_that_fit_are_fine(string source) => Expect.NoProblem(source);

    [Theory]
    [InlineData("[Network(2), Dense(1, [|Activation.Softmax|])] partial class Net { }")]
    [InlineData("[Network(2, Loss = Loss.CrossEntropy), Dense(1, [|Activation.Softmax|])] partial class Net { }")]
    [InlineData("[Network(2, Loss = Loss.MeanSquaredError), Dense(3), Dense(1, [|Activation.Softmax|])] partial class Net { }")]
    public void A_softmax_over_a_single_output_is_a_warning_at_the_activation(string source) => Expect.Problem("FN025", source);
}
