using FixedNet.Tests.Networks;
using FixedNet.Tests.Shared;

namespace FixedNet.Tests.Instances;

/// <summary>What a network says of layers of every kind, how they start, and how their parameters are saved.</summary>
[Trait(Depends.On, Depends.Nothing)]
public class LayerDescriptionTests
{
    [Fact]
    public void The_description_names_kinds_properties_shapes_and_blocks()
    {
        NetworkDescription description = UnrolledLayers.Description;
        Assert.Equal(["Dense", "LayerNorm", "Activate", "Dense"], description.Layers.Select(layer => layer.Kind));
        Assert.Equal(
            ["0.weights", "0.biases", "1.gain", "1.biases", "3.weights", "3.biases"], description.Blocks.Select(block => block.Name));
        Assert.Equal([0, 12, 16, 20, 24, 32], description.Blocks.Select(block => block.Offset));
        Assert.Equal([4], description.Block("1.gain").Shape);
        Assert.Equal(UnrolledLayers.ParameterCount, description.ParameterCount);
        Assert.Equal(4, UnrolledLayers.LayerCount);
        Assert.Equal(0.2, description.Layers[0].Properties["slope"]);
        Assert.Equal(1e-5, description.Layers[1].Properties["epsilon"]);
        Assert.Equal(Activation.Gelu, description.Layers[2].Properties["activation"]);
        Assert.Empty(description.Layers[2].Blocks);
        Assert.Equal([4], description.Layers[1].InputShape);
        Assert.Equal([4], description.Layers[2].OutputShape);
        Assert.Equal(1e-3, LoopedLayers.Description.Layers[0].Properties["epsilon"]);
        Assert.Equal([27], LoopedLayers.Description.OutputShape);
    }

    [Fact]
    public void Gains_start_at_one_and_biases_at_zero()
    {
        var network = new UnrolledLayers(5);
        Assert.Equal([1, 1, 1, 1], network.Parameters.Slice(16, 4).ToArray());
        Assert.Equal([0, 0, 0, 0], network.Biases(1).ToArray());
    }
}
