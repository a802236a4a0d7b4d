using System.Collections.Generic;
using System.Linq;
using FixedNet.Generator.Infrastructure;

namespace FixedNet.Generator.Ir;

/// <summary>A step of a kernel.</summary>
internal abstract record Statement;

/// <summary>The equation that the next statements compute, for the reader.</summary>
internal sealed record Remark(string Text) : Statement;

/// <summary>Declares a local and gives it a value.</summary>
/// <param name="Wide">Whether it is a double whatever the network's precision: for long sums.</param>
internal sealed record Let(Local Local, Expression Value, bool Wide = false) : Statement;

internal sealed record Assign(Element Target, Expression Value) : Statement;

/// <summary>Adds a value to a target, a local or an element, in one of several ways.</summary>
internal sealed record Accumulate(Expression Target, Expression Value, Accumulation How = Accumulation.Sum) : Statement
{
    /// <summary>η, the size of the step in <see cref="Accumulation.Descent"/>: an argument of the kernel.</summary>
    public static readonly Local Step = new("eta");
}

internal enum Accumulation
{
    /// <summary>target + value</summary>
    Sum,

    /// <summary>The greater of target and value.</summary>
    Maximum,

    /// <summary>target − η · value; where the value is a sum over a loop, once, after it.</summary>
    Descent,
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
