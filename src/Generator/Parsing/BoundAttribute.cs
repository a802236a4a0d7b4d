using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FixedNet.Generator.Parsing;

/// <summary>An attribute that the compiler has nothing against: its values, each with the syntax that says it.</summary>
internal sealed class BoundAttribute
{
    private readonly AttributeData _data;
    private readonly List<Unreadable> _unreadable = [];

    private BoundAttribute(AttributeData data, AttributeSyntax syntax)
    {
        _data = data;
        Syntax = syntax;
    }

    public AttributeSyntax Syntax { get; }

    /// <summary>What users write in brackets: "Dense" of DenseAttribute.</summary>
    public string Name => _data.AttributeClass!.Name.Substring(0, _data.AttributeClass.Name.Length - nameof(Attribute).Length);

    /// <summary>The declaration that the attribute stands on; null in broken code.</summary>
    public TypeDeclarationSyntax? Declaration => Syntax.Parent?.Parent as TypeDeclarationSyntax;

    /// <summary>The values asked for so far that were of another type.</summary>
    public IReadOnlyList<Unreadable> UnreadableValues => _unreadable;

    /// <summary>Null where the compiler reports an error in the attribute: a second report would only repeat it.</summary>
    public static BoundAttribute? TryBind(AttributeData data)
    {
        if (data.AttributeConstructor is null || data.ApplicationSyntaxReference?.GetSyntax() is not AttributeSyntax syntax)
            return null;

        // Named arguments that are unknown the compiler drops from the data; repeated ones it keeps.
        int written = syntax.ArgumentList?.Arguments.Count(argument => argument.NameEquals is not null) ?? 0;
        bool complete = data.NamedArguments.Select(argument => argument.Key).Distinct().Count() == written;
        bool broken = data.ConstructorArguments.Concat(data.NamedArguments.Select(argument => argument.Value)).Any(value => value.Kind == TypedConstantKind.Error);
        return complete && !broken ? new BoundAttribute(data, syntax) : null;
    }

    /// <summary>
    /// The value of the constructor's parameter, or of the property, of this name; the default where nothing says it, or something that cannot be
    /// read.
    /// </summary>
    public Argument<T> Value<T>(string name, T otherwise = default)
        where T : struct
    {
        TypedConstant? constant = AttributeValue.Find(_data, name);
        SyntaxNode place = Written(name) ?? (SyntaxNode)Syntax;
        if (constant is not { } found)
            return new Argument<T>(otherwise, place);
        if (AttributeValue.TryRead<T>(found) is { } value)
            return new Argument<T>(value, place);
        _unreadable.Add(new Unreadable(name, found.ToCSharpString(), typeof(T), place));
        return new Argument<T>(otherwise, place);
    }

    /// <summary>Whether the attribute says it, or leaves it to its default.</summary>
    public bool Says(string name) => Written(name) is not null;

    /// <summary>The argument in code; null where the value is a default.</summary>
    private AttributeArgumentSyntax? Written(string name)
    {
        var arguments = Syntax.ArgumentList?.Arguments.ToList() ?? [];
        if (AttributeValue.PositionOf(_data, name) is not { } position)
            return arguments.Find(argument => argument.NameEquals?.Name.Identifier.ValueText == name);
        var positional = arguments.Where(argument => argument.NameEquals is null).ToList();
        return positional.Find(argument => argument.NameColon?.Name.Identifier.ValueText == name)
            ?? (position < positional.Count && positional[position].NameColon is null ? positional[position] : null);
    }

    /// <summary>A value of another type than the generator reads: the attribute is none of FixedNet's, or of another version.</summary>
    internal sealed record Unreadable(string Name, string Value, Type Expected, SyntaxNode Place);
}
