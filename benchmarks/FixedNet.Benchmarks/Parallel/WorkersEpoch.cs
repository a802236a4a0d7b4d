using FixedNet.Benchmarks.Contenders;
using FixedNet.Benchmarks.Workloads;

namespace FixedNet.Benchmarks.Parallel;

/// <summary>A step of Adam of <see cref="H1"/>, its batch shared among workers, or not where there is one. In µs, on the wall.</summary>
internal sealed class WorkersEpoch : Timed, IDisposable
{
    private readonly SampleData _data;
    private readonly H1 _network = new();
    private readonly Adam<float> _adam = new(H1.ParameterCount, ContenderList.LearningRate);
    private readonly Workers? _workers;

    public WorkersEpoch(int batch, int degree)
        : base($"{degree} workers", units: 1000)
    {
        _data = new SampleData(Workload.H1, batch);
        _workers = degree > 1 ? new Workers(degree) : null;
    }

    public void Dispose() => _workers?.Dispose();

    public override double Call() => _workers is null
        ? _network.TrainBatch(_data.Inputs, _data.Targets, _adam)
        : _network.TrainBatch(_data.Inputs, _data.Targets, _adam, _workers);

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
