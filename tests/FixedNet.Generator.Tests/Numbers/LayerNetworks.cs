using FixedNet.Tests.Shared;

namespace FixedNet.Generator.Tests.Numbers;

/// <summary>Networks of every kind of layer, at every place: first, between, last, side by side, of sizes for each of the planner's ways.</summary>
public static class LayerNetworks
{
    private static readonly (int Width, int[] Widths)[] _sizes = [(3, [4, 3]), (3, [5, 4]), (6, [9, 7]), (17, [33, 20]), (26, [40, 25])];

    /// <summary>All of them; each in one of the precisions.</summary>
    public static IEnumerable<NetworkSpec> All => _sizes.SelectMany(size => Of(size.Width, size.Widths[0], size.Widths[1]))
        .Select((spec, k) => spec with { Precision = (Precision)(k % 2), Reduction = (Reduction)(k / 2 % 2) });

    /// <summary>The smallest, for which every number's derivative can be tried.</summary>
    public static IEnumerable<NetworkSpec> Small => Of(3, 5, 4);

    private static IEnumerable<NetworkSpec> Of(int inputs, int first, int second)
    {
        yield return Network(inputs, Loss.MeanSquaredError, Dense(first), Norm(first), Activate(first, Activation.Gelu), Dense(second));
        yield return Network(inputs, Loss.Huber, Norm(inputs), Dense(first, Activation.Tanh), Dense(second, Activation.Silu), Norm(second));
        yield return Network(inputs, Loss.HalfSquaredError, Dense(first, Activation.Softplus), Norm(first) with { Epsilon = 0.1 }, Norm(first), Dense(second, Activation.Elu));
        yield return Network(inputs, Loss.CrossEntropy, Activate(inputs, Activation.Silu), Dense(second, Activation.Relu), Activate(second, Activation.Softmax));
        yield return Network(inputs, Loss.MeanAbsoluteError, Dense(second, Activation.Gelu), Activate(second, Activation.Softmax));
        yield return Network(inputs, Loss.BinaryCrossEntropy, Dense(first, Activation.Sigmoid), Norm(first), Activate(first, Activation.Tanh), Activate(first, Activation.Sigmoid));
        yield return Network(inputs, Loss.None, Dense(first, Activation.HardTanh), Activate(first, Activation.Softplus), Norm(first));
        yield return Network(inputs, Loss.Huber, Leaky(first, 0.2), Leaky(second, -0.3), Dense(2));
        yield return Network(inputs, Loss.MeanSquaredError, Leaky(first, 1.5), Activate(first, Activation.LeakyRelu) with { Slope = 0 }, Leaky(second, 0.01), Activate(second, Activation.LeakyRelu) with { Slope = -2 });
    }

    public static LayerSpec Dense(int outputs, Activation activation = Activation.Identity) => new(outputs, activation);

    public static LayerSpec Norm(int width) => new(width, Activation.Identity, LayerType.LayerNorm);

    public static LayerSpec Activate(int width, Activation activation) => new(width, activation, LayerType.Activate);

    private static LayerSpec Leaky(int outputs, double slope) => new(outputs, Activation.LeakyRelu, Slope: slope);

    private static NetworkSpec Network(int inputs, Loss loss, params LayerSpec[] layers) => new(inputs, layers, loss);
}
