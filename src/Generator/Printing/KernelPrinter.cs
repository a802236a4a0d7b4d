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
    /// <summary>The statements so far of those that stand beside each other; null where each has a line.</summary>
    private List<string>? _row;

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
                AtPoints(point => Print(let, point));
                break;
            case Assign assign:
                AtPoints(point => Print(assign, point));
                break;
            case Accumulate accumulate:
                AtPoints(point => Print(accumulate, point));
                break;
            default:
                throw Walk.Unknown(statement);
        }
    }

    protected abstract void Print(Let statement, Point point);

    protected abstract void Print(Assign statement, Point point);

    protected abstract void Print(Accumulate statement, Point point);

    private void AtPoints(Action<Point> print)
    {
        IReadOnlyList<Point> points = Points();
        if (points.Count == 1)
        {
            print(points[0]);
            return;
        }

        Beside(() =>
        {
            foreach (Point point in points)
                print(point);
        });
    }

    /// <summary>Prints statements that stand beside each other.</summary>
    protected void Beside(Action print)
    {
        if (_row is not null)
        {
            print();
            return;
        }

        _row = [];
        print();
        (List<string> row, _row) = (_row, null);
        foreach (string line in Rows.Join(row))
            Line(line);
    }

    /// <summary>All points of the open axes; the innermost axis varies slowest, so that an operand is loaded once and used at once.</summary>
    protected IReadOnlyList<Point> Points()
    {
        IReadOnlyList<Point> points = _first;
        foreach (Axis axis in Axes)
        {
            if (axis.Points == 1)
                continue;
            var all = new List<Point>(points.Count * axis.Points);
            for (int k = 0; k < axis.Points; k++)
            {
                foreach (Point point in points)
                    all.Add(point.With(axis, k));
            }

            points = all;
        }

        return points;
    }

    private static readonly Point[] _first = [Point.First];

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
        bool binds = Form(operand) is not Binary inner
            || (IsProduct(inner) && (!isRight || !IsProduct(parent)))
            || (!IsProduct(parent) && !isRight);
        return binds ? text : $"({text})";
    }

    /// <summary>What an operand is in code, as far as it needs parentheses.</summary>
    protected virtual Expression Form(Expression operand) => operand;

    protected static bool IsProduct(Binary binary) => binary.Operator is '*' or '/';

    /// <summary>A local's name, with its index along each axis that was open where it was declared.</summary>
    protected string Name(Local local, Point point) =>
        !Locals.TryGetValue(local.Name, out Axis[] axes) ? local.Name : local.Name + Suffix(axes, point);

    protected static string Suffix(IEnumerable<Axis> axes, Point point) =>
        string.Concat(axes.Where(axis => axis.NamesLocals).Select(axis => "_" + Numbers.Text(axis.At(point[axis]))));

    protected void Line(string text)
    {
        if (_row is null)
            Block.Body.Line(text);
        else
            _row.Add(text);
    }

    /// <summary>The name under which the kernels call a function of the runtime or the framework.</summary>
    protected abstract string Name(Function function);

    protected static string Product(int stride, string variable) => stride == 1 ? variable : $"{Numbers.Text(stride)} * {variable}";
}
