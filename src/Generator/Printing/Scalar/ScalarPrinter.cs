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
                if (k + 2 < body.Count && body[k + 2] is Assign only && IsOnlyUse(let, only, body.Skip(k + 3)))
                {
                    PrintWithin(only, let, sum);
                    k += 2;
                    continue;
                }

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
        Store(statement.Target, $"{Declared(statement)}{Place(statement.Target, point)} = {Text(statement.Value, point)};");
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
        Beside(() =>
        {
            foreach (PartialSum sum in sums.All)
                Line($"{NumberType} {sum.Name} = {Zero};");
        });
    }

    protected override void Fold(PartialSums sums)
    {
        Beside(() =>
        {
            foreach (PartialSum sum in sums.All)
                Line(Into(sum.How, sum.Place.Start, sum.Name));
        });
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
        foreach (Point point in Points())
            Line(LineWrapping.Wrap($"{Type(let)} {Name(let.Local, point)} = ", Terms(let, sum, point), " + ") + ";");
    }

    private List<string> Terms(Let let, For sum, Point point)
    {
        Expression term = ((Accumulate)sum.Body[0]).Value;
        var terms = new List<string>();
        // 0 + t is not t where t is −0, and other schedules start at 0.
        if (let.Value is not Number { Value: 0 } || plan.Dialect.IsOrdered)
            terms.Add(Text(let.Value, point));
        var none = new PartialSums();
        for (int k = 0; k < sum.Loop.Extent; k++)
        {
            Axes.Add(new Axis(Axes.Count, sum.Loop, null, k, 1, Block, none));
            terms.Add(Text(term, point));
            Axes.RemoveAt(Axes.Count - 1);
        }

        return terms;
    }

    /// <summary>Whether a sum is wanted in one place alone: then it stands there, and needs no name.</summary>
    private static bool IsOnlyUse(Let let, Assign use, IEnumerable<Statement> after) =>
        !let.Wide && Walk.Parts(use.Value).Count(part => part == let.Local) == 1 && !Walk.Expressions(after).Contains(let.Local);

    /// <summary>"a1[0] = Tanh(b1[0] + x[0] * W1[0] + …);"</summary>
    private void PrintWithin(Assign use, Let let, For sum)
    {
        foreach (Point point in Points())
        {
            _within = (let.Local, string.Join(Joint + " + ", Terms(let, sum, point)));
            string text = Text(use.Value, point);
            _within = null;
            Store(use.Target, LineWrapping.Wrap($"{Declared(use)}{Place(use.Target, point)} = ", text.Split(Joint), "") + ";");
        }
    }

    /// <summary>Where a line may be broken.</summary>
    private const char Joint = '\u0001';

    /// <summary>The sum that stands in place of a local.</summary>
    private (Local Local, string Text)? _within;

    protected override string Text(Local local, Point point) => _within is { } sum && sum.Local == local ? sum.Text : base.Text(local, point);

    private static readonly Binary _sum = new('+', 0, 0);

    protected override Expression Form(Expression operand) => operand is Local local && _within?.Local == local ? _sum : operand;

    /// <summary>A buffer in locals is assigned once, and declared thereby.</summary>
    private string Declared(Assign statement) => statement.Target.Buffer.Home == Home.Locals ? NumberType + " " : "";

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
