using System;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FixedNet.Generator.Parsing;

/// <summary>An attribute that the compiler has nothing against: its values, each with the syntax that says it.</summary>
internal sealed class BoundAttribute
{
    private readonly AttributeData _data;

    private BoundAttribute(AttributeData data, AttributeSyntax syntax)
    {
        _data = data;
        Syntax = syntax;
    }

    public AttributeSyntax Syntax { get; }

    /// <summary>The declaration that the attribute stands on; null in broken code.</summary>
    public TypeDeclarationSyntax? Declaration => Syntax.Parent?.Parent as TypeDeclarationSyntax;

    /// <summary>Null where the compiler reports an error in the attribute: a second report would only repeat it.</summary>
    public static BoundAttribute? TryBind(AttributeData data)
    {
        if (data.AttributeConstructor is null || data.ApplicationSyntaxReference?.GetSyntax() is not AttributeSyntax syntax)
            return null;

        // Named arguments that are unknown the compiler drops from the data; repeated ones it keeps.
        int written = syntax.ArgumentList?.Arguments.Count(argument => argument.NameEquals is not null) ?? 0;
        bool complete = data.NamedArguments.Select(argument => argument.Key).Distinct().Count() == written;
        bool wellTyped = data.ConstructorArguments.Concat(data.NamedArguments.Select(argument => argument.Value)).All(IsNumberOrFlag);
        return complete && wellTyped ? new BoundAttribute(data, syntax) : null;
    }

    /// <summary>The constructor's argument at a position, written or by default.</summary>
    public Argument Positional(int position, string parameter)
    {
        int value = position < _data.ConstructorArguments.Length ? (int)_data.ConstructorArguments[position].Value! : 0;
        var written = Syntax.ArgumentList?.Arguments.Where(argument => argument.NameEquals is null).ToList();
        var argument = written?.Find(candidate => candidate.NameColon?.Name.Identifier.ValueText == parameter)
            ?? (position < written?.Count && written[position].NameColon is null ? written[position] : null);
        return new Argument(value, (SyntaxNode?)argument ?? Syntax);
    }

    /// <summary>A property's value, 0 by default; 1 for true.</summary>
    public Argument Named(string property)
    {
        var value = _data.NamedArguments.FirstOrDefault(argument => argument.Key == property).Value;
        var written = Syntax.ArgumentList?.Arguments
            .FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == property);
        return new Argument(written is null ? 0 : Convert.ToInt32(value.Value, CultureInfo.InvariantCulture), (SyntaxNode?)written ?? Syntax);
    }

    private static bool IsNumberOrFlag(TypedConstant constant) =>
        constant is { Kind: TypedConstantKind.Primitive or TypedConstantKind.Enum, Value: int or bool };
}
