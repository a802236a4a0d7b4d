using FixedNet.Tests.Shared;

namespace FixedNet.Generator.Tests.Numbers;

/// <summary>Networks of every kind of layer, compiled, by the vectors that the machine has.</summary>
[Trait(Depends.On, Depends.Hardware)]
public class LayerTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Networks_of_every_kind_compute_what_the_naive_one_does(bool deterministic)
    {
        foreach (var network in CompiledNetworks.Of([.. LayerNetworks.All.Select(spec => spec with { Deterministic = deterministic })]))
        {
            foreach (int batch in new[] { 1, 16, 37 })
            {
                var at = Problem.Random(network.Spec, batch, seed: batch);
                double bound = network.Spec.Precision == Precision.Double ? 1e-12 : 2e-5;
                NetworkComparison.Of(new NaiveNetwork(network.Spec), at).AssertSame(NetworkComparison.Of(network, at), bound, $"{network}, batch of {batch}");
            }
        }
    }
}
