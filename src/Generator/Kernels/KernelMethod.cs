using System.Collections.Generic;
using System.Linq;
using FixedNet.Generator.Infrastructure;

namespace FixedNet.Generator.Kernels;

/// <summary>A method of the emitted kernels: statements over n samples, and what it returns.</summary>
/// <param name="Reason">How the planner let its loops run, and why.</param>
/// <param name="Result">The local it returns; null for nothing.</param>
internal sealed record KernelMethod(string Name, string Reason, EquatableArray<Statement> Body, Local? Result = null)
{
    /// <summary>The buffers it touches, in order of appearance.</summary>
    public IReadOnlyList<Buffer> Buffers => [.. Body.SelectMany(Elements).Select(element => element.Buffer).Distinct()];

    public bool Writes(Buffer buffer) => Body.SelectMany(Targets).Any(target => target.Buffer == buffer);

    /// <summary>Whether it takes the number n of samples.</summary>
    public bool CountsSamples => Body.Any(CountsSamplesIn) || Buffers.Any(buffer => buffer.Home == Home.Scratch);

    /// <summary>Whether it takes the argument of this name beside its buffers.</summary>
    public bool Uses(Local argument) => Body.SelectMany(Expressions).SelectMany(Leaves).Contains(argument);

    /// <summary>Whether it takes how many of the n samples are of the batch.</summary>
    public bool CountsLive => Body.SelectMany(Expressions).SelectMany(Calls).Any(call => call.Function == Call.Live);

    /// <summary>Whether it takes η, the size of a step.</summary>
    public bool Descends => Body.SelectMany(Accumulations).Any(accumulate => accumulate.How == Accumulation.Descent);

    private static IEnumerable<Accumulate> Accumulations(Statement statement) => statement switch
    {
        For loop => loop.Body.SelectMany(Accumulations),
        Accumulate accumulate => [accumulate],
        _ => [],
    };

    private static IEnumerable<Call> Calls(Expression expression) => expression switch
    {
        Binary binary => Calls(binary.Left).Concat(Calls(binary.Right)),
        Call call => call.Arguments.SelectMany(Calls).Prepend(call),
        _ => [],
    };

    private static bool CountsSamplesIn(Statement statement) =>
        statement is For loop && (loop.Loop.Extent is null || loop.Body.Any(CountsSamplesIn));

    private static IEnumerable<Element> Elements(Statement statement) => Expressions(statement).SelectMany(Leaves).OfType<Element>();

    private static IEnumerable<Element> Targets(Statement statement) => statement switch
    {
        For loop => loop.Body.SelectMany(Targets),
        Assign assign => [assign.Target],
        Accumulate { Target: Element target } => [target],
        _ => [],
    };

    private static IEnumerable<Expression> Expressions(Statement statement) => statement switch
    {
        For loop => loop.Body.SelectMany(Expressions),
        Let let => [let.Value],
        Assign assign => [assign.Value, assign.Target],
        Accumulate accumulate => [accumulate.Value, accumulate.Target],
        _ => [],
    };

    private static IEnumerable<Expression> Leaves(Expression expression) => expression switch
    {
        Binary binary => Leaves(binary.Left).Concat(Leaves(binary.Right)),
        Call call => call.Arguments.SelectMany(Leaves),
        _ => [expression],
    };
}
