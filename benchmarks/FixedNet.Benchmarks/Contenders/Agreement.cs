using FixedNet.Benchmarks.Workloads;

namespace FixedNet.Benchmarks.Contenders;

/// <summary>Checks, before anything is timed, that all contenders compute the same: outputs, loss, gradient and the step.</summary>
internal static class Agreement
{
    private const double Tolerance = 1e-4;

    public static void Check(Workload workload, SampleData data, IReadOnlyList<IContender> contenders)
    {
        List<Part> expected = [.. Compute(workload, data, contenders[0])];
        foreach (IContender contender in contenders.Skip(1))
        {
            foreach (var (ours, theirs) in expected.Zip(Compute(workload, data, contender)))
                Compare(workload, contenders[0], ours, contender, theirs);
        }
    }

    private static IEnumerable<Part> Compute(Workload workload, SampleData data, IContender contender)
    {
        contender.Load(data.Parameters);

        float[] each = new float[data.Targets.Length], batch = new float[data.Targets.Length];
        contender.ForwardEach(data.Inputs, each);
        yield return new Part("outputs, one sample a call", each);
        contender.ForwardBatch(data.Inputs, batch);
        yield return new Part("outputs of a batch", batch);

        foreach (int m in (int[])[WorkTask.SmallStep, WorkTask.LargeStep])
        {
            float[] inputs = data.Inputs[..(m * workload.Inputs)], targets = data.Targets[..(m * workload.Outputs)];
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

    /// <summary>
    /// Relative to the value or to the part's root mean square, whichever is larger: where terms cancel, the order of a sum alone
    /// changes a float by more than a ten-thousandth of what is left.
    /// </summary>
    private static void Compare(Workload workload, IContender generated, Part ours, IContender contender, Part theirs)
    {
        double scale = Math.Sqrt(ours.Values.Average(value => (double)value * value));
        for (int k = 0; k < ours.Values.Length; k++)
        {
            float a = ours.Values[k], b = theirs.Values[k];
            // Written so that NaN fails.
            if (!(Math.Abs((double)a - b) <= Tolerance * Math.Max(Math.Abs(a), scale)))
            {
                throw new DisagreementException(
                    $"{workload.Name}: {contender.Name} and {generated.Name} disagree on {ours.Name}, element {k}: {b} against {a}. "
                    + "Nothing was measured: the contenders must compute the same.");
            }
        }
    }

    private sealed record Part(string Name, float[] Values);
}
