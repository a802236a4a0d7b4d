using System.Collections.Generic;
using System.Linq;
using FixedNet.Generator.Infrastructure;
using FixedNet.Generator.Planning;

namespace FixedNet.Generator.Kernels;

/// <summary>A step of a kernel.</summary>
internal abstract record Statement;

/// <summary>The equation that the next statements compute, for the reader.</summary>
internal sealed record Remark(string Text) : Statement;

/// <summary>Declares a local and gives it a value.</summary>
/// <param name="Wide">Whether it is a double whatever the network's precision: for long sums.</param>
internal sealed record Let(Local Local, Expression Value, bool Wide = false) : Statement;

internal sealed record Assign(Element Target, Expression Value) : Statement;

/// <summary>target = target + value, or the greater of both; the target is a local or an element.</summary>
internal sealed record Accumulate(Expression Target, Expression Value, Accumulation How = Accumulation.Sum) : Statement;

internal enum Accumulation
{
    Sum,
    Maximum,
}

internal sealed record For(Loop Loop, EquatableArray<Statement> Body) : Statement
{
    /// <summary>The body within loops, the first of which is outermost.</summary>
    public static EquatableArray<Statement> Nest(IEnumerable<Loop> loops, params Statement[] body)
    {
        EquatableArray<Statement> nest = [.. body];
        foreach (Loop loop in loops.Reverse())
            nest = [new For(loop, nest)];
        return nest;
    }
}
