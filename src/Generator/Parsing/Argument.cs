using System;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace FixedNet.Generator.Parsing;

/// <summary>An attribute argument's value and where it was written; the whole attribute where it was left to its default.</summary>
internal readonly record struct Argument<T>(T Value, SyntaxNode Syntax);

/// <summary>An argument that is to be a value of an enum, of which C# lets any number be cast to one.</summary>
/// <param name="Kind">The generator's mirror of the enum.</param>
internal readonly record struct Choice(Type Kind, int Value, SyntaxNode Syntax)
{
    public static Choice Of<TKind>(Argument<TKind> argument)
        where TKind : struct, Enum => new(typeof(TKind), Convert.ToInt32(argument.Value, CultureInfo.InvariantCulture), argument.Syntax);
}
