using System;
using FixedNet;

namespace Library;

/// <content>The same over arrays, for languages without spans.</content>
public partial class Gelu
{
    /// <summary>Sets every parameter.</summary>
    public void SetParameters(float[] parameters) => parameters.CopyTo(Parameters);

    /// <summary>A copy of the parameters.</summary>
    public float[] GetParameters() => Parameters.ToArray();

    /// <summary>The outputs of a batch.</summary>
    public float[] ForwardBatch(float[] inputs)
    {
        float[] outputs = new float[inputs.Length / InputSize * OutputSize];
        ForwardBatch(inputs, outputs);
        return outputs;
    }

    /// <summary>The loss of a batch.</summary>
    public float Evaluate(float[] inputs, float[] targets) => Evaluate(inputs, (ReadOnlySpan<float>)targets);

    /// <summary>A step of training.</summary>
    public float TrainBatch(float[] inputs, float[] targets, IOptimizer<float> optimizer) =>
        TrainBatch(inputs, (ReadOnlySpan<float>)targets, optimizer);
}
