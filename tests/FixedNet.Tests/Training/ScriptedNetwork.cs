namespace FixedNet.Tests.Training;

/// <summary>A network with losses and gradients as a test says; its two parameters are whatever the optimiser makes of them.</summary>
internal sealed class ScriptedNetwork(Func<int, double> loss, Func<int, double>? validationLoss = null, double[]? gradient = null) : INetwork<double>
{
    private readonly double[] _gradient = gradient ?? [1, 0];
    private readonly double[] _parameters = new double[gradient?.Length ?? 2];
    private int _steps;
    private int _evaluations = -1; // the first is the trainer's question whether there is a loss

    public List<double[]> Inputs { get; } = [];

    public List<double> Rates { get; } = [];

    public int InputSize => 1;

    public int OutputSize => 1;

    public int ParameterCount => _parameters.Length;

    public int LayerCount => 1;

    public NetworkDescription Description => throw new NotSupportedException();

    public Span<double> Parameters => _parameters;

    public Span<double> Weights(int layer) => throw new NotSupportedException();

    public Span<double> Biases(int layer) => throw new NotSupportedException();

    public void Initialize(int seed) => throw new NotSupportedException();

    public INetwork<double> Clone() => throw new NotSupportedException();

    public void Forward(ReadOnlySpan<double> input, Span<double> output) => throw new NotSupportedException();

    public void ForwardBatch(ReadOnlySpan<double> inputs, Span<double> outputs) => throw new NotSupportedException();

    public double Evaluate(ReadOnlySpan<double> inputs, ReadOnlySpan<double> targets) => ++_evaluations == 0 ? 0 : validationLoss!(_evaluations);

    public double TrainBatch(ReadOnlySpan<double> inputs, ReadOnlySpan<double> targets, IOptimizer<double> optimizer)
    {
        Inputs.Add(inputs.ToArray());
        Rates.Add(optimizer.LearningRate);
        optimizer.Step(_parameters, _gradient);
        return loss(++_steps);
    }
}
