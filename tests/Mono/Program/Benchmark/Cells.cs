using System.Diagnostics;
using FixedNet.Benchmarks.Contenders;
using FixedNet.Benchmarks.Workloads;

namespace FixedNet.Mono.Benchmark;

/// <summary>
/// The networks and tasks of the benchmarks, generated code against float[,] loops: rounds of a millisecond in turns, medians of the times
/// and of the rounds' ratios.
/// </summary>
internal static class Cells
{
    private const int Rounds = 101, SingleSamples = 32, LargestBatch = 1024;

    private delegate void ForwardEach(ReadOnlySpan<float> inputs, Span<float> outputs);

    public static void Print()
    {
        Console.WriteLine("| network | task | generated, ns a sample | float[,] loops | ratio |\n|---|---|--:|--:|--:|");
        W1 w1 = new(1);
        W2 w2 = new(1);
        W3 w3 = new(1);
        // The loops of T1 are written out, so that no delegate or interface is timed.
        Print("W1", w1, (inputs, outputs) =>
        {
            for (int s = 0; s < SingleSamples; s++)
                w1.Forward(inputs.Slice(s * W1.InputSize, W1.InputSize), outputs.Slice(s * W1.OutputSize, W1.OutputSize));
        });
        Print("W2", w2, (inputs, outputs) =>
        {
            for (int s = 0; s < SingleSamples; s++)
                w2.Forward(inputs.Slice(s * W2.InputSize, W2.InputSize), outputs.Slice(s * W2.OutputSize, W2.OutputSize));
        });
        Print("W3", w3, (inputs, outputs) =>
        {
            for (int s = 0; s < SingleSamples; s++)
                w3.Forward(inputs.Slice(s * W3.InputSize, W3.InputSize), outputs.Slice(s * W3.OutputSize, W3.OutputSize));
        });
    }

    private static void Print(string name, INetwork<float> network, ForwardEach forwardEach)
    {
        Workload workload = Workload.Named(name);
        var random = new Random(1);
        float[] inputs = [.. Enumerable.Range(0, LargestBatch * workload.Inputs).Select(_ => (float)(2 * random.NextDouble() - 1))];
        float[] outputs = new float[LargestBatch * workload.Outputs], others = new float[outputs.Length], targets = new float[outputs.Length];
        for (int s = 0; s < LargestBatch; s++)
            targets[s * workload.Outputs + random.Next(workload.Outputs)] = workload.Outputs == 1 ? random.Next(2) : 1;

        var loops = new PerSampleContender<MatrixLayer>(workload);
        loops.Load(network.Parameters);
        var descent = new Sgd<float>(network.Parameters.Length, ContenderList.LearningRate);
        network.ForwardBatch(inputs, outputs);
        loops.ForwardBatch(inputs, others);
        for (int k = 0; k < outputs.Length; k++)
        {
            if (!(Math.Abs(outputs[k] - others[k]) <= 1e-5f))
                throw new InvalidOperationException($"{name}: the contenders disagree, {outputs[k]:r} and {others[k]:r}.");
        }

        float[] few = inputs[..(SingleSamples * workload.Inputs)];
        Cell(name, "T1", SingleSamples, () => forwardEach(few, outputs), () => loops.ForwardEach(few, others));
        Cell(name, "T2", LargestBatch, () => network.ForwardBatch(inputs, outputs), () => loops.ForwardBatch(inputs, others));
        foreach (var (task, m) in ((string, int)[])[("T3", 32), ("T4", 256)])
        {
            float[] x = inputs[..(m * workload.Inputs)], y = targets[..(m * workload.Outputs)];
            Cell(name, task, m, () => network.TrainBatch(x, y, descent), () => loops.Step(x, y));
        }
    }

    private static void Cell(string network, string task, int samples, Action generated, Action loops)
    {
        int calls = 1;
        while (Time(loops, calls) < 1e6)
            calls *= 2;
        double[] ours = new double[Rounds], theirs = new double[Rounds];
        for (int round = 0; round < Rounds; round++)
        {
            ours[round] = Time(generated, calls) / calls / samples;
            theirs[round] = Time(loops, calls) / calls / samples;
        }

        double ratio = Median([.. theirs.Zip(ours, (their, our) => their / our)]);
        Console.WriteLine(FormattableString.Invariant($"| {network} | {task} | {Median(ours):F1} | {Median(theirs):F1} | {ratio:F2} |"));
    }

    private static double Time(Action work, int calls)
    {
        long start = Stopwatch.GetTimestamp();
        for (int call = 0; call < calls; call++)
            work();
        return (Stopwatch.GetTimestamp() - start) * 1e9 / Stopwatch.Frequency;
    }

    private static double Median(double[] values)
    {
        Array.Sort(values);
        return values[values.Length / 2];
    }
}
