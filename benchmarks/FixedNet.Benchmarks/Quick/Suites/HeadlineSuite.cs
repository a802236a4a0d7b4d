using FixedNet.Benchmarks.Contenders;
using FixedNet.Benchmarks.Headline;

namespace FixedNet.Benchmarks.Quick.Suites;

/// <summary>Two whole pieces of work, in microseconds: an epoch of training, and a loss with its gradient.</summary>
internal sealed class HeadlineSuite : PairedSuite
{
    public override string Name => "headline";

    public override string Summary => "H1: an epoch of 10,000 samples with Adam; H2: a gradient over 200 rows in double";

    protected override double SecondsPerCell => 5;

    protected override IReadOnlyList<string> Labels => ["case", "contender"];

    protected override IReadOnlyList<string> Down => ["case"];

    protected override string Time => "us";

    protected override string Ratio => "ratio_to_generated";

    protected override IEnumerable<Part> Parts(QuickOptions options) => [new Part("H1"), new Part("H2")];

    protected override IEnumerable<Row> Measure(string part, Timekeeper timekeeper)
    {
        Timed work = part == "H1" ? H1Epoch.Checked() : H2Gradient.Checked();
        timekeeper.Settle(part, [work]);
        PairedTimes[] times = timekeeper.Measure(part, [work]);
        yield return Row.Of(times[0], times[0], part, work.Name);
    }

    protected override string Notes(IReadOnlyList<Row> rows) =>
        """
        µs, median. H1: an epoch of 4-32-16-4, tanh throughout, ½ squared error, float: 10,000 samples in one batch, one step of Adam.
        H2: loss and gradient of 24-8-2, tanh throughout, ½ squared error, double: 200 rows, one call of the static Backward.
        """;
}
