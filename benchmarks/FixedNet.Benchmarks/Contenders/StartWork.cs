using System.Runtime.CompilerServices;
using FixedNet.Benchmarks.Workloads;

namespace FixedNet.Benchmarks.Contenders;

/// <summary>
/// Single calls of a network as they follow the start of a process. What stands between the timer and the network is little, and
/// compiled before the first call.
/// </summary>
internal sealed class StartWork : Timed
{
    /// <summary>How many calls count as the start.</summary>
    public const int FirstCalls = 1000;

    private const int Samples = WorkTask.SmallStep;

    private readonly SampleData _data;
    private readonly INetwork<float> _network;
    private readonly Sgd<float>? _optimizer;
    private readonly float[] _output;
    private readonly int _inputs;
    private int _sample;

    /// <param name="trains">Whether a call is a step on a batch of 32, or one sample forward.</param>
    public StartWork(Workload workload, bool trains)
        : base("generated", units: 1)
    {
        _data = new SampleData(workload, Samples);
        _network = GeneratedNetworks.Create(workload.Name);
        _optimizer = trains ? new Sgd<float>(workload.ParameterCount, ContenderList.LearningRate) : null;
        _output = new float[workload.Outputs];
        _inputs = workload.Inputs;
        RuntimeHelpers.PrepareMethod(((Func<double>)Call).Method.MethodHandle);
        Run(0);
        Reset();
    }

    public Type NetworkType => _network.GetType();

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override double Call()
    {
        if (_optimizer is not null)
            return _network.TrainBatch(_data.Inputs, _data.Targets, _optimizer);

        _network.Forward(_data.Inputs.AsSpan(_sample * _inputs, _inputs), _output);
        _sample = (_sample + 1) % Samples;
        return _output[0];
    }

    protected override void Prepare()
    {
        _data.Parameters.CopyTo(_network.Parameters);
        Array.Fill(_output, float.NaN);
    }

    protected override bool HasResult() => _optimizer is null
        ? Array.TrueForAll(_output, float.IsFinite)
        : !_network.Parameters.SequenceEqual(_data.Parameters);
}
