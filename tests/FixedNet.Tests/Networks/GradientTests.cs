using FixedNet.Tests.Shared;

namespace FixedNet.Tests.Networks;

/// <summary>The emitted gradients against finite differences of the emitted loss, compiled by the SDK as a user's are.</summary>
[Trait(Depends.On, Depends.Hardware)]
public class GradientTests
{
    [Theory]
    [InlineData(typeof(UnrolledMean), 33)]
    [InlineData(typeof(UnrolledSum), 2)]
    [InlineData(typeof(LoopedMean), 5)]
    public void GradientsAgreeWithFiniteDifferences(Type type, int batch)
    {
        var network = GeneratedNetwork.Of(type);
        CheckedGradient.AssertPasses(network, Problem.Random(network.Spec, batch, seed: 1), coordinates: 200);
    }
}
