using System.Collections.Generic;
using System.Linq;
using FixedNet.Generator.Infrastructure;

namespace FixedNet.Generator.Ir;

/// <summary>A method of the emitted kernels: statements over n samples, and what it returns.</summary>
/// <param name="Reason">How the planner let its loops run, and why.</param>
/// <param name="Result">The local it returns; null for nothing.</param>
internal sealed record KernelMethod(string Name, string Reason, EquatableArray<Statement> Body, Local? Result = null)
{
    /// <summary>A method whose reason is that of its first nest.</summary>
    public KernelMethod(string name, EquatableArray<Statement> body)
        : this(name, ReasonOf(body), body)
    {
    }

    /// <summary>Why the first nest of statements runs as it does.</summary>
    public static string ReasonOf(EquatableArray<Statement> body) => Walk.Statements(body).OfType<Nest>().First().Reason;

    /// <summary>1 / (what the sum over samples, and outputs, is divided by): an argument of kernels that use it.</summary>
    public static readonly Local Scale = new("scale");

    /// <summary>The buffers it touches, in order of appearance.</summary>
    public IReadOnlyList<Buffer> Buffers => [.. Walk.Expressions(Body).OfType<Element>().Select(element => element.Buffer).Distinct()];

    public bool Writes(Buffer buffer) => Walk.Targets(Body).Any(target => target.Buffer == buffer);

    /// <summary>Whether it holds a buffer as one that may be written: its own memory always.</summary>
    public bool MayWrite(Buffer buffer) => buffer.Home != Home.Parameters && (buffer.Home != Home.Argument || Writes(buffer));

    /// <summary>Whether it takes the number n of samples.</summary>
    public bool CountsSamples =>
        Walk.Statements(Body).OfType<For>().Any(loop => loop.Loop.Extent is null) || Buffers.Any(buffer => buffer is { Home: Home.Scratch, Row: not null });

    public bool Scales => Walk.Expressions(Body).Contains(Scale);

    /// <summary>Whether it takes how many of the n samples are of the batch.</summary>
    public bool CountsLive => Walk.Expressions(Body).OfType<Live>().Any();

    /// <summary>Whether it takes η, the size of a step.</summary>
    public bool Descends => Walk.Statements(Body).OfType<Accumulate>().Any(accumulate => accumulate.How == Accumulation.Descent);
}
