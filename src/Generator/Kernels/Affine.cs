using System.Linq;
using FixedNet.Generator.Infrastructure;

namespace FixedNet.Generator.Kernels;

/// <summary>An index into a buffer: constant + stride · variable + …</summary>
internal sealed record Affine(int Constant, EquatableArray<Term> Terms)
{
    public int StrideOf(string variable) => Terms.Where(term => term.Variable == variable).Sum(term => term.Stride);
}

/// <summary>One loop variable and what a step of it moves an index by.</summary>
internal readonly record struct Term(string Variable, int Stride);
