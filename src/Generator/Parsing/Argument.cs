using Microsoft.CodeAnalysis;

namespace FixedNet.Generator.Parsing;

/// <summary>An attribute argument's value and where it was written; the whole attribute where it was left to its default.</summary>
internal readonly record struct Argument(int Value, SyntaxNode Syntax)
{
    /// <summary>Whether a property that is true or false is true.</summary>
    public bool IsTrue => Value != 0;
}
