using System;
using System.Collections.Generic;
using System.Linq;
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
        string local = Block.Local(ByIndex(element, point));
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
        string name = element.Buffer.Name, span = name, offset = "";
        List<(int Stride, string Text)>? running = null;
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
                span = Slice(element.Buffer, axis.Block, row, span, Product(stride, axis.Counter!), element.Buffer.Length);
                continue;
            }

            constant += stride * axis.At(point[axis]);
            first += stride * axis.At(0);
            reach += stride * (axis.Points - 1);
            if (axis.Counter is null)
                continue;
            (running ??= []).Add((stride, Product(stride, axis.Counter)));
            innermost = axis;
        }

        if (element.Buffer.Home == Home.Locals)
            return innermost is null ? $"{span}_{Numbers.Text(constant)}" : throw new NotSupportedException($"{span} is in locals: its index must be a constant.");
        if (innermost is null)
            return $"{span}[{offset}{Numbers.Text(constant)}]";
        string index = string.Join(" + ", running!.OrderByDescending(term => term.Stride).Select(term => term.Text));
        if (reach == 0)
            return $"{span}[{offset}{index}{(constant == 0 ? "" : " + " + Numbers.Text(constant))}]";

        bool isRow = innermost.IsSamples && element.Buffer.Row is not null && reach + 1 == element.Buffer.Length;
        string part = isRow ? element.Buffer.Row! : ByIndex(element, Point.First);
        span = Slice(element.Buffer, innermost.Block, part, span, offset + index + (first == 0 ? "" : " + " + Numbers.Text(first)), reach + 1);
        return $"{span}[{Numbers.Text(constant - first)}]";
    }

    /// <summary>"x_i" of x[i], "W1_io" of the part of W1 that starts there: the name of a row or matrix, and the index along each of its dimensions.</summary>
    private string ByIndex(Element element, Point point)
    {
        string? row = null;
        string indices = "";
        foreach (Axis axis in Axes.OrderByDescending(axis => Math.Abs(element.Index.StrideOf(axis.Variable))))
        {
            if (element.Index.StrideOf(axis.Variable) == 0)
                continue;
            if (axis.IsSamples && element.Buffer.Row is not null)
            {
                row = element.Buffer.Row;
                continue;
            }

            int at = axis.At(point[axis]);
            indices += axis.Counter + (axis.Counter is not null && at == 0 ? "" : Numbers.Text(at));
        }

        return $"{row ?? element.Buffer.Name}_{indices}";
    }

    private const string Parameters = "parameters";

    private string Slice(Buffer buffer, Block block, string name, string span, string start, int length) =>
        block.Declare(access.Type(isWritten: Kernel!.MayWrite(buffer)), name, access.Part(span, start, Numbers.Text(length)));
}
