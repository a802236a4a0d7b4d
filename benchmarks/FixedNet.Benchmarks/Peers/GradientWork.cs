using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using FixedNet.Benchmarks.Workloads;

namespace FixedNet.Benchmarks.Peers;

/// <summary><see cref="H2"/>: the static call, which leaves parameters and gradient to its caller.</summary>
internal sealed class GradientWork(PeerCell cell, PeerData<double> data) : PeerWork(cell)
{
    private readonly double[] _gradient = new double[H2.ParameterCount];

    /// <summary>Nothing is learned.</summary>
    public override void Reset(double rate) => Array.Fill(_gradient, double.NaN);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Run(int calls)
    {
        for (int call = 0; call < calls; call++)
            H2.Backward(data.Parameters, data.Inputs, data.Targets, _gradient);
    }

    public override byte[] Compute(int steps)
    {
        double loss = H2.Backward(data.Parameters, data.Inputs, data.Targets, _gradient);
        return MemoryMarshal.AsBytes<double>([loss, .. _gradient]).ToArray();
    }
}
