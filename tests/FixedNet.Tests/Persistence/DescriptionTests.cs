using FixedNet.Tests.Networks;
using FixedNet.Tests.Shared;

namespace FixedNet.Tests.Persistence;

[Trait(Depends.On, Depends.Nothing)]
public class DescriptionTests
{
    public static TheoryData<Type> Networks => SampleNetworks.WithLoss;

    [Fact]
    public void ItTellsLayersShapesAndBlocks()
    {
        NetworkDescription description = Bird.Description;
        Assert.Same(description, Bird.Description);
        Assert.Same(description, ((INetwork<float>)new Bird()).Description);
        Assert.Equal([5], description.InputShape);
        Assert.Equal([1], description.OutputShape);
        Assert.Equal(["Dense", "Dense"], description.Layers.Select(layer => layer.Kind));
        Assert.Equal(8, description.Layers[0].Properties["outputs"]);
        Assert.Equal(Activation.Sigmoid, description.Layers[1].Properties["activation"]);
        Assert.Equal([8], description.Layers[1].InputShape);
        Assert.Equal(
            ["0.weights [5, 8] 0 40", "0.biases [8] 40 8", "1.weights [8, 1] 48 8", "1.biases [1] 56 1"],
            description.Blocks.Select(block => $"{block} {block.Offset} {block.Length}"));
        Assert.Equal(57, description.ParameterCount);
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void BlocksAreTheWeightsAndBiasesAndTileTheVector(Type type)
    {
        if (NetworkSpec.Of(type).Precision == Precision.Double)
            Check((INetwork<double>)Activator.CreateInstance(type, 3)!, NetworkSpec.Of(type));
        else
            Check((INetwork<float>)Activator.CreateInstance(type, 3)!, NetworkSpec.Of(type));

        static void Check<T>(INetwork<T> network, NetworkSpec spec)
            where T : struct
        {
            Assert.Equal((spec.Inputs, spec.Outputs), (network.InputSize, network.OutputSize));
            Assert.Equal((network.Parameters.Length, network.Description.Layers.Count), (network.ParameterCount, network.LayerCount));
            int end = 0;
            foreach (ParameterBlock block in network.Description.Blocks)
            {
                Assert.Equal(end, block.Offset);
                end += block.Length;
            }

            Assert.Equal(network.ParameterCount, end);
            for (int layer = 0; layer < network.LayerCount; layer++)
            {
                LayerType kind = spec.Layers[layer].Kind;
                if (kind == LayerType.Dense)
                    Assert.True(network.Block($"{layer}.weights") == network.Weights(layer));
                if (kind != LayerType.Activate)
                    Assert.True(network.Block($"{layer}.biases") == network.Biases(layer));
            }
        }
    }

    [Fact]
    public void AnUnknownBlockIsRefusedWithTheNamesThatThereAre()
    {
        var refused = Assert.Throws<ArgumentException>("name", () => new Bird().Block("2.weights").Length);
        Assert.Contains("0.weights [5, 8], 0.biases [8], 1.weights [8, 1], 1.biases [1]", refused.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>("name", () => new Bird().Block(null!).Length);
    }
}
