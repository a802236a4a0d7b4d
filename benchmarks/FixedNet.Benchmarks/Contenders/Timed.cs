using System.Runtime.CompilerServices;

namespace FixedNet.Benchmarks.Contenders;

/// <summary>Work that both modes time. What a call computes is consumed, and afterwards it is seen whether the calls did their work.</summary>
/// <param name="units">What the time of one call is divided by: samples, elements, parameters, multiply-adds.</param>
internal abstract class Timed(string name, double units)
{
    public string Name => name;

    public double Units => units;

    /// <summary>Sums up what the calls returned. Anyone may read it, so no call can be left out as unused.</summary>
    public double Sink { get; private set; }

    /// <summary>Once; returns something that it computed. BenchmarkDotNet consumes what a benchmark returns.</summary>
    public abstract double Call();

    /// <summary>Back to the start, so that every repetition does the same work, with no result of an earlier one left.</summary>
    public void Reset()
    {
        Prepare();
        Sink = 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run(int calls)
    {
        double sum = 0;
        for (int call = 0; call < calls; call++)
            sum += Call();
        Sink += sum;
    }

    /// <exception cref="InvalidOperationException">The calls since the reset left no result, or one that is not finite.</exception>
    public void Verify()
    {
        if (!HasResult() || !double.IsFinite(Sink))
            throw new InvalidOperationException($"{Name}: the timed calls left no result, or one that is not finite.");
    }

    protected abstract void Prepare();

    protected abstract bool HasResult();
}
