using System;
using System.Collections.Generic;
using System.Linq;
using FixedNet.Generator.Infrastructure;
using FixedNet.Generator.Ir;

namespace FixedNet.Generator.Printing;

/// <summary>
/// Prints a kernel's statements as C#. An open loop is an axis with points, and each statement is printed once for every point of all
/// open axes; so a tile's sums stand side by side, and no tree is ever rewritten. What a point is in code, a number or a vector, and how
/// memory is reached, is for the dialects to say.
/// </summary>
/// <param name="number">The type of every number: "float" or "double".</param>
internal abstract partial class KernelPrinter(string number)
{
    private readonly HashSet<Function> _functions = [];

    /// <summary>The functions that the printed kernels call, by name.</summary>
    public IEnumerable<Function> Functions => _functions.OrderBy(function => function.Name, StringComparer.Ordinal);

    protected string NumberType => number;

    protected string Zero => number == "float" ? "0f" : "0d";

    protected List<Axis> Axes { get; } = [];

    /// <summary>For each local, the axes that were open where it was declared: there is one for each of their points.</summary>
    protected Dictionary<string, Axis[]> Locals { get; } = [];

    protected KernelMethod? Kernel { get; private set; }

    protected Block Block { get; private set; } = new(null);

    /// <summary>Prints the body of a method.</summary>
    public void Print(KernelMethod kernel, SourceWriter writer)
    {
        Kernel = kernel;
        Block = new Block(null);
        Locals.Clear();
        Print(kernel.Body);
        Block.WriteTo(writer);
    }

    protected virtual void Print(IReadOnlyList<Statement> body)
    {
        for (int k = 0; k < body.Count; k++)
            Print(body[k], isFirst: k == 0);
    }

    protected void Print(Statement statement, bool isFirst)
    {
        switch (statement)
        {
            case Remark remark:
                if (!isFirst)
                    Block.Body.Line();
                Block.Body.Line("// " + remark.Text);
                break;
            case For loop:
                PrintLoop(loop);
                break;
            case Nest nest:
                Print(nest.Body);
                break;
            case Let let:
                Locals[let.Local.Name] = [.. Axes];
                foreach (Point point in Points())
                    Print(let, point);
                break;
            case Assign assign:
                foreach (Point point in Points())
                    Print(assign, point);
                break;
            case Accumulate accumulate:
                foreach (Point point in Points())
                    Print(accumulate, point);
                break;
            default:
                throw Walk.Unknown(statement);
        }
    }

    protected abstract void Print(Let statement, Point point);

    protected abstract void Print(Assign statement, Point point);

    protected abstract void Print(Accumulate statement, Point point);

    /// <summary>All points of the open axes; the innermost axis varies slowest, so that an operand is loaded once and used at once.</summary>
    protected IEnumerable<Point> Points() => Axes.Where(axis => axis.Points > 1).Aggregate(
        (IEnumerable<Point>)[Point.First],
        (points, axis) => Enumerable.Range(0, axis.Points).SelectMany(k => points.Select(point => point.With(axis, k))));

    protected string Text(Expression value, Point point) => value switch
    {
        Number constant => Text(constant),
        Real constant => Text(constant),
        Local local => Text(local, point),
        Element element => Text(element, point),
        Binary binary => $"{Operand(binary.Left, binary, point)} {binary.Operator} {Operand(binary.Right, binary, point)}",
        Call call => $"{Name(call.Function)}({string.Join(", ", call.Arguments.Select(argument => Text(argument, point)))})",
        Live live => Text(live, point),
        _ => throw Walk.Unknown(value),
    };

    protected virtual string Text(Number constant) => Numbers.Text(constant.Value) + (number == "float" ? "f" : "d");

    /// <summary>The nearest number of the network's precision, by the digits that name it alone.</summary>
    protected virtual string Text(Real constant) => number == "float" ? Numbers.Text((float)constant.Value) + "f" : Numbers.Text(constant.Value) + "d";

    protected virtual string Text(Local local, Point point) => Name(local, point);

    protected abstract string Text(Element element, Point point);

    /// <summary>Where no lane is past the batch's end, the value itself.</summary>
    protected virtual string Text(Live live, Point point) => Text(live.Value, point);

    private string Operand(Expression operand, Binary parent, Point point)
    {
        string text = Text(operand, point);
        bool isRight = ReferenceEquals(operand, parent.Right);
        bool binds = operand is not Binary inner
            || (IsProduct(inner) && (!isRight || !IsProduct(parent)))
            || (!IsProduct(parent) && !isRight);
        return binds ? text : $"({text})";
    }

    protected static bool IsProduct(Binary binary) => binary.Operator is '*' or '/';

    /// <summary>A local's name, with its index along each axis that was open where it was declared.</summary>
    protected string Name(Local local, Point point) =>
        !Locals.TryGetValue(local.Name, out Axis[] axes) ? local.Name : local.Name + Suffix(axes, point);

    protected static string Suffix(IEnumerable<Axis> axes, Point point) =>
        string.Concat(axes.Where(axis => axis.NamesLocals).Select(axis => "_" + Numbers.Text(axis.At(point[axis]))));

    protected void Line(string text) => Block.Body.Line(text);

    /// <summary>The name under which the kernels call a function of the runtime or the framework.</summary>
    protected virtual string Name(Function function)
    {
        _functions.Add(function);
        return function.Name;
    }

    protected static string Product(int stride, string variable) => stride == 1 ? variable : $"{Numbers.Text(stride)} * {variable}";
}
