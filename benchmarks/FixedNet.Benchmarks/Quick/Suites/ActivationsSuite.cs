using FixedNet.Benchmarks.Functions;

namespace FixedNet.Benchmarks.Quick.Suites;

/// <summary>What a function of one element costs.</summary>
internal sealed class ActivationsSuite : PairedSuite
{
    public override string Name => "activations";

    public override string Summary => "each activation over an array of 4,096 floats, against MathF and TensorPrimitives";

    protected override double SecondsPerCell => 1;

    protected override IReadOnlyList<string> Labels => ["function", "contender"];

    protected override IReadOnlyList<string> Down => ["function"];

    protected override string Time => "ns_per_element";

    protected override string Ratio => "ratio_to_first";

    protected override IEnumerable<Part> Parts(QuickOptions options) => [new Part("all")];

    protected override IEnumerable<Row> Measure(string part, Timekeeper timekeeper)
    {
        ILookup<string, ElementwiseWork> cells = ElementwiseForms.All.ToLookup(form => form.Function, form => new ElementwiseWork(form));
        List<ElementwiseWork> all = [.. cells.SelectMany(cell => cell)];
        all.ForEach(work => work.Check());

        timekeeper.Settle(Name, all);
        foreach (IGrouping<string, ElementwiseWork> works in cells)
        {
            PairedTimes[] times = timekeeper.Measure(works.Key, [.. works]);
            foreach (var (work, time) in works.Zip(times))
                yield return Row.Of(time, times[0], works.Key, work.Name);
        }
    }

    protected override string Notes(IReadOnlyList<Row> rows) =>
        $"ns per element of {ElementwiseWork.Elements:#,0}, median; in brackets the time against the first in the row. MathF: plain loops.";
}
