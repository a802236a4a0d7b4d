using System.Collections.Generic;
using System.Linq;
using FixedNet.Generator.Planning;
using FixedNet.Generator.Ir;

namespace FixedNet.Generator.Printing.Scalar;

/// <summary>The scalar dialect: C# 9 over spans, or over pointers, for every platform.</summary>
internal sealed partial class ScalarPrinter(string number, ScalarAccess access, NetworkPlan plan) : KernelPrinter(number)
{
    protected override string CounterType => "int";

    protected override bool KeepsPartialSums(For loop) => loop.Loop.Run.CarriesSums;

    protected override bool BracesSections => true;

    protected override int LanesOfRest(int rest) => 1;

    protected override string Name(Function function) => plan.Dialect.IsOrdered
        ? $"{FunctionHomes.Ordered(function)}.{function.Name}"
        : FunctionHomes.Scalar(function, NumberType, plan.Target.HasMathF);

    protected override void Print(IReadOnlyList<Statement> body)
    {
        for (int k = 0; k < body.Count; k++)
        {
            if (body[k] is Let let && k + 1 < body.Count && IsUnrolledSum(body[k + 1], let.Local, out For sum))
            {
                PrintSum(let, sum);
                k++;
                continue;
            }

            Print(body[k], isFirst: k == 0);
        }
    }

    protected override void Print(Let statement, Point point) =>
        Line($"{Type(statement)} {Name(statement.Local, point)} = {Text(statement.Value, point)};");

    protected override void Print(Assign statement, Point point)
    {
        // A buffer in locals is assigned once, and declared thereby.
        string declared = statement.Target.Buffer.Home == Home.Locals ? NumberType + " " : "";
        Store(statement.Target, $"{declared}{Place(statement.Target, point)} = {Text(statement.Value, point)};");
    }

    protected override void Print(Accumulate statement, Point point)
    {
        string? carrier = Carrier(statement, point);
        string target = carrier ?? (statement.Target is Element place ? Place(place, point) : Text(statement.Target, point));
        string value = Text(statement.Value, point);
        string line = carrier is not null || statement.How == Accumulation.Sum ? $"{target} += {value};" : Into(statement.How, target, value);
        if (carrier is null && statement.Target is Element element)
            Store(element, line);
        else
            Line(line);
    }

    protected override void Declare(PartialSums sums)
    {
        foreach (PartialSum sum in sums.All)
            Line($"{NumberType} {sum.Name} = {Zero};");
    }

    protected override void Fold(PartialSums sums)
    {
        foreach (PartialSum sum in sums.All)
            Line(Into(sum.How, sum.Place.Start, sum.Name));
    }

    private string Into(Accumulation how, string target, string value) => how switch
    {
        Accumulation.Maximum => $"{target} = {Name(Function.Max)}({target}, {value});",
        Accumulation.Descent => $"{target} -= {Accumulate.Step.Name} * {value};",
        Accumulation.Sum => $"{target} += {value};",
        _ => throw Walk.Unknown(how),
    };

    /// <summary>A line that writes to memory: what was loaded from the same buffer no longer holds.</summary>
    private void Store(Element target, string line)
    {
        Line(line);
        Block.Forget(target.Buffer);
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
        Locals[let.Local.Name] = [.. Axes];
        Expression term = ((Accumulate)sum.Body[0]).Value;
        foreach (Point point in Points())
        {
            var terms = new List<string>();
            // 0 + t is not t where t is −0, and other schedules start at 0.
            if (let.Value is not Number { Value: 0 } || plan.Dialect.IsOrdered)
                terms.Add(Text(let.Value, point));
            for (int k = 0; k < sum.Loop.Extent; k++)
            {
                Axes.Add(new Axis(Axes.Count, sum.Loop, null, k, 1, Block, new PartialSums()));
                terms.Add(Text(term, point));
                Axes.RemoveAt(Axes.Count - 1);
            }

            Line(LineWrapping.Wrap($"{Type(let)} {Name(let.Local, point)} = ", terms, " + ") + ";");
        }
    }

    private string Type(Let let) => let.Wide ? "double" : NumberType;

    /// <summary>The local that carries the sum of this element across an open loop; null if none does.</summary>
    private string? Carrier(Accumulate statement, Point point)
    {
        if (statement.Target is not Element element)
            return null;
        Axis? loop = Axes.Find(axis => axis.Carries && element.Index.StrideOf(axis.Variable) == 0);
        if (loop is null)
            return null;
        string name = element.Buffer.Name + Suffix(Axes.Where(axis => element.Index.StrideOf(axis.Variable) != 0), point);
        return loop.Partials.Add(new PartialSum(name, 1, false, statement.How, element, new Place(Place(element, point)))).Name;
    }
}
