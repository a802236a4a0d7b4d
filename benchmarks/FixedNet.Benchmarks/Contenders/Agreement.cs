using FixedNet.Benchmarks.Workloads;

namespace FixedNet.Benchmarks.Contenders;

/// <summary>Checks, before anything is timed, that all contenders compute the same: outputs, loss, gradient and the step.</summary>
internal static class Agreement
{
    private const double Tolerance = 1e-4;

    /// <param name="batches">The batch sizes to compare at.</param>
    /// <exception cref="DisagreementException">Two contenders differ.</exception>
    public static void Check(Workload workload, SampleData data, IReadOnlyList<IContender> contenders, IReadOnlyList<int> batches)
    {
        List<Part> expected = [.. Compute(workload, data, contenders[0], batches)];
        foreach (IContender contender in contenders.Skip(1))
        {
            foreach (var (first, other) in expected.Zip(Compute(workload, data, contender, batches)))
                Compare($"{workload.Name}: {contenders[0].Name} and {contender.Name}", first.Name, first.Values, other.Values);
        }
    }

    /// <summary>
    /// Relative to the value or to the root mean square of all, whichever is larger: where terms cancel, the order of a sum alone
    /// changes a float by more than a ten-thousandth of what is left.
    /// </summary>
    /// <exception cref="DisagreementException">An element differs by more.</exception>
    public static void Compare(string who, string what, ReadOnlySpan<float> expected, ReadOnlySpan<float> actual)
    {
        double squares = 0;
        foreach (float value in expected)
            squares += (double)value * value;
        double scale = Math.Sqrt(squares / expected.Length);
        for (int k = 0; k < expected.Length; k++)
        {
            float a = expected[k], b = actual[k];
            // Written so that NaN fails.
            if (!(Math.Abs((double)a - b) <= Tolerance * Math.Max(Math.Abs(a), scale)))
            {
                throw new DisagreementException(
                    $"{who} disagree on {what}, element {k}: {a} against {b}. Nothing was measured: the contenders must compute the same.");
            }
        }
    }

    private static IEnumerable<Part> Compute(Workload workload, SampleData data, IContender contender, IReadOnlyList<int> batches)
    {
        contender.Load(data.Parameters);

        float[] each = new float[data.Targets.Length], batch = new float[data.Targets.Length];
        contender.ForwardEach(data.Inputs, each);
        yield return new Part("outputs, one sample a call", each);
        contender.ForwardBatch(data.Inputs, batch);
        yield return new Part("outputs of a batch", batch);

        foreach (int m in batches)
        {
            float[] inputs = data.Inputs[..(m * workload.Inputs)], targets = data.Targets[..(m * workload.Outputs)];
            float[] outputs = new float[targets.Length];
            contender.ForwardBatch(inputs, outputs);
            yield return new Part($"outputs, batch of {m}", outputs);
            float[] gradient = new float[workload.ParameterCount], change = new float[workload.ParameterCount];
            yield return new Part($"loss, batch of {m}", [contender.Backward(inputs, targets, gradient)]);
            foreach (Part part in Split(workload, $"gradient, batch of {m}", gradient))
                yield return part;

            yield return new Part($"loss of the step, batch of {m}", [contender.Step(inputs, targets)]);
            contender.Save(change);
            foreach (Part part in Split(workload, $"parameters after a step, batch of {m}", change))
                yield return part;
            contender.Load(data.Parameters);
        }
    }

    /// <summary>Layer by layer, so that a wrong small gradient does not hide behind a large one.</summary>
    private static IEnumerable<Part> Split(Workload workload, string name, float[] values)
    {
        int start = 0;
        foreach (var (part, length) in workload.Parts)
        {
            yield return new Part($"{name}, {part}", values[start..(start + length)]);
            start += length;
        }
    }

    private sealed record Part(string Name, float[] Values);
}
