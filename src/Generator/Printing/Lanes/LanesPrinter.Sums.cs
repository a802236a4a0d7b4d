using System.Collections.Generic;
using System.Linq;
using FixedNet.Generator.Infrastructure;
using FixedNet.Generator.Ir;
using FixedNet.Generator.Planning;

namespace FixedNet.Generator.Printing.Lanes;

/// <summary>
/// Partial sums: of gradients carried across the samples, of several terms in flight at once, and of what is summed over the lanes.
/// </summary>
internal sealed partial class LanesPrinter
{
    private readonly HashSet<string> _wide = [];

    protected override bool KeepsPartialSums(For loop) => true;

    protected override void Declare(PartialSums sums) => Beside(() =>
    {
        foreach (PartialSum sum in sums.All)
        {
            string start = sum.How == Accumulation.Maximum ? sum.Place.Start : Zero;
            Line($"{Type(sum.Lanes)} {sum.Name} = {Spread(sum.Lanes, start)};");
        }
    });

    protected override void Fold(PartialSums sums) => Beside(() => FoldAll(sums));

    private void FoldAll(PartialSums sums)
    {
        foreach (var local in sums.All.Where(sum => sum.Target is Local).GroupBy(sum => sum.Place.Start))
            FoldIntoLocal(local.Key, [.. local]);

        var elements = sums.All.Where(sum => sum.Target is Element).ToList();
        foreach (var whole in elements.Where(sum => !sum.Across).GroupBy(sum => sum.Place))
            FoldInPlace(whole.First(), Tree([.. whole.Select(sum => sum.Name)]));
        FoldAcross(elements.Where(sum => sum.Across).ToList());
    }

    private void FoldIntoLocal(string local, List<PartialSum> sums)
    {
        if (sums.TrueForAll(sum => !sum.Across && sum.How == Accumulation.Sum))
            Line($"{local} = {Tree([local, .. sums.Select(sum => sum.Name)], isWhole: true)};");
        else
            sums.ForEach(sum => Line($"{local} = {Combined(sum.How, local, sum.Across ? Across(sum) : sum.Name, 1)};"));
    }

    /// <summary>The local, or partial sum, of an accumulation that does not go straight to its target; null if it does.</summary>
    private PartialSum? Partial(Accumulate statement, Point point) => statement.Target is Local local
        ? PartialOf(local, statement, point)
        : PartialOf((Element)statement.Target, statement, point);

    /// <summary>Of a local that is summed over lanes, or by several sums at once, since it was declared.</summary>
    private PartialSum? PartialOf(Local local, Accumulate statement, Point point)
    {
        Axis[] declared = Locals[local.Name];
        Axis? lane = Lane is { } open && !declared.Contains(open) ? open : null;
        int phase = Axes.Where(axis => !declared.Contains(axis)).Sum(axis => axis.Phase(point[axis]));
        if (lane is null && phase == 0)
            return null;

        string name = Name(local, point) + (lane is null ? "" : $"_by{Numbers.Text(lane.Lanes)}") + (phase == 0 ? "" : $"_p{Numbers.Text(phase)}");
        int lanes = Lane?.Lanes ?? 1;
        Axis fold = lane is not null && IsLong(local, lane) ? lane : Axes[declared.Length];
        return fold.Partials.Add(
            new PartialSum(name, lanes, lane is not null, statement.How, local, new Place(Name(local, point))));
    }

    /// <summary>Whether so many terms go into a sum kept in double that the partial sums, which are not, are to be folded for each sample.</summary>
    private bool IsLong(Local local, Axis lane) =>
        _wide.Contains(local.Name) && lane.Loop.Extent is { } extent && (long)extent / lane.Lanes * plan.TrainingTileSamples > Limits.TermsOfSum;

    /// <summary>Of an element whose sum an open loop carries.</summary>
    private PartialSum? PartialOf(Element element, Accumulate statement, Point point)
    {
        Axis? loop = Axes.Find(axis => axis.Carries && element.Index.StrideOf(axis.Variable) == 0);
        if (loop is null)
            return null;
        int phase = loop.Phase(point[loop]);
        var around = Axes.Where(axis => element.Index.StrideOf(axis.Variable) != 0).ToList();
        string summed = statement.How == Accumulation.Descent ? "d" + element.Buffer.Name : element.Buffer.Name;
        string name = summed + Suffix(around, point) + (phase == 0 ? "" : $"_p{Numbers.Text(phase)}");
        Place place = PlaceOf(element, point);
        Axis? along = around.Find(axis => axis.Lanes > 1);
        return loop.Partials.Add(new PartialSum(
            name, Lane?.Lanes ?? 1, loop == Lane, statement.How, element, place,
            around.TrueForAll(axis => axis.Counter is null) ? element.Buffer.Offset + place.Constant : null,
            along?.PartOf(point[along]) ?? 0));
    }

    /// <summary>A value whose lanes beyond the loop's end do not count, where it is summed over the lanes; null where all count.</summary>
    private string? Masked(Accumulate statement, PartialSum partial, Point point)
    {
        if (statement.Target is not Local || !partial.Across || Lane!.PartOf(point[Lane]) is not (> 0 and var part))
            return null;
        string otherwise = partial.How == Accumulation.Maximum ? $", {partial.Name}" : "";
        return $"Keep{Bits(partial.Lanes)}({Text(statement.Value, point)}, {Numbers.Text(part)}{otherwise})";
    }

    private string Across(PartialSum sum) =>
        sum.How == Accumulation.Maximum ? $"MaxAcross({sum.Name})" : $"Vector{Bits(sum.Lanes)}.Sum({sum.Name})";

    private void FoldInPlace(PartialSum sum, string value)
    {
        var element = (Element)sum.Target;
        if (sum.Lanes == 1)
        {
            Line($"{Scalar(sum.Place)} = {Combined(sum.How, Scalar(sum.Place), value, 1)};");
        }
        else
        {
            string there = sum.Part == 0
                ? $"At{Bits(sum.Lanes)}(ref {sum.Place.Start}, {sum.Place.ConstantText})"
                : $"LoadPart{Bits(sum.Lanes)}(ref {sum.Place.Start}, {sum.Place.ConstantText}, {Numbers.Text(sum.Part)})";
            Line(VectorStore(sum.Lanes, sum.Place, Combined(sum.How, there, value, sum.Lanes), sum.Part));
        }

        Block.Forget(element.Buffer);
    }

    /// <summary>Sums over the lanes, four neighbours of the parameter vector at a time.</summary>
    private void FoldAcross(List<PartialSum> sums)
    {
        const int Together = 4;
        foreach (var four in sums.GroupBy(sum => (((Element)sum.Target).Buffer.Home, sum.How, sum.Offset!.Value / Together)))
        {
            var (home, how, group) = four.Key;
            string memory = home == Home.Parameters ? "parameters" : "gradient";
            if (four.Count() == Together)
            {
                string names = string.Join(", ", four.OrderBy(sum => sum.Offset).Select(sum => sum.Name));
                Place place = new(memory, group * Together);
                string there = $"At{Bits(Together)}(ref {memory}, {place.ConstantText})";
                Line(VectorStore(Together, place, Combined(how, there, $"Sums({names})", Together), 0));
                continue;
            }

            foreach (PartialSum sum in four)
                FoldInPlace(sum with { Lanes = 1, Place = new(memory, sum.Offset!.Value) }, $"Vector{Bits(sum.Lanes)}.Sum({sum.Name})");
        }
    }

    /// <summary>A sum of names, paired so that few additions wait for each other.</summary>
    private static string Tree(IReadOnlyList<string> terms, bool isWhole = false)
    {
        if (terms.Count == 1)
            return terms[0];
        int half = (terms.Count + 1) / 2;
        string sum = $"{Tree([.. terms.Take(half)])} + {Tree([.. terms.Skip(half)])}";
        return isWhole ? sum : $"({sum})";
    }
}
