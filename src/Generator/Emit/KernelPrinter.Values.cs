using System;
using System.Collections.Generic;
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
        : local.Name + string.Concat(axes.Where(axis => axis.NamesLocals).Select(axis => "_" + Numbers.Text(axis.At(point[axis.Variable]))));

    /// <summary>An element to read: where several points of a tile read the same one, it is loaded once into a local.</summary>
    private string Shared(Element element, Point point)
    {
        string place = Place(element, point);
        if (!_axes.Any(axis => axis.Points > 1 && element.Index.StrideOf(axis.Variable) == 0))
            return place;
        if (_block.Loaded(place) is { } known)
            return known;
        string local = place.Replace("[", "_at_").Replace("]", "").Replace(" + ", "_").Replace(" * ", "");
        Line($"{number} {local} = {place};");
        _block.Remember(element.Buffer, place, local);
        return local;
    }

    /// <summary>
    /// An element in memory. A sample's row is sliced where the sample is known, unless sums are carried across the samples, and so are
    /// the neighbours that a tile reads: an index that is then a constant, or a loop variable below a constant length, costs no check.
    /// </summary>
    private string Place(Element element, Point point)
    {
        string span = element.Buffer.Name;
        List<Axis> axes = [.. _axes.Where(axis => element.Index.StrideOf(axis.Variable) != 0)];

        if (element.Buffer.Row is { } row && axes.Find(axis => axis.IsSamples) is { Carried: null } samples)
        {
            span = samples.Block.DeclareSpan(
                row, $"{span}.Slice({Product(element.Buffer.Length, samples.Counter!)}, {Numbers.Text(element.Buffer.Length)})");
            axes.Remove(samples);
        }

        string running = string.Join(" + ", axes.Where(axis => axis.Counter is not null)
            .Select(axis => Product(element.Index.StrideOf(axis.Variable), axis.Counter!)));
        int constant = ConstantAt(element, axes, point);
        int reach = axes.Sum(axis => element.Index.StrideOf(axis.Variable) * (axis.Points - 1));
        if (running.Length == 0)
            return $"{span}[{Numbers.Text(constant)}]";
        if (reach == 0)
            return $"{span}[{running}{(constant == 0 ? "" : " + " + Numbers.Text(constant))}]";

        int first = ConstantAt(element, axes, null);
        string start = first == 0 ? "" : Numbers.Text(first);
        string name = axes.Last(axis => axis.Counter is not null).Block.DeclareSpan(
            $"{span}_{string.Concat(axes.Where(axis => axis.Counter is not null).Select(axis => axis.Counter))}{start}",
            $"{span}.Slice({running}{(first == 0 ? "" : " + " + start)}, {Numbers.Text(reach + 1)})");
        return $"{name}[{Numbers.Text(constant - first)}]";
    }

    /// <summary>The part of an index that is known here: at the given point, or at the first.</summary>
    private static int ConstantAt(Element element, IEnumerable<Axis> axes, Point? point) =>
        element.Index.Constant + axes.Sum(axis => element.Index.StrideOf(axis.Variable) * axis.At(point?[axis.Variable] ?? 0));

    private static string Product(int stride, string variable) => stride == 1 ? variable : $"{Numbers.Text(stride)} * {variable}";
}
