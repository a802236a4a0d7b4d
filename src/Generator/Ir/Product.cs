using System.Collections.Generic;
using System.Linq;
using FixedNet.Generator.Infrastructure;

namespace FixedNet.Generator.Ir;

/// <summary>
/// A product of matrices: for each row and column, Σ left[row, depth] · right[depth, column]. The three of a dense layer are its permutations:
/// forward x W sums over the inputs, dW = xᵀ δ over the samples, dx = δ Wᵀ over the outputs.
/// </summary>
internal sealed record Product(Extent Rows, Extent Columns, Extent Depth, Element Left, Element Right, Ending Ending) : Form
{
    /// <summary>Whether it sums over the samples: then it is a gradient of parameters.</summary>
    public bool IsOverSamples => Depth.Count is null;

    /// <summary>Whether what is neighbours in the right operand's memory are terms of one sum, not columns.</summary>
    public bool IsTransposed => Right.Index.Terms[Right.Index.Terms.Count - 1].Variable == Depth.Variable;

    /// <summary>It in loops.</summary>
    /// <param name="outside">The loops over rows and columns that are its own, outermost first.</param>
    /// <param name="inner">The loop over the depth; null where it runs around the nest.</param>
    public EquatableArray<Statement> In(IEnumerable<Loop> outside, Loop? inner)
    {
        EquatableArray<Loop> sum = inner is null ? [] : [inner];
        return Ending switch
        {
            Stored stored => For.Nest(outside, [new Let(stored.Sum, stored.Start), .. For.Nest(sum, new Accumulate(stored.Sum, Left * Right)), .. stored.Stores]),
            Added added => For.Nest([.. outside, .. sum], new Accumulate(added.Target, Left * Right, added.How)),
            _ => throw Walk.Unknown(Ending),
        };
    }
}

/// <summary>What becomes of each sum of a product.</summary>
internal abstract record Ending;

/// <summary>A local has it, and what is computed of that is stored: z, f(z), or f′ times it.</summary>
/// <param name="Sum">The local.</param>
/// <param name="Start">What it starts at.</param>
internal sealed record Stored(Local Sum, Expression Start, EquatableArray<Assign> Stores) : Ending
{
    /// <summary>Where the sum itself is stored; null if it is nowhere.</summary>
    public Element? Plain => Stores.FirstOrDefault(store => store.Value == Sum)?.Target;

    /// <summary>Where a function of the sum is stored, a = f(z); null for none.</summary>
    public (Element Target, Function Function)? Applied => Stores
        .Select(store => store.Value is Call { Arguments: { Count: 1 } arguments } call && arguments[0] == Sum ? (store.Target, call.Function) : ((Element, Function)?)null)
        .FirstOrDefault(applied => applied is not null);

    /// <summary>Where a derivative times the sum is stored, δ = f′(at) · sum; null for none.</summary>
    public (Element Target, Function Derivative, Element At)? Chained => Stores
        .Select(store => store.Value is Binary { Operator: '*', Left: Call { Arguments: { Count: 1 } arguments } call, Right: { } factor } && factor == Sum && arguments[0] is Element at
            ? (store.Target, call.Function, at)
            : ((Element, Function, Element)?)null)
        .FirstOrDefault(chained => chained is not null);
}

/// <summary>It is added to a target, the gradient, or a step of descent is taken by it.</summary>
internal sealed record Added(Element Target, Accumulation How) : Ending;

/// <summary>For each column, the sum over the samples: Σ value[sample, column].</summary>
internal sealed record ColumnSums(Extent Columns, Expression Value, Added Ending) : Form
{
    /// <summary>It in loops.</summary>
    public EquatableArray<Statement> In(IEnumerable<Loop> loops) => For.Nest(loops, new Accumulate(Ending.Target, Value, Ending.How));
}
