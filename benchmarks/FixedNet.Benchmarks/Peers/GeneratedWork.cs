using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using FixedNet.Benchmarks.Contenders;
using FixedNet.Benchmarks.Workloads;

namespace FixedNet.Benchmarks.Peers;

/// <summary>A float network, used as its users use it: an instance, and an optimiser of the runtime.</summary>
internal sealed class GeneratedWork<TCalls>(Workload workload, PeerCell cell, PeerData<float> data) : PeerWork(cell)
    where TCalls : struct, IGeneratedCalls
{
    private readonly TCalls _network = new();
    private readonly float[] _outputs = new float[cell.Samples * workload.Outputs];
    private readonly int _inputSize = workload.Inputs, _outputSize = workload.Outputs;
    private IOptimizer<float> _optimizer = new Sgd<float>(workload.ParameterCount, 0);

    public override void Reset(double rate)
    {
        data.Parameters.CopyTo(_network.Parameters);
        Array.Fill(_outputs, float.NaN);
        _optimizer = Cell.Kind == PeerKind.Adam
            ? new Adam<float>(workload.ParameterCount, rate)
            : new Sgd<float>(workload.ParameterCount, rate);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Run(int calls)
    {
        for (int call = 0; call < calls; call++)
            Call();
    }

    public override byte[] Compute(int steps)
    {
        float[] losses = [.. Enumerable.Range(0, steps).Select(_ => Call())];
        float[] result = Cell.Kind is PeerKind.Sgd or PeerKind.Adam ? [.. losses, .. _network.Parameters] : _outputs;
        return MemoryMarshal.AsBytes<float>(result).ToArray();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private float Call()
    {
        ReadOnlySpan<float> inputs = data.Inputs.AsSpan(0, Cell.Samples * _inputSize);
        switch (Cell.Kind)
        {
            case PeerKind.ForwardEach:
                for (int x = 0, y = 0; x < inputs.Length; x += _inputSize, y += _outputSize)
                    _network.Forward(inputs.Slice(x, _inputSize), _outputs.AsSpan(y, _outputSize));
                return 0;
            case PeerKind.ForwardBatch:
                _network.ForwardBatch(inputs, _outputs);
                return 0;
            default:
                return _network.TrainBatch(inputs, data.Targets.AsSpan(0, Cell.Samples * _outputSize), _optimizer);
        }
    }
}
