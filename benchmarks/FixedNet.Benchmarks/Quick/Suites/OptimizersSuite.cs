using System.Numerics;
using FixedNet.Benchmarks.Contenders;
using FixedNet.Benchmarks.Optimizers;

namespace FixedNet.Benchmarks.Quick.Suites;

/// <summary>What a step of each optimiser costs for each parameter, from networks of a few to those of many.</summary>
internal sealed class OptimizersSuite : PairedSuite
{
    public override string Name => "optimizers";

    public override string Summary => "a step of each optimiser over 20, 1,000 and 100,000 parameters, against plain loops";

    protected override double SecondsPerCell => 0.5;

    protected override IReadOnlyList<string> Labels => ["optimizer", "precision", "parameters", "contender"];

    protected override IReadOnlyList<string> Down => ["optimizer", "precision", "parameters"];

    protected override string Time => "ns_per_parameter";

    protected override string Ratio => "ratio_to_library";

    protected override IEnumerable<Part> Parts(QuickOptions options) => [new Part("float"), new Part("double")];

    protected override IEnumerable<Row> Measure(string part, Timekeeper timekeeper) =>
        part == "float" ? Measure<float>(part, timekeeper) : Measure<double>(part, timekeeper);

    protected override string Notes(IReadOnlyList<Row> rows) =>
        "ns per parameter of one step, median; in brackets the time against the library's, the median of paired rounds.";

    private static IEnumerable<Row> Measure<T>(string precision, Timekeeper timekeeper)
        where T : struct, IFloatingPointIeee754<T>
    {
        List<(string Name, int Parameters, Timed[] Works)> cells =
        [
            .. from pair in OptimizerPair<T>.All
               from parameters in OptimizerPair<T>.ParameterCounts
               select (pair.Name, parameters, (Timed[])OptimizerWork<T>.Make(pair, parameters)),
        ];

        timekeeper.Settle($"optimisers of {precision}", [.. cells.SelectMany(cell => cell.Works)]);
        foreach (var (name, parameters, works) in cells)
        {
            PairedTimes[] times = timekeeper.Measure($"{name}, {precision}, {parameters} parameters", works);
            foreach (var (work, time) in works.Zip(times))
                yield return Row.Of(time, times[0], name, precision, $"{parameters}", work.Name);
        }
    }
}
