using System.Diagnostics;
using FixedNet.Benchmarks.Contenders;
using FixedNet.Benchmarks.Workloads;

namespace FixedNet.WebAssembly.Benchmark;

/// <summary>The networks and tasks of the benchmarks, generated code against textbook loops: rounds in turns, medians of times and of ratios.</summary>
internal static class Cells
{
    private const int Rounds = 11;

    private const double RoundMilliseconds = 5;

    public static void Print(IReadOnlyCollection<string> networks)
    {
        Console.WriteLine($"vectors are {(Lanes.IsWorthwhile128 ? "" : "not ")}taken\n| network | task | generated, ns a sample | float[,] loops | float[][] loops |\n|---|---|--:|--:|--:|");
        foreach (Workload workload in Workload.All.Where(workload => networks.Count == 0 || networks.Contains(workload.Name)))
        {
            var data = new SampleData(workload);
            IContender[] contenders =
                [ContenderList.MakeGenerated(workload), new PerSampleContender<MatrixLayer>(workload), new PerSampleContender<JaggedLayer>(workload)];
            Agreement.Check(workload, data, contenders, [WorkTask.SmallStep]);
            foreach (WorkTask task in WorkTask.All)
                Print($"{workload.Name} {workload.Shape} | {task.Name}", task.Samples, [.. contenders.Select(contender => Work(workload, data, contender, task))]);
        }

        Optimizers();
    }

    /// <summary>What the library takes through vectors itself; there is no other contender.</summary>
    private static void Optimizers()
    {
        const int Count = 6792;
        float[] parameters = new float[Count], gradient = [.. Enumerable.Repeat(0.1f, Count)];
        var (sgd, adam) = (new Sgd<float>(Count, 0.001, momentum: 0.9), new Adam<float>(Count, 0.001));
        Print("Sgd with momentum, a parameter | ", Count, [() => sgd.Step(parameters, gradient)]);
        Print("Adam, a parameter | ", Count, [() => adam.Step(parameters, gradient)]);
    }

    private static Action Work(Workload workload, SampleData data, IContender contender, WorkTask task)
    {
        float[] inputs = data.Inputs[..(task.Samples * workload.Inputs)], targets = data.Targets[..(task.Samples * workload.Outputs)];
        float[] outputs = new float[targets.Length];
        return task.Kind switch
        {
            WorkKind.ForwardEach => () => contender.ForwardEach(inputs, outputs),
            WorkKind.ForwardBatch => () => contender.ForwardBatch(inputs, outputs),
            _ => () => contender.Step(inputs, targets),
        };
    }

    private static void Print(string what, int samples, Action[] works)
    {
        foreach (Action work in works)
            work();
        int calls = 1;
        while (Milliseconds(works[^1], calls) < RoundMilliseconds)
            calls *= 2;
        double[][] times = [.. works.Select(_ => new double[Rounds])];
        for (int round = 0; round < Rounds; round++)
        {
            for (int k = 0; k < works.Length; k++)
                times[k][round] = Milliseconds(works[k], calls) * 1e6 / calls / samples;
        }

        double ours = Median(times[0]);
        var others = times.Skip(1).Select(theirs => FormattableString.Invariant($" {Median(theirs):N0} ({Median([.. theirs.Zip(times[0], (their, our) => their / our)]):F2}×) |"));
        Console.WriteLine(FormattableString.Invariant($"| {what} | {ours:N1} |{string.Concat(others)}"));
    }

    private static double Milliseconds(Action work, int calls)
    {
        long start = Stopwatch.GetTimestamp();
        for (int call = 0; call < calls; call++)
            work();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static double Median(double[] values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
