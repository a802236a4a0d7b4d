namespace FixedNet.Benchmarks.Workloads;

/// <summary>Samples, targets and starting parameters of a network: the same in every run.</summary>
internal sealed class SampleData
{
    public SampleData(Workload workload, int samples = WorkTask.LargestBatch)
    {
        var random = new Random(20_26);
        Inputs = [.. Enumerable.Range(0, samples * workload.Inputs).Select(_ => Uniform(random))];
        Targets = MakeTargets(workload, samples, random);
        Parameters = [.. MakeParameters(workload, random)];
    }

    public float[] Inputs { get; }

    public float[] Targets { get; }

    public float[] Parameters { get; }

    private static float Uniform(Random random) => 2 * random.NextSingle() - 1;

    /// <summary>Classes, 0 or 1 for a sigmoid, anything for a regression; not learnable, so that gradients stay alive.</summary>
    private static float[] MakeTargets(Workload workload, int samples, Random random)
    {
        var targets = new float[samples * workload.Outputs];
        for (int x = 0; x < samples; x++)
        {
            Span<float> row = targets.AsSpan(x * workload.Outputs, workload.Outputs);
            if (workload.Loss == Loss.CrossEntropy)
                row[random.Next(row.Length)] = 1;
            else
                for (int j = 0; j < row.Length; j++)
                    row[j] = workload.Loss == Loss.HalfSquaredError ? random.Next(2) : Uniform(random);
        }

        return targets;
    }

    /// <summary>Glorot's range for the weights; biases that are not 0, so that a contender which forgets them is found out.</summary>
    private static IEnumerable<float> MakeParameters(Workload workload, Random random)
    {
        for (int layer = 0; layer < workload.Layers; layer++)
        {
            int inputs = workload.Sizes[layer], outputs = workload.Sizes[layer + 1];
            float range = MathF.Sqrt(6f / (inputs + outputs));
            for (int k = 0; k < inputs * outputs; k++)
                yield return range * Uniform(random);
            for (int j = 0; j < outputs; j++)
                yield return 0.1f * Uniform(random);
        }
    }
}
