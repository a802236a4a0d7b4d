using FixedNet.Tests.Shared;

namespace FixedNet.Tests.Textbook;

#pragma warning disable FN018 // the textbooks' quadratic cost after a sigmoid

/// <summary>The network that <see cref="TwoLayers"/> computes by hand.</summary>
[Network(3, Loss = Loss.HalfSquaredError, Reduction = Reduction.Sum, Precision = Precision.Double)]
[Dense(3, Activation.Sigmoid)]
[Dense(3, Activation.Sigmoid)]
public sealed partial class TwoSigmoidLayers { }

/// <summary>The gradient check that generated code passes tells the textbook's mistakes from the right rules.</summary>
[Trait(Depends.On, Depends.Hardware)]
public class WrongRuleTests
{
    [Fact]
    public void TheRightRulesPassTheGradientCheck() => Check(Rule.Right).AssertPassed("right rules");

    [Fact]
    public void TheGeneratedGradientIsThatOfTheRightRules()
    {
        var (network, at) = Open();
        double[] expected = new TwoLayers(3, Rule.Right).Gradient(at.Parameters, at.Inputs, at.Targets);
        Relative.AssertClose(expected, network.Backward(at.Parameters, at.Inputs, at.Targets).Gradient, 1e-14, "gradient");
    }

    [Theory]
    [InlineData(Rule.BiasSummedOverUnits)]
    [InlineData(Rule.OneScalarForEveryBias)]
    [InlineData(Rule.SlopeOfPreActivation)]
    [InlineData(Rule.DeltaFromWeightGradients)]
    public void AWrongRuleFailsTheGradientCheckByFar(Rule rule)
    {
        var check = Check(rule);
        Assert.True(check.Error > 0.05, $"{rule} is off by {check.Error} only");
        Assert.Equal(0, check.Skipped);
    }

    private static CheckedGradient Check(Rule rule)
    {
        var (network, at) = Open();
        double[] gradient = new TwoLayers(3, rule).Gradient(at.Parameters, at.Inputs, at.Targets);
        return CheckedGradient.Of(parameters => network.Evaluate(parameters, at.Inputs, at.Targets), at.Parameters, gradient);
    }

    private static (NumericNetwork Network, Problem At) Open()
    {
        var network = GeneratedNetwork.Of(typeof(TwoSigmoidLayers));
        return (network, Problem.Random(network.Spec, batch: 3, seed: 1));
    }
}
