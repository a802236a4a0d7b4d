using System;
using System.Collections.Generic;
using System.Linq;
using FixedNet.Generator.Infrastructure;
using FixedNet.Generator.Ir;
using FixedNet.Generator.Planning;
using Buffer = FixedNet.Generator.Ir.Buffer;

namespace FixedNet.Generator.Printing.Lanes;

/// <summary>
/// The elements of buffers, reached by references. Along the lanes an element's stride says what it is: 0 a number to spread, 1 a vector
/// in memory, more a column of rows.
/// </summary>
internal sealed partial class LanesPrinter
{
    /// <summary>Buffers in locals, with the axis that was in lanes when they were assigned.</summary>
    private readonly Dictionary<string, (Axis? Lane, int Stride)> _kept = [];

    /// <summary>Columns assigned so far of rows whose other columns are still to come.</summary>
    private readonly Dictionary<Buffer, string> _firstOfPair = [];

    protected override string Text(Element element, Point point)
    {
        if (element.Buffer.Home == Home.Locals)
            return Kept(element, point);
        Place place = PlaceOf(element, point);
        if (Lane is not { } lane)
            return Shared(element, NumberType, place, Scalar(place));
        switch (element.Index.StrideOf(lane.Variable))
        {
            case 0:
                return Shared(element, Type(lane.Lanes), place, Spread(lane.Lanes, Scalar(place)));
            case 1 when lane.IsSamples:
                return Loaded(element, Type(lane.Lanes), place, Vector(element, lane, place, point));
            case 1:
                return Shared(element, Type(lane.Lanes), place, Vector(element, lane, place, point));
            case var stride:
                string column = $"Column{Bits(lane.Lanes)}(ref {place.Start}, {Numbers.Text(stride)}, {place.ConstantText})";
                return Loaded(element, Type(lane.Lanes), place, column);
        }
    }

    /// <summary>An element that several points of a tile share is loaded once.</summary>
    private string Shared(Element element, string type, Place place, string text) =>
        Axes.Any(axis => axis.Points > 1 && element.Index.StrideOf(axis.Variable) == 0) ? Loaded(element, type, place, text) : text;

    private string Loaded(Element element, string type, Place place, string text)
    {
        if (Block.Loaded(text) is { } known)
            return known;
        string local = Block.Local($"{place.Start}_{place.ConstantText}");
        Line($"{type} {local} = {text};");
        Block.Remember(element.Buffer, text, local);
        return local;
    }

    private static string Scalar(Place place) => place.Constant == 0 ? place.Start : $"Unsafe.Add(ref {place.Start}, {place.ConstantText})";

    private string Vector(Element element, Axis lane, Place place, Point point)
    {
        int part = lane.PartOf(point[lane]);
        return part == 0 || MayReadOn(element, lane.Lanes, point)
            ? $"At{Bits(lane.Lanes)}(ref {place.Start}, {place.ConstantText})"
            : $"LoadPart{Bits(lane.Lanes)}(ref {place.Start}, {place.ConstantText}, {Numbers.Text(part)})";
    }

    /// <summary>
    /// Whether a whole vector may be read where only a part of it counts: scratch rows end on whole vectors, and after a row of W there
    /// are usually further parameters.
    /// </summary>
    private bool MayReadOn(Element element, int lanes, Point point) => element.Buffer.Home switch
    {
        Home.Scratch or Home.Transposed => true,
        Home.Parameters => element.Buffer.Offset + Last(element, point) + lanes <= plan.ParameterCount,
        _ => false,
    };

    /// <summary>The greatest index that an element has in the course of its loops.</summary>
    private int Last(Element element, Point point) => element.Index.Constant + Axes.Sum(
        axis => element.Index.StrideOf(axis.Variable) * (axis.At(point[axis]) + (axis.Counter is null ? 0 : axis.LastCount)));

    private void Store(Element target, Point point, string value)
    {
        Place place = PlaceOf(target, point);
        switch (Lane is { } lane ? target.Index.StrideOf(lane.Variable) : -1)
        {
            case -1:
                Line($"{Scalar(place)} = {value};");
                break;
            case 1:
                Line(VectorStore(Lane!.Lanes, place, value, MayWriteOn(target) ? 0 : Lane.PartOf(point[Lane])));
                break;
            case 2:
                StorePair(target, place, value);
                break;
            case > 2 and var stride:
                Line($"StoreColumn{Bits(Lane!.Lanes)}(ref {place.Start}, {Numbers.Text(stride)}, {place.ConstantText}, {value});");
                break;
            default:
                throw new NotSupportedException($"All lanes would write the same element of {target.Buffer.Name}.");
        }

        Block.Forget(target.Buffer);
    }

    private static bool MayWriteOn(Element element) => element.Buffer.Home is Home.Scratch or Home.Transposed;

    private string VectorStore(int lanes, Place place, string value, int part) => part == 0
        ? $"At{Bits(lanes)}(ref {place.Start}, {place.ConstantText}) = {value};"
        : $"StorePart{Bits(lanes)}(ref {place.Start}, {place.ConstantText}, {value}, {Numbers.Text(part)});";

    /// <summary>Rows of two: the first column waits for the second, and both are written at once.</summary>
    private void StorePair(Element target, Place place, string value)
    {
        if (place.Constant == 0)
        {
            string local = Block.Local(place.Start + "_first");
            Line($"{Type(Lane!.Lanes)} {local} = {value};");
            _firstOfPair[target.Buffer] = local;
            return;
        }

        Line($"StorePairs{Bits(Lane!.Lanes)}(ref {place.Start}, {_firstOfPair[target.Buffer]}, {value});");
    }

    /// <summary>Assigns an element of a buffer that stands in locals; the first time declares it.</summary>
    private void Keep(Element target, Point point, string value)
    {
        string name = InLocal(target.Buffer, PlaceOf(target, point).Constant);
        _kept[target.Buffer.Name] = (Lane, Lane is null ? 0 : target.Index.StrideOf(Lane.Variable));
        string declared = Locals.ContainsKey(name) ? "" : Type(Lane?.Lanes ?? 1) + " ";
        Locals[name] = [.. Axes];
        Line($"{declared}{name} = {value};");
    }

    /// <summary>An element that stands in a local: alone, one for each lane, or with its neighbours in a vector.</summary>
    private string Kept(Element element, Point point)
    {
        int index = PlaceOf(element, point).Constant;
        var (kept, stride) = _kept[element.Buffer.Name];
        if (kept is null || stride == 0 || Lane is { } lane && element.Index.StrideOf(lane.Variable) == 1)
            return InLocal(element.Buffer, index);
        int lanes = _dialect.LanesFor(element.Buffer.Length);
        string vector = InLocal(element.Buffer, index / lanes * lanes), number = Numbers.Text(index % lanes);
        if (Lane is not null && lanes == Lane.Lanes && Width(lanes) == Dialect.LeastBits)
            return $"SpreadLane({vector}, {number})";
        string one = $"Lane(ref {vector}, {number})";
        return Lane is null ? one : Spread(Lane.Lanes, one);
    }

    private static string InLocal(Buffer buffer, int index) => $"{buffer.Name}_{Numbers.Text(index)}";

    /// <summary>Where an element lies: a reference declared as far out as its indices are known, and a constant.</summary>
    private Place PlaceOf(Element element, Point point)
    {
        string start = element.Buffer.Name;
        int constant = element.Index.Constant;
        foreach (Axis axis in Axes)
        {
            int stride = element.Index.StrideOf(axis.Variable);
            if (stride == 0)
                continue;
            constant += stride * (axis is { IsSamples: true, Lanes: > 1 } ? 0 : axis.At(point[axis]));
            if (axis.Counter is not { } counter)
                continue;
            string name = axis.IsSamples && start == element.Buffer.Name && element.Buffer.Row is { } row ? row : $"{start}_{counter}";
            start = axis.Block.Declare($"ref {NumberType}", name, $"ref Unsafe.Add(ref {start}, {Product(stride, counter)})");
        }

        return new Place(start, constant);
    }
}
