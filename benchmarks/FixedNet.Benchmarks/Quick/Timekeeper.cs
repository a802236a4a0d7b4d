using FixedNet.Benchmarks.Contenders;

namespace FixedNet.Benchmarks.Quick;

/// <summary>Settles and times what a suite hands it, in the process of one part, and tells of whatever makes a figure doubtful.</summary>
internal sealed class Timekeeper(bool smoke, double secondsPerCell, CoreChoice core) : IDisposable
{
    // Not before it is needed: who listens to the JIT slows it.
    private readonly Lazy<JitWatch> _watch = new(() => new JitWatch());

    /// <summary>Only to see that everything runs: as little as will do, whatever the clock says.</summary>
    public bool Smoke => smoke;

    public static void Progress(string text) => Console.Error.WriteLine(text);

    /// <summary>Until nothing is compiled any more; the thread is pinned after it, since the JIT compiles on another.</summary>
    public void Settle(string what, IReadOnlyList<Timed> works)
    {
        if (Smoke)
            return;
        Progress($"{what}: {Settling.Run(works, _watch.Value)}");
        Pinning.Apply(core);
    }

    /// <summary>The works in turns, as one cell.</summary>
    public PairedTimes[] Measure(string what, IReadOnlyList<Timed> works)
    {
        Progress(what);
        if (Smoke)
            return PairedTimer.Smoke(works);

        int compiled = _watch.Value.Count;
        PairedTimes[] times = PairedTimer.Measure(works, secondsPerCell);
        foreach (var (work, time) in works.Zip(times))
        {
            if (Math.Abs(time.Drift) > 0.1)
                Progress($"  noisy: {work.Name} was {time.Drift:+0%;-0%} at the end against the beginning");
        }

        if (_watch.Value.Count != compiled)
            Progress($"  not settled: compiled meanwhile: {string.Join(", ", _watch.Value.Since(compiled).Distinct())}");
        return times;
    }

    /// <summary>Hears of every compilation from now on.</summary>
    public void Listen() => _ = _watch.Value;

    /// <summary>What was compiled of a network and of the library since <see cref="Listen"/>.</summary>
    public List<Compilation> Compilations(Type network)
    {
        // Events arrive late, from another thread.
        SpinWait.SpinUntil(() => _watch.Value.Count > 0, TimeSpan.FromSeconds(10));
        return [.. _watch.Value.Compilations.Where(compilation => compilation.BelongsTo(network))];
    }

    public void Dispose()
    {
        if (_watch.IsValueCreated)
            _watch.Value.Dispose();
    }
}
