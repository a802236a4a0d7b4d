using FixedNet.Benchmarks.Contenders;
using FixedNet.Benchmarks.Workloads;

namespace FixedNet.Benchmarks.Parallel;

/// <summary>An epoch of <see cref="H1"/> shared among workers: 10,000 samples in one batch, one step of Adam. In µs, on the wall.</summary>
internal sealed class WorkersEpoch : Timed, IDisposable
{
    private const int Samples = 10_000;

    private readonly SampleData _data = new(Workload.H1, Samples);
    private readonly H1 _network = new();
    private readonly Adam<float> _adam = new(H1.ParameterCount, ContenderList.LearningRate);
    private readonly Workers _workers;

    public WorkersEpoch(int degree)
        : base($"{degree} workers", units: 1000)
    {
        _workers = new Workers(degree);
    }

    public void Dispose() => _workers.Dispose();

    public override double Call() => _network.TrainBatch(_data.Inputs, _data.Targets, _adam, _workers);

    /// <summary>One step, whose bits must not depend on how many worked at it.</summary>
    /// <exception cref="DisagreementException">They do.</exception>
    public void CheckAgainst(WorkersEpoch other)
    {
        foreach (WorkersEpoch epoch in (WorkersEpoch[])[this, other])
        {
            epoch.Reset();
            epoch.Call();
        }

        if (!_network.Parameters.SequenceEqual(other._network.Parameters))
            throw new DisagreementException($"{Name} and {other.Name} have not taken the same step.");
    }

    protected override void Prepare()
    {
        _data.Parameters.CopyTo(_network.Parameters);
        _adam.Reset();
    }

    protected override bool HasResult() => !_network.Parameters.SequenceEqual(_data.Parameters);
}
