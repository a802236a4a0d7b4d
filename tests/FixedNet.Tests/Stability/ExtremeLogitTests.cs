using FixedNet.Tests.Shared;

namespace FixedNet.Tests.Stability;

#pragma warning disable IDE0055 // one network a line

[Network(1, Loss = Loss.CrossEntropy)] [Dense(3, Activation.Softmax)]
public sealed partial class SoftmaxSingle { }

[Network(1, Loss = Loss.CrossEntropy, Precision = Precision.Double)] [Dense(3, Activation.Softmax)]
public sealed partial class SoftmaxDouble { }

[Network(1, Loss = Loss.BinaryCrossEntropy)] [Dense(2, Activation.Sigmoid)]
public sealed partial class SigmoidSingle { }

[Network(1, Loss = Loss.BinaryCrossEntropy, Precision = Precision.Double)] [Dense(2, Activation.Sigmoid)]
public sealed partial class SigmoidDouble { }

#pragma warning restore IDE0055

/// <summary>Both entropies are computed from z, so logits whose exponentials overflow or vanish still give the right numbers.</summary>
[Trait(Depends.On, Depends.Hardware)]
public class ExtremeLogitTests
{
    [Theory]
    [InlineData(typeof(SoftmaxSingle))]
    [InlineData(typeof(SoftmaxDouble))]
    public void CrossEntropyIsRightAtLogitsOfAThousand(Type type)
    {
        // z = (1000, 0, −1000) · x, exactly.
        double[] parameters = [1000, 0, -1000, 0, 0, 0];
        Check(type, parameters, x: 1, y: [1, 0, 0], outputs: [1, 0, 0], loss: 0, delta: [0, 0, 0]);
        Check(type, parameters, x: 1, y: [0, 1, 0], outputs: [1, 0, 0], loss: 1000, delta: [1, -1, 0]);
        Check(type, parameters, x: 1, y: [0, 0, 1], outputs: [1, 0, 0], loss: 2000, delta: [1, 0, -1]);
        Check(type, parameters, x: -1, y: [1, 0, 0], outputs: [0, 0, 1], loss: 2000, delta: [-1, 0, 1]);
        Check(type, parameters, x: 1, y: [0.25, 0.25, 0.5], outputs: [1, 0, 0], loss: 1250, delta: [0.75, -0.25, -0.5]);
    }

    [Theory]
    [InlineData(typeof(SoftmaxSingle))]
    [InlineData(typeof(SoftmaxDouble))]
    public void EqualExtremeLogitsShareTheProbability(Type type)
    {
        double[] parameters = [1000, 1000, -1000, 0, 0, 0];
        Check(type, parameters, x: 1, y: [1, 0, 0], outputs: [0.5, 0.5, 0], loss: Math.Log(2), delta: [-0.5, 0.5, 0]);
        Check(type, parameters, x: -1, y: [0, 0, 1], outputs: [0, 0, 1], loss: 0, delta: [0, 0, 0]);
    }

    [Theory]
    [InlineData(typeof(SoftmaxSingle))]
    [InlineData(typeof(SoftmaxDouble))]
    public void TargetsNeedNotSumToOne(Type type)
    {
        // C = −Σ y log a of any weights y has δ = a Σ y − y, here with logits 0 and so a = 1/3.
        double[] parameters = [0, 0, 0, 0, 0, 0];
        Check(type, parameters, x: 1, y: [0.5, 1, 0.75], [1 / 3.0, 1 / 3.0, 1 / 3.0], 2.25 * Math.Log(3), [0.25, -0.25, 0]);
        Check(type, parameters, x: 1, y: [0, 0, 0], [1 / 3.0, 1 / 3.0, 1 / 3.0], 0, [0, 0, 0]);
    }

    [Theory]
    [InlineData(typeof(SigmoidSingle))]
    [InlineData(typeof(SigmoidDouble))]
    public void BinaryCrossEntropyIsRightAtLogitsOfAThousand(Type type)
    {
        // z = (1000, −1000) · x; the loss and δ are halved by the two outputs.
        double[] parameters = [1000, -1000, 0, 0];
        Check(type, parameters, x: 1, y: [1, 0], outputs: [1, 0], loss: 0, delta: [0, 0]);
        Check(type, parameters, x: 1, y: [0, 1], outputs: [1, 0], loss: 1000, delta: [0.5, -0.5]);
        Check(type, parameters, x: -1, y: [1, 1], outputs: [0, 1], loss: 500, delta: [-0.5, 0]);
        Check(type, parameters, x: 1, y: [0.25, 0.5], outputs: [1, 0], loss: 625, delta: [0.375, -0.25]);
    }

    /// <summary>One sample x through one layer without biases: db = δ, dW = x δ, dx = δ · W.</summary>
    private static void Check(Type type, double[] parameters, double x, double[] y, double[] outputs, double loss, double[] delta)
    {
        var network = GeneratedNetwork.Of(type);
        double bound = network.Spec.Precision == Precision.Double ? 1e-15 : 1e-7;

        var actual = network.Backward(parameters, [x], y);

        AssertClose(outputs, network.Outputs(parameters, [x]));
        AssertClose([loss], [actual.Loss]);
        AssertClose([loss], [network.Evaluate(parameters, [x], y)]);
        AssertClose([.. delta.Select(d => x * d), .. delta], actual.Gradient);
        AssertClose([delta.Zip(parameters, (d, w) => d * w).Sum()], actual.InputGradients);

        void AssertClose(double[] expected, double[] found)
        {
            Assert.Equal(expected.Length, found.Length);
            Assert.All(expected.Zip(found), pair => Assert.Equal(pair.First, pair.Second, bound * Math.Max(1, Math.Abs(pair.First))));
        }
    }
}
