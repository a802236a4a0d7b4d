using FixedNet.Benchmarks.Workloads;

namespace FixedNet.Benchmarks.Contenders;

/// <summary>A generated network that is measured by itself, once it has been found to compute what another contender does.</summary>
internal sealed record Subject(Workload Workload, SampleData Data, IContender Network)
{
    /// <param name="batches">The batch sizes to check at, by size.</param>
    /// <exception cref="DisagreementException">It computes something else.</exception>
    public static Subject Named(string network, IReadOnlyList<int> batches)
    {
        var workload = Workload.Named(network);
        return Checked(workload, ContenderList.MakeGenerated(workload), Math.Max(batches[^1], WorkTask.LargestBatch), batches);
    }

    /// <exception cref="DisagreementException">It computes something else.</exception>
    public static Subject OfWidth(int width) => Checked(
        Widths.Workload(width), new NetworkContender(Widths.Network(width), width, width), WorkTask.LargestBatch, WorkTask.StepBatches);

    public Timed PerSample(WorkTask task) => new TimedWork(Workload, Data, Network, task);

    public Timed PerMultiplyAdd(WorkTask task) => new TimedWork(Workload, Data, Network, task, Workload.MultiplyAdds(task.Kind));

    private static Subject Checked(Workload workload, IContender network, int samples, IReadOnlyList<int> batches)
    {
        var data = new SampleData(workload, samples);
        Agreement.Check(workload, data, [network, new PerSampleContender<TensorLayer>(workload)], batches);
        return new Subject(workload, data, network);
    }
}
