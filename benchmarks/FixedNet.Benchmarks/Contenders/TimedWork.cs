using System.Runtime.CompilerServices;
using FixedNet.Benchmarks.Workloads;

namespace FixedNet.Benchmarks.Contenders;

/// <summary>One contender at one task: the work that both modes time.</summary>
internal sealed class TimedWork
{
    private readonly SampleData _data;
    private readonly WorkKind _kind;
    private readonly int _inputLength, _outputLength;
    private readonly float[] _outputs;

    public TimedWork(Workload workload, SampleData data, IContender contender, WorkTask task, int? samples = null)
    {
        _data = data;
        _kind = task.Kind;
        Contender = contender;
        Samples = samples ?? task.Samples;
        _inputLength = Samples * workload.Inputs;
        _outputLength = Samples * workload.Outputs;
        _outputs = new float[_outputLength];
        Reset();
    }

    public IContender Contender { get; }

    public int Samples { get; }

    /// <summary>Sums up what the calls returned. Anyone may read it, so no call can be left out as unused.</summary>
    public double Sink { get; private set; }

    /// <summary>
    /// Back to the starting parameters, so that every repetition does the same work; the outputs to NaN, for <see cref="Verify"/>.
    /// </summary>
    public void Reset()
    {
        Contender.Load(_data.Parameters);
        Array.Fill(_outputs, float.NaN);
        Sink = 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run(int calls)
    {
        double sum = 0;
        for (int call = 0; call < calls; call++)
            sum += Call();
        Sink += sum;
    }

    /// <summary>The samples, once: the loss of a step, or an output.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public float Call()
    {
        ReadOnlySpan<float> inputs = _data.Inputs.AsSpan(0, _inputLength);
        switch (_kind)
        {
            case WorkKind.ForwardEach:
                Contender.ForwardEach(inputs, _outputs);
                return _outputs[^1];
            case WorkKind.ForwardBatch:
                Contender.ForwardBatch(inputs, _outputs);
                return _outputs[^1];
            default:
                return Contender.Step(inputs, _data.Targets.AsSpan(0, _outputLength));
        }
    }

    /// <summary>Whether the timed calls did their work: every output is written, or the parameters have moved.</summary>
    public void Verify()
    {
        var parameters = new float[_data.Parameters.Length];
        Contender.Save(parameters);
        bool moved = !parameters.AsSpan().SequenceEqual(_data.Parameters);
        bool done = _kind == WorkKind.Step
            ? moved && Array.TrueForAll(parameters, float.IsFinite)
            : !moved && Array.TrueForAll(_outputs, float.IsFinite);
        if (!done || !double.IsFinite(Sink))
            throw new InvalidOperationException($"{Contender.Name}: the timed calls left no result, or one that is not finite.");
    }
}
