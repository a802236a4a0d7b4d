using System.Runtime.CompilerServices;
using FixedNet.Benchmarks.Workloads;

namespace FixedNet.Benchmarks.Contenders;

/// <summary>One contender at one task.</summary>
/// <param name="unitsPerSample">1 for times per sample, or the sample's multiply-adds.</param>
internal sealed class TimedWork(Workload workload, SampleData data, IContender contender, WorkTask task, long unitsPerSample = 1)
    : Timed(contender.Name, (double)task.Samples * unitsPerSample)
{
    private readonly int _inputs = task.Batch * workload.Inputs, _outputs = task.Batch * workload.Outputs;
    private readonly int _inputLength = task.Samples * workload.Inputs;
    private readonly float[] _results = new float[task.Samples * workload.Outputs], _parameters = new float[workload.ParameterCount];

    /// <summary>The samples, once: an output, or the sum of the steps' losses.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override double Call()
    {
        ReadOnlySpan<float> inputs = data.Inputs.AsSpan(0, _inputLength);
        switch (task.Kind)
        {
            case WorkKind.ForwardEach:
                contender.ForwardEach(inputs, _results);
                return _results[^1];
            case WorkKind.ForwardBatch:
                for (int x = 0, y = 0; x < inputs.Length; x += _inputs, y += _outputs)
                    contender.ForwardBatch(inputs.Slice(x, _inputs), _results.AsSpan(y, _outputs));
                return _results[^1];
            default:
                double loss = 0;
                for (int x = 0, y = 0; x < inputs.Length; x += _inputs, y += _outputs)
                    loss += contender.Step(inputs.Slice(x, _inputs), data.Targets.AsSpan(y, _outputs));
                return loss;
        }
    }

    protected override void Prepare()
    {
        contender.Load(data.Parameters);
        Array.Fill(_results, float.NaN);
    }

    /// <summary>Every output is written, or the parameters have moved.</summary>
    protected override bool HasResult()
    {
        contender.Save(_parameters);
        bool moved = !_parameters.AsSpan().SequenceEqual(data.Parameters);
        return task.Kind == WorkKind.Step
            ? moved && Array.TrueForAll(_parameters, float.IsFinite)
            : !moved && Array.TrueForAll(_results, float.IsFinite);
    }
}
