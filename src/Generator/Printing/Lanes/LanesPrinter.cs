using System.Linq;
using FixedNet.Generator.Infrastructure;
using FixedNet.Generator.Ir;
using FixedNet.Generator.Planning;

namespace FixedNet.Generator.Printing.Lanes;

/// <summary>
/// The lanes dialect: vectors over references, for .NET 8 and newer. At most one axis is open in lanes; a value is a vector where one is,
/// and what does not vary along it is spread over all lanes.
/// </summary>
internal sealed partial class LanesPrinter(string number, NetworkPlan plan) : KernelPrinter(number)
{
    private readonly Dialect _dialect = plan.Dialect;

    protected override string CounterType => "nint";

    private Axis? Lane => Axes.FindLast(axis => axis.Lanes > 1);

    protected override bool BracesSections => false;

    protected override int LanesOfRest(int rest) => _dialect.LanesFor(rest);

    protected override void Print(Let statement, Point point)
    {
        if (statement.Wide)
            _wide.Add(statement.Local.Name);
        string type = statement.Wide ? "double" : Type(Lane?.Lanes ?? 1);
        Line($"{type} {Name(statement.Local, point)} = {Text(statement.Value, point)};");
    }

    protected override void Print(Assign statement, Point point)
    {
        string value = Text(statement.Value, point);
        if (statement.Target.Buffer.Home == Home.Locals)
            Keep(statement.Target, point, value);
        else
            Store(statement.Target, point, value);
    }

    protected override void Print(Accumulate statement, Point point)
    {
        if (Partial(statement, point) is { } partial)
            Line(Into(partial.How == Accumulation.Descent ? Accumulation.Sum : partial.How, partial.Name, Masked(statement, partial, point), statement.Value, partial.Lanes, point));
        else if (statement.Target is Element element)
            Store(element, point, Combined(statement.How, Text(element, point), Text(statement.Value, point), Lane?.Lanes ?? 1));
        else
            Line(Into(statement.How, Text(statement.Target, point), null, statement.Value, Lane?.Lanes ?? 1, point));
    }

    /// <summary>"z = z + x · w" in one rounding where the value is a product and the hardware may decide.</summary>
    /// <param name="masked">The value's text where it is not simply the value's.</param>
    private string Into(Accumulation how, string target, string? masked, Expression value, int lanes, Point point)
    {
        if (how == Accumulation.Sum && masked is null && lanes > 1 && !_dialect.IsOrdered && value is Binary { Operator: '*' } product)
            return $"{target} = {MultiplyAdd(lanes, Text(product.Left, point), Text(product.Right, point), target)};";
        return how == Accumulation.Sum
            ? $"{target} += {masked ?? Text(value, point)};"
            : $"{target} = {Combined(how, target, masked ?? Text(value, point), lanes)};";
    }

    private string Combined(Accumulation how, string target, string value, int lanes) => how switch
    {
        Accumulation.Maximum => $"{Name(Function.Max)}({target}, {value})",
        Accumulation.Descent => lanes == 1
            ? $"{target} - {Accumulate.Step.Name} * {value}"
            : MultiplyAdd(lanes, Spread(lanes, "-" + Accumulate.Step.Name), value, target),
        Accumulation.Sum => $"{target} + {value}",
        _ => throw Walk.Unknown(how),
    };

    private string MultiplyAdd(int lanes, string left, string right, string sum) => plan.Target.HasMultiplyAddEstimate
        ? $"Vector{Bits(lanes)}.MultiplyAddEstimate({left}, {right}, {sum})"
        : $"MultiplyAdd({left}, {right}, {sum})";

    protected override string Name(Function function) =>
        _dialect.IsOrdered ? $"{FunctionHomes.Ordered(function)}.{function.Name}" : function.Name;

    protected override string Text(Number constant) => Lane is { } lane ? Spread(lane.Lanes, base.Text(constant)) : base.Text(constant);

    protected override string Text(Real constant) => Lane is { } lane ? Spread(lane.Lanes, base.Text(constant)) : base.Text(constant);

    protected override string Text(Local local, Point point)
    {
        string name = Name(local, point);
        bool isVector = Locals.TryGetValue(local.Name, out Axis[] axes) && axes.Any(axis => axis.Lanes > 1);
        return Lane is { } lane && !isVector ? Spread(lane.Lanes, name) : name;
    }

    protected override string Text(Live live, Point point)
    {
        string value = base.Text(live, point);
        return Lane is { IsSamples: true } samples ? $"Keep{Bits(samples.Lanes)}({value}, live - {samples.Counter})" : value;
    }

    private static string Spread(int lanes, string value, int bits) => lanes == 1 ? value : $"Spread{Numbers.Text(bits)}({value})";

    private string Spread(int lanes, string value) => Spread(lanes, value, lanes == 1 ? 0 : Width(lanes));

    private string Type(int lanes) => lanes == 1 ? NumberType : $"Vector{Bits(lanes)}<{NumberType}>";

    private string Bits(int lanes) => Numbers.Text(Width(lanes));

    private int Width(int lanes) => lanes * _dialect.NumberBytes * 8;
}
