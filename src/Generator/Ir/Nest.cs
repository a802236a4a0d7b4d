using System;
using FixedNet.Generator.Infrastructure;

namespace FixedNet.Generator.Ir;

/// <summary>
/// Loops, together with what they compute as a whole: its form says how they are best run, and lets a printer write something else for them that
/// computes the same.
/// </summary>
/// <param name="Around">What runs around it, and so is no loop of its own.</param>
/// <param name="Body">The loops as planned.</param>
/// <param name="Reason">Why they run as they do.</param>
internal sealed record Nest(Form Form, Around Around, EquatableArray<Statement> Body, string Reason) : Statement;

/// <summary>What runs around a nest.</summary>
internal enum Around
{
    /// <summary>Nothing: it goes through the samples itself.</summary>
    Nothing,

    /// <summary>A loop over the samples, one or a vector of them at a time.</summary>
    Samples,

    /// <summary>There is one sample, without rows.</summary>
    OneSample,
}

/// <summary>What a nest computes, whatever its loops.</summary>
internal abstract record Form;

/// <summary>A row at a time, of as many numbers as there are columns: number by number, or with sums along the row.</summary>
internal sealed record RowByRow(Extent Columns) : Form;

/// <summary>An index of a form: its variable, and how far it goes.</summary>
/// <param name="Count">Null for the number n of samples at hand.</param>
internal readonly record struct Extent(string Variable, int? Count)
{
    public static readonly Extent Samples = new(Loop.Sample, null);

    /// <summary>The loop over it.</summary>
    public Loop Over(Run run) => new(Variable, Count, run);

    /// <summary>What it counts, in words.</summary>
    public string Words => Variable switch
    {
        Loop.Input => "inputs",
        Loop.Output => "outputs",
        _ => throw new NotSupportedException($"{Variable} has no name."),
    };
}
