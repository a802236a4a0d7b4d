using System;
using System.Collections.Generic;
using System.Linq;
using FixedNet.Generator.Infrastructure;
using FixedNet.Generator.Kernels;

namespace FixedNet.Generator.Emit;

/// <summary>
/// Prints a kernel's statements as C# in the scalar dialect: C# 9 over spans. An open loop is an axis with points, and each statement
/// is printed once for every point of all open axes; so a tile's sums stand side by side, and no tree is ever rewritten.
/// </summary>
/// <param name="number">The type of every number: "float" or "double".</param>
internal sealed partial class KernelPrinter(string number)
{
    private readonly List<Axis> _axes = [];
    private readonly Dictionary<string, Axis[]> _locals = [];
    private readonly HashSet<string> _functions = [];
    private Block _block = new(null);

    /// <summary>The functions that the printed kernels call, by name.</summary>
    public IEnumerable<string> Functions => _functions.OrderBy(name => name, StringComparer.Ordinal);

    /// <summary>Prints the body of a method.</summary>
    public void Print(EquatableArray<Statement> body, SourceWriter writer)
    {
        _block = new Block(null);
        _locals.Clear();
        Print(body);
        _block.WriteTo(writer);
    }

    private void Print(IReadOnlyList<Statement> body)
    {
        for (int k = 0; k < body.Count; k++)
        {
            switch (body[k])
            {
                case Let let when k + 1 < body.Count && IsUnrolledSum(body[k + 1], let.Local, out For sum):
                    PrintSum(let, sum);
                    k++;
                    break;
                case var statement:
                    Print(statement, first: k == 0);
                    break;
            }
        }
    }

    private void Print(Statement statement, bool first)
    {
        switch (statement)
        {
            case Remark remark:
                if (!first)
                    _block.Body.Line();
                _block.Body.Line("// " + remark.Text);
                break;
            case For loop:
                PrintLoop(loop);
                break;
            case Let let:
                _locals[let.Local.Name] = [.. _axes];
                foreach (Point point in Points())
                    Line($"{Type(let)} {Name(let.Local, point)} = {Text(let.Value, point)};");
                break;
            case Assign assign:
                // A buffer in locals is assigned once, and declared thereby.
                string declared = assign.Target.Buffer.Home == Home.Locals ? number + " " : "";
                foreach (Point point in Points())
                    Store(assign.Target, $"{declared}{Place(assign.Target, point)} = {Text(assign.Value, point)};");
                break;
            case Accumulate accumulate:
                foreach (Point point in Points())
                    Print(accumulate, point);
                break;
        }
    }

    private void Print(Accumulate statement, Point point)
    {
        string? carrier = Carrier(statement.Target, point);
        string target = carrier ?? (statement.Target is Element place ? Place(place, point) : Text(statement.Target, point));
        string value = Text(statement.Value, point);
        string line = statement.How == Accumulation.Maximum
            ? $"{target} = {Function("Max")}({target}, {value});"
            : $"{target} += {value};";
        if (carrier is null && statement.Target is Element element)
            Store(element, line);
        else
            Line(line);
    }

    /// <summary>A line that writes to memory: what was loaded from the same buffer no longer holds.</summary>
    private void Store(Element target, string line)
    {
        Line(line);
        _block.Forget(target.Buffer);
    }

    /// <summary>Whether this is a sum into the local whose terms stand one by one: then it prints as one expression.</summary>
    private static bool IsUnrolledSum(Statement statement, Local local, out For sum)
    {
        sum = (statement as For)!;
        return statement is For { Loop.Run.OneByOne: true, Body: { Count: 1 } body }
            && body[0] is Accumulate { How: Accumulation.Sum } accumulate && accumulate.Target == local;
    }

    private void PrintSum(Let let, For sum)
    {
        _locals[let.Local.Name] = [.. _axes];
        Expression term = ((Accumulate)sum.Body[0]).Value;
        foreach (Point point in Points())
        {
            var terms = new List<string>();
            if (let.Value is not Number { Value: 0 })
                terms.Add(Text(let.Value, point));
            for (int k = 0; k < sum.Loop.Extent; k++)
            {
                _axes.Add(new Axis(_axes.Count, sum.Loop.Variable, null, k, 1, _block, null));
                terms.Add(Text(term, point));
                _axes.RemoveAt(_axes.Count - 1);
            }

            Line(LineWrapping.Wrap($"{Type(let)} {Name(let.Local, point)} = ", terms, " + ") + ";");
        }
    }

    private string Type(Let let) => let.Wide ? "double" : number;

    private void Line(string text) => _block.Body.Line(text);

    /// <summary>The name under which the kernels call a function of the runtime or the framework.</summary>
    private string Function(string name)
    {
        _functions.Add(name);
        return name;
    }
}
