using FixedNet.Tests.Shared;

namespace FixedNet.Generator.Tests.Numbers;

/// <summary>
/// Random networks, seeded, compiled and held against the naive one. Bounds, relative to the largest magnitude of each vector: 1e-12 in
/// double, 1e-5 in float, which is some 170 roundings of 6e-8, for sums of up to 2,048 terms and up to 32 layers.
/// </summary>
[Trait(Depends.On, Depends.Hardware)]
public class RandomArchitectureTests
{
    private const int PerCompilation = 75;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Small_networks_compute_what_the_naive_one_does(int seed)
    {
        var random = new Random(seed);
        Check(random, [.. Enumerable.Range(0, PerCompilation).Select(_ => Draw(random, random.Next(1, 5), () => random.Next(1, 41)))]);
    }

    [Fact]
    public void Wide_networks_compute_what_the_naive_one_does()
    {
        var random = new Random(5);
        Check(random, [.. Enumerable.Range(0, 12).Select(_ => Draw(random, random.Next(1, 4), () => random.Next(41, 301)))]);
    }

    [Fact]
    public void Networks_of_the_greatest_sizes_compute_what_the_naive_one_does()
    {
        var random = new Random(6);
        int[][] shapes = [[7, 2048], [2048, 1], [2048, 3, 2048], [4, 2048, 2], [1, .. Enumerable.Repeat(5, 31), 2]];
        Check(random, [.. shapes.Select(shape => Draw(random, shape.Length - 1, new Queue<int>(shape).Dequeue))]);
    }

    /// <summary>Norms and activations between dense layers, wherever they may be; no row of 1 or 2 is normed, of which the norm leaves a sign.</summary>
    [Theory]
    [InlineData(7)]
    [InlineData(8)]
    public void Networks_of_every_kind_of_layer_compute_what_the_naive_one_does(int seed)
    {
        var random = new Random(seed);
        Check(random, [.. Enumerable.Range(0, PerCompilation).Select(_ => Mixed(random))]);
    }

    private static NetworkSpec Mixed(Random random)
    {
        NetworkSpec dense = Draw(random, random.Next(1, 4), () => random.Next(3, 30));
        int width = dense.Inputs;
        var layers = new List<LayerSpec>();
        foreach (LayerSpec layer in dense.Layers)
        {
            if (random.Next(2) == 0)
                layers.Add(LayerNetworks.Norm(width) with { Epsilon = 0.01 });
            if (random.Next(3) == 0)
                layers.Add(LayerNetworks.Activate(width, SpecMatrix.Hidden[random.Next(SpecMatrix.Hidden.Length)]));
            bool isSplit = random.Next(2) == 0;
            layers.Add(isSplit ? layer with { Activation = Activation.Identity } : layer);
            if (isSplit)
                layers.Add(LayerNetworks.Activate(layer.Outputs, layer.Activation));
            width = layer.Outputs;
        }

        return dense with { Layers = layers };
    }

    private static NetworkSpec Draw(Random random, int depth, Func<int> width)
    {
        T Pick<T>(IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];

        var end = Pick<(Activation Last, Loss Loss, Reduction Reduction)>([.. SpecMatrix.Ends]);
        int inputs = width();
        var hidden = Enumerable.Range(0, depth - 1).Select(_ => (width(), Pick(SpecMatrix.Hidden))).ToList();
        return SpecMatrix.Network(inputs, end, [.. hidden, (width(), end.Last)])
            with
        { Precision = random.Next(2) == 0 ? Precision.Single : Precision.Double };
    }

    private static void Check(Random random, IReadOnlyList<NetworkSpec> specs)
    {
        foreach (var network in CompiledNetworks.Of(specs))
        {
            bool isLarge = network.Spec.ParameterCount > 5_000;
            int batch = random.Next(1, isLarge ? 5 : 40), seed = random.Next();
            var at = Problem.Random(network.Spec, batch, seed);
            double bound = network.Spec.Precision == Precision.Double ? 1e-12 : 1e-5;
            NetworkComparison.Of(new NaiveNetwork(network.Spec), at)
                .AssertSame(NetworkComparison.Of(network, at), bound, $"{network}, batch of {batch}");
        }
    }
}
