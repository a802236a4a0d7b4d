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
    /// The value of the constructor's parameter, or of the property, of this name; the type's default where nothing says it, or something that cannot
    /// be read.
    /// </summary>
    public Argument<T> Value<T>(string name)
        where T : struct
    {
        var (constant, written) = Find(name);
        SyntaxNode place = written ?? Syntax;
        if (constant is not { } found)
            return new Argument<T>(default, place);
        if (AttributeValue.TryRead<T>(found) is { } value)
            return new Argument<T>(value, place);
        _unreadable.Add(new Unreadable(name, found.ToCSharpString(), typeof(T), place));
        return new Argument<T>(default, place);
    }

    private (TypedConstant? Constant, SyntaxNode? Written) Find(string name)
    {
        var parameters = _data.AttributeConstructor!.Parameters;
        for (int position = 0; position < parameters.Length && position < _data.ConstructorArguments.Length; position++)
        {
            if (parameters[position].Name == name)
                return (_data.ConstructorArguments[position], WrittenFor(name, position));
        }

        foreach (var argument in _data.NamedArguments)
        {
            if (argument.Key == name)
                return (argument.Value, Syntax.ArgumentList?.Arguments.FirstOrDefault(written => written.NameEquals?.Name.Identifier.ValueText == name));
        }

        return (null, null);
    }

    private AttributeArgumentSyntax? WrittenFor(string parameter, int position)
    {
        var written = Syntax.ArgumentList?.Arguments.Where(argument => argument.NameEquals is null).ToList();
        return written?.Find(candidate => candidate.NameColon?.Name.Identifier.ValueText == parameter)
            ?? (position < written?.Count && written[position].NameColon is null ? written[position] : null);
    }

    /// <summary>A value of another type than the generator reads: the attribute is none of FixedNet's, or of another version.</summary>
    internal sealed record Unreadable(string Name, string Value, Type Expected, SyntaxNode Place);
}
