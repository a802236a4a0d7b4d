namespace FixedNet.Tests.Shared;

/// <summary>Parameters and a batch for a network; numbers that are floats too, so that both precisions start from the same ones.</summary>
public sealed record Problem(double[] Parameters, double[] Inputs, double[] Targets, double[] OutputGradients)
{
    /// <summary>Parameters for a network of each sample, no two alike.</summary>
    public double[] ParametersOfEach(int batch) =>
        [.. Enumerable.Range(0, batch).SelectMany(k => Parameters, (k, number) => (double)(float)(number * (1 - k / (2.0 * batch))))];

    public static Problem Random(NetworkSpec spec, int batch, int seed)
    {
        var random = new Random(seed);
        var parameters = new List<double>();
        foreach (var (layer, (inputs, outputs)) in spec.Layers.Zip(spec.Shapes))
        {
            if (layer.Kind == LayerType.Dense)
                parameters.AddRange(Normal(random, inputs * outputs, 1 / Math.Sqrt(inputs)));
            else if (layer.Kind is LayerType.LayerNorm or LayerType.Template)
                parameters.AddRange(Normal(random, outputs, 0.25).Select(gain => (double)(float)(1 + gain)));
            if (layer.Kind is LayerType.Dense or LayerType.LayerNorm)
                parameters.AddRange(Normal(random, outputs, 0.1));
        }

        return new Problem(
            [.. parameters], Normal(random, batch * spec.Inputs), RandomTargets(random, spec, batch), Normal(random, batch * spec.Outputs));
    }

    public static double[] Normal(Random random, int count, double deviation = 1)
    {
        var numbers = new double[count];
        for (int k = 0; k < count; k++)
        {
            double radius = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble()));
            numbers[k] = (float)(deviation * radius * Math.Cos(2 * Math.PI * random.NextDouble()));
        }

        return numbers;
    }

    /// <summary>For entropies probabilities, which for softmax need not sum to 1; else any numbers.</summary>
    private static double[] RandomTargets(Random random, NetworkSpec spec, int batch) => spec.Loss is Loss.CrossEntropy or Loss.BinaryCrossEntropy
        ? [.. Enumerable.Range(0, batch * spec.Outputs).Select(_ => (double)random.NextSingle())]
        : Normal(random, batch * spec.Outputs);
}
