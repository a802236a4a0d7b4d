using System.Runtime.CompilerServices;
using FixedNet.Benchmarks.Contenders;
using FixedNet.Benchmarks.Optimizers;
using FixedNet.Benchmarks.Workloads;

namespace FixedNet.Benchmarks.Headline;

/// <summary>One epoch of <see cref="H1"/>: the whole data in one batch, one step of Adam. In µs.</summary>
internal sealed class H1Epoch() : Timed("generated", units: 1000)
{
    private const int Samples = 10_000;

    private readonly SampleData _data = new(Workload.H1, Samples);
    private readonly H1 _network = new();
    private readonly Adam<float> _adam = new(H1.ParameterCount, ContenderList.LearningRate);

    /// <summary>Outputs, loss, gradient and plain steps against loops over arrays; a step of Adam against its plain loop.</summary>
    /// <exception cref="DisagreementException">They differ.</exception>
    public static H1Epoch Checked()
    {
        var epoch = new H1Epoch();
        IContender network = new NetworkContender(epoch._network, H1.InputSize, H1.OutputSize);
        Agreement.Check(Workload.H1, epoch._data, [network, new PerSampleContender<JaggedLayer>(Workload.H1)], [Samples]);
        OptimizerPair<float>.Named("Adam").Check(H1.ParameterCount);
        return epoch;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override double Call() => _network.TrainBatch(_data.Inputs, _data.Targets, _adam);

    protected override void Prepare()
    {
        _data.Parameters.CopyTo(_network.Parameters);
        _adam.Reset();
    }

    protected override bool HasResult() => !_network.Parameters.SequenceEqual(_data.Parameters);
}
