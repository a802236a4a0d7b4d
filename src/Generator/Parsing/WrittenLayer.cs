using System;
using System.Collections.Generic;
using System.Linq;
using FixedNet.Generator.Layers;
using FixedNet.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FixedNet.Generator.Parsing;

/// <summary>A layer's attribute: the layer that its kind reads from it, and the places of the arguments that were read.</summary>
internal sealed class WrittenLayer : ILayerAttribute
{
    private readonly BoundAttribute _attribute;
    private readonly List<(string Name, Argument<int> Argument)> _sizes = [];
    private readonly List<Choice> _choices = [];
    private readonly List<WrittenNumber> _numbers = [];

    public WrittenLayer(BoundAttribute attribute, LayerKind kind)
    {
        _attribute = attribute;
        Model = kind.Read(this);
    }

    public BoundAttribute Attribute => _attribute;

    public LayerModel Model { get; }

    public AttributeSyntax Syntax => _attribute.Syntax;

    /// <summary>The declaration that this layer stands on; it should be the one that [Network] stands on.</summary>
    public TypeDeclarationSyntax? Declaration => _attribute.Declaration;

    public IReadOnlyList<(string Name, Argument<int> Argument)> Sizes => _sizes;

    public IReadOnlyList<Choice> Choices => _choices;

    /// <summary>The numbers that were read, and what each must be.</summary>
    public IReadOnlyList<WrittenNumber> Numbers => _numbers;

    /// <summary>The slope that the attribute gives its activation; null where it says nothing.</summary>
    public Argument<double>? Slope { get; private set; }

    public bool HasSizes => _sizes.TrueForAll(size => size.Argument.Value >= 1);

    /// <summary>Where the layer says how large it is.</summary>
    public SyntaxNode SizePlace => _sizes.Count > 0 ? _sizes[0].Argument.Syntax : Syntax;

    /// <summary>Where the layer says its activation.</summary>
    public SyntaxNode ActivationPlace => _choices.Where(choice => choice.Kind == typeof(ActivationKind)).Select(choice => choice.Syntax).FirstOrDefault() ?? Syntax;

    public int Size(string name)
    {
        Argument<int> size = _attribute.Value<int>(name);
        _sizes.Add((name, size));
        return size.Value;
    }

    public double Positive(string name, double otherwise)
    {
        Argument<double> number = _attribute.Value(name, otherwise);
        _numbers.Add(new WrittenNumber(name, number, MustBePositive: true, otherwise));
        return number.Value;
    }

    public (ActivationKind Kind, double Slope) Activation(string name)
    {
        const string Property = nameof(Slope);
        var kind = Choice<ActivationKind>(name);
        Argument<double> slope = _attribute.Value(Property, ActivationFunction.DefaultSlope);
        _numbers.Add(new WrittenNumber(Property, slope, MustBePositive: false, ActivationFunction.DefaultSlope));
        if (_attribute.Says(Property))
            Slope = slope;
        return (kind, slope.Value);
    }

    public TKind Choice<TKind>(string name)
        where TKind : struct, Enum
    {
        Argument<TKind> choice = _attribute.Value<TKind>(name);
        _choices.Add(Parsing.Choice.Of(choice));
        return choice.Value;
    }
}

/// <summary>A number that a layer's attribute gives.</summary>
/// <param name="Otherwise">What it is where nothing says it.</param>
internal readonly record struct WrittenNumber(string Name, Argument<double> Argument, bool MustBePositive, double Otherwise);
