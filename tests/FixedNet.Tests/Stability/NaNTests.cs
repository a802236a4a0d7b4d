using FixedNet.Tests.Networks;
using FixedNet.Tests.Shared;

namespace FixedNet.Tests.Stability;

/// <summary>What is not a number goes in without an exception and comes out where it belongs.</summary>
[Trait(Depends.On, Depends.Hardware)]
public class NaNTests
{
    public static TheoryData<Type> Networks => SampleNetworks.WithLoss;

    [Theory]
    [MemberData(nameof(Networks))]
    public void AnInputThatIsNaNSpoilsItsOwnSampleAlone(Type type)
    {
        var network = GeneratedNetwork.Of(type);
        var at = Problem.Random(network.Spec, 35, seed: 1);
        double[] before = network.Outputs(at.Parameters, at.Inputs);
        at.Inputs[33 * network.Spec.Inputs] = double.NaN;

        double[] after = network.Outputs(at.Parameters, at.Inputs);

        int width = network.Spec.Outputs;
        for (int k = 0; k < after.Length; k++)
            Assert.Equal(k / width == 33 ? double.NaN : before[k], after[k]);
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void NaNInputsTargetsAndParametersGiveNaNLossesAndGradients(Type type)
    {
        var network = GeneratedNetwork.Of(type);
        foreach (Func<Problem, double[]> part in new Func<Problem, double[]>[] { at => at.Inputs, at => at.Targets, at => at.Parameters })
        {
            var at = Problem.Random(network.Spec, 3, seed: 1);
            part(at)[0] = double.NaN;
            var actual = network.Backward(at.Parameters, at.Inputs, at.Targets);
            Assert.Equal(double.NaN, actual.Loss);
            Assert.Equal(double.NaN, network.Evaluate(at.Parameters, at.Inputs, at.Targets));
            Assert.Contains(double.NaN, actual.Gradient);
            Assert.Contains(double.NaN, actual.InputGradients);
        }
    }
}
