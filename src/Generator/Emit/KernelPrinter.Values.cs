using System;
using System.Linq;
using FixedNet.Generator.Infrastructure;
using FixedNet.Generator.Kernels;

namespace FixedNet.Generator.Emit;

/// <summary>Values: numbers, locals, operators, and the elements of buffers, which are read through spans sliced in advance.</summary>
internal sealed partial class KernelPrinter
{
    private string Text(Expression value, Point point) => value switch
    {
        Number constant => Numbers.Text(constant.Value) + (number == "float" ? "f" : "d"),
        Local local => Name(local, point),
        Element element => Shared(element, point),
        Binary binary => $"{Operand(binary.Left, binary, point)} {binary.Operator} {Operand(binary.Right, binary, point)}",
        Call call => $"{Function(call.Function)}({string.Join(", ", call.Arguments.Select(argument => Text(argument, point)))})",
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    private string Operand(Expression operand, Binary parent, Point point)
    {
        string text = Text(operand, point);
        bool isRight = ReferenceEquals(operand, parent.Right);
        bool binds = operand is not Binary inner
            || (IsProduct(inner) && (!isRight || !IsProduct(parent)))
            || (!IsProduct(parent) && !isRight);
        return binds ? text : $"({text})";
    }

    private static bool IsProduct(Binary binary) => binary.Operator is '*' or '/';

    /// <summary>A local's name, with its index along each axis that was open where it was declared.</summary>
    private string Name(Local local, Point point) =>
        !_locals.TryGetValue(local.Name, out Axis[] axes) ? local.Name
        : local.Name + string.Concat(axes.Where(axis => axis.NamesLocals).Select(axis => "_" + Numbers.Text(axis.At(point[axis]))));

    /// <summary>
    /// An element to read: where several points of a tile read the same one by a running index, it is loaded once into a local. An index
    /// that is a constant the JIT sees through by itself.
    /// </summary>
    private string Shared(Element element, Point point)
    {
        string place = Place(element, point);
        if (!IsShared(element))
            return place;
        if (_block.Loaded(place) is { } known)
            return known;
        string local = place.Replace("[", "_at_").Replace("]", "").Replace(" + ", "_").Replace(" * ", "");
        Line($"{number} {local} = {place};");
        _block.Remember(element.Buffer, place, local);
        return local;
    }

    private bool IsShared(Element element)
    {
        bool shared = false;
        foreach (Axis axis in _axes)
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
        string span = element.Buffer.Name, running = "", counters = "";
        int constant = element.Index.Constant, first = constant, reach = 0;
        Axis? innermost = null;
        foreach (Axis axis in _axes)
        {
            int stride = element.Index.StrideOf(axis.Variable);
            if (stride == 0)
                continue;
            if (axis is { IsSamples: true, Carried: null } && element.Buffer.Row is { } row)
            {
                span = axis.Block.DeclareSpan(row, span, Product(stride, axis.Counter!), element.Buffer.Length);
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
            return $"{span}[{Numbers.Text(constant)}]";
        if (reach == 0)
            return $"{span}[{running}{(constant == 0 ? "" : " + " + Numbers.Text(constant))}]";

        string start = first == 0 ? "" : Numbers.Text(first);
        bool isRow = innermost.IsSamples && element.Buffer.Row is not null && reach + 1 == element.Buffer.Length;
        span = innermost.Block.DeclareSpan(
            isRow ? element.Buffer.Row! : $"{span}_{counters}{start}", span, running + (first == 0 ? "" : " + " + start), reach + 1);
        return $"{span}[{Numbers.Text(constant - first)}]";
    }

    private static string Product(int stride, string variable) => stride == 1 ? variable : $"{Numbers.Text(stride)} * {variable}";
}
