using FixedNet.Benchmarks.Workloads;
using FixedNet.Tests.Shared;

namespace FixedNet.Benchmarks.Peers;

/// <summary>What every peer must compute, by the naive network in double: the library is checked against it as the others are.</summary>
internal static class Expectation
{
    /// <summary>Parts in the order in which a peer writes them; of a step, the parameters' changes.</summary>
    public static IEnumerable<(string Name, double[] Values)> Of(PeerNetwork network, PeerCell cell, SampleData data)
    {
        var naive = new NaiveNetwork(network.Spec);
        double[] inputs = Widen(data.Inputs.AsSpan(0, cell.Samples * network.Workload.Inputs));
        double[] targets = Widen(data.Targets.AsSpan(0, cell.Samples * network.Workload.Outputs));
        double[] parameters = Widen(data.Parameters);
        return cell.Kind switch
        {
            PeerKind.ForwardEach or PeerKind.ForwardBatch => [("outputs", naive.Outputs(parameters, inputs))],
            PeerKind.Gradient => Gradient(network.Workload, naive.Backward(parameters, inputs, targets)),
            _ => Steps(network.Workload, cell, naive, parameters, inputs, targets),
        };
    }

    private static IEnumerable<(string Name, double[] Values)> Gradient(Workload workload, Derivatives derivatives) =>
        [("loss", [derivatives.Loss]), .. Split(workload, "gradient of", derivatives.Gradient)];

    private static IEnumerable<(string Name, double[] Values)> Steps(
        Workload workload, PeerCell cell, NaiveNetwork naive, double[] start, double[] inputs, double[] targets)
    {
        IOptimizer<double> optimizer = cell.Kind == PeerKind.Adam
            ? new Adam<double>(start.Length, cell.CheckRate)
            : new Sgd<double>(start.Length, cell.CheckRate);
        double[] parameters = [.. start], losses = new double[cell.CheckSteps];
        for (int step = 0; step < cell.CheckSteps; step++)
        {
            Derivatives derivatives = naive.Backward(parameters, inputs, targets);
            losses[step] = derivatives.Loss;
            optimizer.Step(parameters, derivatives.Gradient);
        }

        double[] change = [.. parameters.Zip(start, (after, before) => after - before)];
        return [("losses", losses), .. Split(workload, "change of", change)];
    }

    /// <summary>Layer by layer, so that a wrong small gradient does not hide behind a large one.</summary>
    private static IEnumerable<(string Name, double[] Values)> Split(Workload workload, string name, double[] values)
    {
        int start = 0;
        foreach (var (part, length) in workload.Parts)
        {
            yield return ($"{name} {part}", values[start..(start + length)]);
            start += length;
        }
    }

    private static double[] Widen(ReadOnlySpan<float> values)
    {
        var wide = new double[values.Length];
        for (int k = 0; k < wide.Length; k++)
            wide[k] = values[k];
        return wide;
    }
}
