using FixedNet.Benchmarks.Workloads;

namespace FixedNet.Benchmarks.Peers;

/// <summary>What is computed of a network and timed: a row of the table.</summary>
/// <param name="Rate">The learning rate that is timed; 0 where nothing is learned.</param>
/// <param name="CheckRate">A larger one for the check, at which a wrong gradient shows in the parameters.</param>
internal sealed record PeerCell(string Task, PeerKind Kind, int Samples, double Rate, double CheckRate)
{
    /// <summary>Repeated, so that what is kept between steps is checked: moments, and copies of the weights.</summary>
    public int CheckSteps => Kind is PeerKind.Sgd or PeerKind.Adam ? 3 : 1;

    public static PeerCell From(WorkTask task) => task.Kind switch
    {
        WorkKind.ForwardEach => new PeerCell(task.Name, PeerKind.ForwardEach, task.Samples, 0, 0),
        WorkKind.ForwardBatch => new PeerCell(task.Name, PeerKind.ForwardBatch, task.Samples, 0, 0),
        _ => new PeerCell(task.Name, PeerKind.Sgd, task.Samples, Contenders.ContenderList.LearningRate, 0.5),
    };
}
