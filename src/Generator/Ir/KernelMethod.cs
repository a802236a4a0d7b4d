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

    /// <summary>What a walk through the body finds, once; no part of the kernel's value.</summary>
    private KernelFacts? _facts;

    /// <summary>A copy, which may be given another body: it finds its own facts.</summary>
    private KernelMethod(KernelMethod other) => (Name, Reason, Body, Result) = (other.Name, other.Reason, other.Body, other.Result);

    private KernelFacts Facts => _facts ??= KernelFacts.Of(Body);

    /// <summary>The buffers it touches, in order of appearance.</summary>
    public IReadOnlyList<Buffer> Buffers => Facts.Buffers;

    public bool Writes(Buffer buffer) => Facts.Written.Contains(buffer);

    /// <summary>Whether it holds a buffer as one that may be written: its own memory always.</summary>
    public bool MayWrite(Buffer buffer) => buffer.Home != Home.Parameters && (buffer.Home != Home.Argument || Writes(buffer));

    /// <summary>Whether it takes the number n of samples.</summary>
    public bool CountsSamples => Facts.CountsSamples;

    public bool Scales => Facts.Scales;

    /// <summary>Whether it takes how many of the n samples are of the batch.</summary>
    public bool CountsLive => Facts.CountsLive;

    /// <summary>Whether it takes η, the size of a step.</summary>
    public bool Descends => Facts.Descends;

    public bool Equals(KernelMethod? other) =>
        other is not null && Name == other.Name && Reason == other.Reason && Body.Equals(other.Body) && Result == other.Result;

    public override int GetHashCode() => Body.GetHashCode();

    private sealed record KernelFacts(IReadOnlyList<Buffer> Buffers, HashSet<Buffer> Written, bool CountsSamples, bool Scales, bool CountsLive, bool Descends)
    {
        public static KernelFacts Of(EquatableArray<Statement> body)
        {
            List<Statement> statements = [.. Walk.Statements(body)];
            List<Expression> expressions = [.. Walk.Expressions(body)];
            List<Buffer> buffers = [.. expressions.OfType<Element>().Select(element => element.Buffer).Distinct()];
            return new(
                buffers,
                [.. Walk.Targets(body).Select(target => target.Buffer)],
                statements.OfType<For>().Any(loop => loop.Loop.Extent is null) || buffers.Any(buffer => buffer is { Home: Home.Scratch, Row: not null }),
                expressions.Contains(Scale),
                expressions.OfType<Live>().Any(),
                statements.OfType<Accumulate>().Any(accumulate => accumulate.How == Accumulation.Descent));
        }
    }
}
