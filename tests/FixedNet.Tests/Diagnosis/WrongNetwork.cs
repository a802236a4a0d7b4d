using System.Numerics;

namespace FixedNet.Tests.Diagnosis;

/// <summary>ReLUs, of which many bend within a difference's reach.</summary>
[Network(3, Loss = Loss.MeanSquaredError, Precision = Precision.Double)]
[Dense(6, Activation.Relu)]
[Dense(2)]
public sealed partial class Bends { }

/// <summary>Below 0 the first layer's function falls: a ReLU above it lives where the usual slope would have killed it.</summary>
[Network(1, Loss = Loss.MeanSquaredError)]
[Dense(1, Activation.LeakyRelu, Slope = -1)]
[Dense(1, Activation.Relu)]
public sealed partial class Steep { }

/// <summary>The same, smooth and in single precision.</summary>
[Network(3, Loss = Loss.MeanSquaredError)]
[Dense(6, Activation.Tanh)]
[Dense(2)]
public sealed partial class Curves { }

/// <summary>Nothing to differentiate.</summary>
[Network(1, Precision = Precision.Double)]
[Dense(1)]
public sealed partial class WithoutLossDouble { }

/// <summary>A network whose gradient is wrong at one parameter.</summary>
internal sealed class WrongNetwork<T>(INetwork<T> right, int parameter, Func<T, T> wrong) : INetwork<T>
    where T : unmanaged, INumberBase<T>
{
    public int InputSize => right.InputSize;

    public int OutputSize => right.OutputSize;

    public int ParameterCount => right.ParameterCount;

    public int LayerCount => right.LayerCount;

    public NetworkDescription Description => right.Description;

    public Span<T> Parameters => right.Parameters;

    public Span<T> Weights(int layer) => right.Weights(layer);

    public Span<T> Biases(int layer) => right.Biases(layer);

    public void Initialize(int seed) => right.Initialize(seed);

    public INetwork<T> Clone() => new WrongNetwork<T>(right.Clone(), parameter, wrong);

    public void Forward(ReadOnlySpan<T> input, Span<T> output) => right.Forward(input, output);

    public void ForwardBatch(ReadOnlySpan<T> inputs, Span<T> outputs) => right.ForwardBatch(inputs, outputs);

    public T Evaluate(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets) => right.Evaluate(inputs, targets);

    public T TrainBatch(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, IOptimizer<T> optimizer) =>
        right.TrainBatch(inputs, targets, new Falsifier(optimizer, parameter, wrong));

    private sealed class Falsifier(IOptimizer<T> optimizer, int parameter, Func<T, T> wrong) : IOptimizer<T>
    {
        public double LearningRate { get; set; }

        public void Step(Span<T> parameters, ReadOnlySpan<T> gradient)
        {
            T[] falsified = gradient.ToArray();
            falsified[parameter] = wrong(falsified[parameter]);
            optimizer.Step(parameters, falsified);
        }
    }
}
