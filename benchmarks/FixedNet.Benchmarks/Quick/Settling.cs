using FixedNet.Benchmarks.Contenders;

namespace FixedNet.Benchmarks.Quick;

/// <summary>
/// Brings every method to its last tier before anything is timed. The runtime counts 30 calls in tier 0, compiles an instrumented
/// version in the background, counts 30 more, and compiles tier 1; its timer (100 ms) starts anew whenever something else is compiled.
/// Hence rounds of more than 30 calls of everything that will be timed, with a pause after each that leaves the background thread
/// time, even where there is one core only. Settled: nothing that is timed was compiled in three rounds running.
/// </summary>
internal static class Settling
{
    private const int CallsPerRound = 40, MostRounds = 30, QuietRounds = 3;

    /// <summary>On one core the runtime waits ten times as long: a second.</summary>
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(Environment.ProcessorCount == 1 ? 1250 : 250);

    public static string Run(IReadOnlyList<Timed> works, JitWatch watch)
    {
        return Run(watch, () =>
        {
            foreach (Timed work in works)
                Repeat(work);
        });
    }

    /// <param name="run">Runs every method more than 30 times.</param>
    public static string Run(JitWatch watch, Action run)
    {
        int quiet = 0, round = 0;
        while (quiet < QuietRounds && round < MostRounds)
        {
            int compiled = watch.Count;
            run();
            Thread.Sleep(_pause);
            quiet = watch.Count == compiled ? quiet + 1 : 0;
            round++;
        }

        return quiet == QuietRounds
            ? $"settled after {round} rounds, {watch.Count} compilations"
            : $"NOT settled after {round} rounds: {string.Join(", ", watch.Since(watch.Count - 3))} still being compiled";
    }

    /// <summary>As <see cref="PairedTimer"/> does it, so that what stands around the timed calls settles too.</summary>
    private static void Repeat(Timed work)
    {
        for (int call = 0; call < CallsPerRound; call++)
        {
            work.Reset();
            work.Run(1);
            work.Verify();
        }
    }
}
