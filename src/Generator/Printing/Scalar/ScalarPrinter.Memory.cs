using System;
using FixedNet.Generator.Infrastructure;
using FixedNet.Generator.Ir;
using Buffer = FixedNet.Generator.Ir.Buffer;

namespace FixedNet.Generator.Printing.Scalar;

/// <summary>The elements of buffers, which are read through spans sliced, or pointers moved, in advance.</summary>
internal sealed partial class ScalarPrinter
{
    /// <summary>
    /// An element to read: where several points of a tile read the same one by a running index, it is loaded once into a local. An index
    /// that is a constant the JIT sees through by itself.
    /// </summary>
    protected override string Text(Element element, Point point)
    {
        string place = Place(element, point);
        if (!IsShared(element))
            return place;
        if (Block.Loaded(place) is { } known)
            return known;
        string local = place.Replace("[", "_at_").Replace("]", "").Replace(" + ", "_").Replace(" * ", "");
        Line($"{NumberType} {local} = {place};");
        Block.Remember(element.Buffer, place, local);
        return local;
    }

    private bool IsShared(Element element)
    {
        bool shared = false;
        foreach (Axis axis in Axes)
        {
            if (axis.Points == 1)
                continue;
            if (element.Index.StrideOf(axis.Variable) != 0)
                return false; // neighbours, read through a span by constant indices
            shared = true;
        }

        return shared;
    }

    /// <summary>
    /// An element in memory. A sample's row is sliced where the sample is known, unless sums are carried across the samples, and so are
    /// the neighbours that a tile reads: an index that is then a constant, or a loop variable below a constant length, costs no check.
    /// </summary>
    private string Place(Element element, Point point)
    {
        string name = element.Buffer.Name, span = name, offset = "", running = "", counters = "";
        if (access.IsByOffset(element.Buffer))
            (span, offset) = (Parameters, name + " + ");
        int constant = element.Index.Constant, first = constant, reach = 0;
        Axis? innermost = null;
        foreach (Axis axis in Axes)
        {
            int stride = element.Index.StrideOf(axis.Variable);
            if (stride == 0)
                continue;
            if (axis is { IsSamples: true, Carries: false } && element.Buffer.Row is { } row)
            {
                name = span = Slice(element.Buffer, axis.Block, row, span, Product(stride, axis.Counter!), element.Buffer.Length);
                continue;
            }

            constant += stride * axis.At(point[axis]);
            first += stride * axis.At(0);
            reach += stride * (axis.Points - 1);
            if (axis.Counter is null)
                continue;
            running += (running.Length == 0 ? "" : " + ") + Product(stride, axis.Counter);
            counters += axis.Counter;
            innermost = axis;
        }

        if (element.Buffer.Home == Home.Locals)
            return innermost is null ? $"{span}_{Numbers.Text(constant)}" : throw new NotSupportedException($"{span} is in locals: its index must be a constant.");
        if (innermost is null)
            return $"{span}[{offset}{Numbers.Text(constant)}]";
        if (reach == 0)
            return $"{span}[{offset}{running}{(constant == 0 ? "" : " + " + Numbers.Text(constant))}]";

        string start = first == 0 ? "" : Numbers.Text(first);
        bool isRow = innermost.IsSamples && element.Buffer.Row is not null && reach + 1 == element.Buffer.Length;
        span = Slice(
            element.Buffer, innermost.Block, isRow ? element.Buffer.Row! : $"{name}_{counters}{start}", span, offset + running + (first == 0 ? "" : " + " + start), reach + 1);
        return $"{span}[{Numbers.Text(constant - first)}]";
    }

    private const string Parameters = "parameters";

    private string Slice(Buffer buffer, Block block, string name, string span, string start, int length) =>
        block.Declare(access.Type(isWritten: Kernel!.MayWrite(buffer)), name, access.Part(span, start, Numbers.Text(length)));
}
