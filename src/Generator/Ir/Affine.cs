using System.Linq;
using FixedNet.Generator.Infrastructure;

namespace FixedNet.Generator.Ir;

/// <summary>An index into a buffer: constant + stride · variable + …</summary>
internal sealed record Affine(int Constant, EquatableArray<Term> Terms)
{
    public int StrideOf(string variable)
    {
        int stride = 0;
        for (int k = 0; k < Terms.Count; k++)
        {
            if (Terms[k].Variable == variable)
                stride += Terms[k].Stride;
        }

        return stride;
    }

    /// <summary>The index with a variable replaced by a number.</summary>
    public Affine At(string variable, int value) =>
        new(Constant + StrideOf(variable) * value, Terms.Where(term => term.Variable != variable).ToEquatableArray());
}

/// <summary>One loop variable and what a step of it moves an index by.</summary>
internal readonly record struct Term(string Variable, int Stride);
