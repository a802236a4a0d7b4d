using FixedNet.Tests.Shared;

namespace FixedNet.Tests.Runtime;

/// <summary>Steps worked out on paper, so that each hyperparameter is seen to act where it should.</summary>
[Trait(Depends.On, Depends.Hardware)]
public class OptimizerStepTests
{
    private const double Tolerance = 1e-14;

    [Fact]
    public void SgdSubtractsLearningRateTimesGradient() =>
        AssertSteps(new Sgd<double>(2, 0.5), [1, -2], [0.25, 4], [0.875, -4], [0.75, -6]);

    [Fact]
    public void SgdIsPlainIfNothingButTheGradientMovesIt()
    {
        Assert.True(new Sgd<float>(1, 0.5).IsPlain);
        Assert.False(new Sgd<float>(1, 0.5, momentum: 0.1).IsPlain);
        Assert.False(new Sgd<float>(1, 0.5, weightDecay: 0.1).IsPlain);

        float[] parameters = [1.1f, -0.3f, 7, 0.01f, 5], gradient = [0.7f, 3.3f, -0.1f, 0.9f, 0];
        float[] expected = [.. parameters.Zip(gradient, (p, g) => p - 0.1f * g)];
        new Sgd<float>(5, 0.1).Step(parameters, gradient);
        Assert.Equal(expected, parameters);
    }

    [Fact]
    public void SgdDecaysWeightsThroughTheGradient() =>
        // g = 1 + 0.1 · 2 = 1.2, θ = 2 − 0.6 = 1.4; g = 1.14, θ = 0.83
        AssertSteps(new Sgd<double>(1, 0.5, weightDecay: 0.1), [2], [1], [1.4], [0.83]);

    [Fact]
    public void SgdMomentumStartsWithTheWholeGradient() =>
        // v = 1, 1.5, 1.75
        AssertSteps(new Sgd<double>(1, 0.1, momentum: 0.5), [0], [1], [-0.1], [-0.25], [-0.425]);

    [Fact]
    public void SgdNesterovStepsAlongGradientPlusMomentumTimesVelocity() =>
        // v = 1, 1.5, 1.75; g + 0.5 v = 1.5, 1.75, 1.875
        AssertSteps(new Sgd<double>(1, 0.1, momentum: 0.5, nesterov: true), [0], [1], [-0.15], [-0.325], [-0.5125]);

    [Fact]
    public void SgdTakesMomentumAndWeightDecayTogether() =>
        // g = 1 + 0.1 · 2 = 1.2, v = 1.2, θ = 1.4; g = 1.14, v = 1.74, θ = 0.53
        AssertSteps(new Sgd<double>(1, 0.5, momentum: 0.5, weightDecay: 0.1), [2], [1], [1.4], [0.53]);

    [Fact]
    public void AdamUnderAConstantGradientMovesByTheLearningRateWhateverTheGradientsSize() =>
        // m̂ = g and v̂ = g² at every step, so each step is −η g / |g| but for ε.
        AssertSteps(new Adam<double>(2, 0.1, epsilon: 0), [0, 0], [1000, -0.001], [-0.1, 0.1], [-0.2, 0.2], [-0.3, 0.3]);

    [Theory]
    [InlineData(0.9, 0.999)]
    [InlineData(0, 0.99)]
    public void AdamUnderAConstantGradientStillMovesByTheLearningRateAfterAHundredThousandSteps(double beta1, double beta2)
    {
        var optimizer = new Adam<double>(1, 1, beta1, beta2, epsilon: 0);
        double[] parameters = [0], gradient = [0.3];
        double most = 0;
        for (int step = 0; step < 100_000; step++)
        {
            parameters[0] = 0;
            optimizer.Step(parameters, gradient);
            most = Math.Max(most, Math.Abs(parameters[0] + 1));
        }

        Assert.InRange(most, 0, 1e-12);
    }

    [Fact]
    public void AdamAddsEpsilonAfterTheBiasCorrection() =>
        // g / (|g| + ε) = 1 / (1 + 1)
        AssertSteps(new Adam<double>(1, 0.1, epsilon: 1), [0], [1], [-0.05], [-0.1]);

    [Fact]
    public void AdamAveragesWithItsOwnBetas()
    {
        // β₁ = ½, β₂ = ¾, g = 1 then 0: m = ½, ¼; v = ¼, 3/16; m̂ = 1, ⅓; v̂ = 1, 3/7.
        var optimizer = new Adam<double>(1, 1, beta1: 0.5, beta2: 0.75, epsilon: 0);
        double[] parameters = [0];
        optimizer.Step(parameters, [1]);
        Assert.Equal(-1, parameters[0], Tolerance);
        optimizer.Step(parameters, [0]);
        Assert.Equal(-1 - 1.0 / 3 / Math.Sqrt(3.0 / 7), parameters[0], Tolerance);
        Assert.Equal(2, optimizer.StepCount);
    }

    [Fact]
    public void AdamDecaysWeightsThroughTheGradient() =>
        // No gradient but λθ, whose size Adam divides out.
        AssertSteps(new Adam<double>(1, 0.1, epsilon: 0, weightDecay: 0.5), [2], [0], [1.9]);

    [Fact]
    public void AdamWShrinksWeightsAndKeepsDecayOutOfTheMoments() =>
        // θ ← (1 − 0.1 · 0.5) θ; then Adam's step of −0.1.
        AssertSteps(new AdamW<double>(1, 0.1, epsilon: 0, weightDecay: 0.5), [2], [3], [1.8], [1.61]);

    [Fact]
    public void AdamWDecaysByOneHundredthUnlessTold() => Assert.Equal(0.01, new AdamW<double>(1, 0.1).WeightDecay);

    [Fact]
    public void RmsPropDividesByTheRootOfTheMeanSquareUncorrected() =>
        // v = ¾, 15/16 under g = 1 with α = ¼
        AssertSteps(new RmsProp<double>(1, 1, decay: 0.25, epsilon: 0), [0], [1],
            [-1 / Math.Sqrt(0.75)], [-1 / Math.Sqrt(0.75) - 1 / Math.Sqrt(0.9375)]);

    [Fact]
    public void RmsPropAddsEpsilonOutsideTheRoot() =>
        AssertSteps(new RmsProp<double>(1, 1, decay: 0, epsilon: 1), [0], [3], [-0.75]);

    [Fact]
    public void AmsgradDividesByTheLargestSecondMomentSoFar()
    {
        // β₁ = 0, β₂ = ½, g = 2 then 1: v = 2, 1½, of which 2 stays; v̂ = 2 / ¾.
        var optimizer = new Adam<double>(1, 1, beta1: 0, beta2: 0.5, epsilon: 0, amsgrad: true);
        double[] parameters = [0];
        optimizer.Step(parameters, [2]);
        Assert.Equal(-1, parameters[0], Tolerance);
        optimizer.Step(parameters, [1]);
        Assert.Equal(-1 - 1 / Math.Sqrt(2 / 0.75), parameters[0], Tolerance);
    }

    [Fact]
    public void AdaGradDividesByTheRootOfAllSquares() =>
        // s = 1, 2, 3
        AssertSteps(new AdaGrad<double>(1, 1, epsilon: 0), [0], [1], [-1], [-1 - 1 / Math.Sqrt(2)], [-1 - 1 / Math.Sqrt(2) - 1 / Math.Sqrt(3)]);

    [Fact]
    public void AdaGradsRateDecaysAndItsSumStartsWhereItIsTold() =>
        // s = 4, 7; η = 1, ½
        AssertSteps(new AdaGrad<double>(1, 1, learningRateDecay: 1, initialSum: 1, epsilon: 0), [0], [Math.Sqrt(3)],
            [-Math.Sqrt(3) / 2], [-Math.Sqrt(3) / 2 - 0.5 * Math.Sqrt(3) / Math.Sqrt(7)]);

    [Fact]
    public void LionMovesByTheRateWhateverTheGradient() =>
        AssertSteps(new Lion<double>(4, 0.5), [0, 0, 0, 7], [1000, -1e-9, 0, 3], [-0.5, 0.5, 0, 6.5], [-1, 1, 0, 6]);

    [Fact]
    public void LionLooksAtMomentAndGradientByTheFirstRateAndRemembersByTheSecond()
    {
        // β₁ = ¼, β₂ = ½: m = 2 after g = 4; then c = ¼ · 2 − ¾ < 0, m = 1 − ½ = ½; then c = ⅛ > 0.
        var optimizer = new Lion<double>(1, 1, beta1: 0.25, beta2: 0.5);
        double[] parameters = [0];
        foreach (var (gradient, after) in new[] { (4.0, -1.0), (-1, 0), (0, -1) })
        {
            optimizer.Step(parameters, [gradient]);
            Assert.Equal(after, parameters[0]);
        }
    }

    [Fact]
    public void LearningRateCanChangeBetweenSteps()
    {
        var optimizer = new Sgd<double>(1, 0.5) { LearningRate = 0.25 };
        double[] parameters = [1];
        optimizer.Step(parameters, [1]);
        Assert.Equal(0.75, parameters[0]);
    }

    [Fact]
    public void FloatFollowsDoubleOverAHundredSteps()
    {
        AssertFloatFollowsDouble(new Sgd<float>(5, 0.01, 0.9, true, 0.01), new Sgd<double>(5, 0.01, 0.9, true, 0.01));
        AssertFloatFollowsDouble(new Adam<float>(5, 0.01, weightDecay: 0.01), new Adam<double>(5, 0.01, weightDecay: 0.01));
        AssertFloatFollowsDouble(new AdamW<float>(5, 0.01), new AdamW<double>(5, 0.01));
        AssertFloatFollowsDouble(new RmsProp<float>(5, 0.01), new RmsProp<double>(5, 0.01));
    }

    private static void AssertFloatFollowsDouble(IOptimizer<float> single, IOptimizer<double> reference)
    {
        var random = new SplitMix64(17);
        float[] parameters = [0.5f, -0.25f, 1, -1, 0];
        double[] expected = parameters.Select(p => (double)p).ToArray();
        float[] gradient = new float[5];
        for (int step = 0; step < 100; step++)
        {
            for (int i = 0; i < gradient.Length; i++)
                gradient[i] = (float)(random.NextDouble() - 0.4);
            single.Step(parameters, gradient);
            reference.Step(expected, gradient.Select(g => (double)g).ToArray());
        }

        for (int i = 0; i < expected.Length; i++)
            Assert.Equal(expected[i], parameters[i], 1e-5);
    }

    private static void AssertSteps(IOptimizer<double> optimizer, double[] parameters, double[] gradient, params double[][] expected)
    {
        Assert.NotEmpty(expected);
        foreach (double[] after in expected)
        {
            optimizer.Step(parameters, gradient);
            for (int i = 0; i < after.Length; i++)
                Assert.Equal(after[i], parameters[i], Tolerance);
        }
    }
}
