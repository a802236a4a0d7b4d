using System;
using Microsoft.CodeAnalysis;

namespace FixedNet.Generator.Parsing;

/// <summary>From the compiler's constants to values of the types that the generator reads.</summary>
internal static class AttributeValue
{
    /// <summary>The value of the constructor's parameter, or of the property, of this name; null where nothing says it.</summary>
    public static TypedConstant? Find(AttributeData attribute, string name)
    {
        if (PositionOf(attribute, name) is { } position)
            return attribute.ConstructorArguments[position];
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name)
                return argument.Value;
        }

        return null;
    }

    /// <summary>Which of the constructor's parameters has this name; null where none has.</summary>
    public static int? PositionOf(AttributeData attribute, string name)
    {
        if (attribute.AttributeConstructor is not { } constructor)
            return null;
        for (int position = 0; position < constructor.Parameters.Length && position < attribute.ConstructorArguments.Length; position++)
        {
            if (constructor.Parameters[position].Name == name)
                return position;
        }

        return null;
    }

    /// <summary>The value as a number, a truth value, or an enum's mirror, for which a number does too; null where it is none, or another enum's.</summary>
    public static T? TryRead<T>(TypedConstant constant)
        where T : struct
    {
        if (!(constant.Kind == TypedConstantKind.Primitive || (constant.Kind == TypedConstantKind.Enum && constant.Type?.Name == Name(typeof(T)))))
            return null;
        if (typeof(T).IsEnum)
            return constant.Value is int number ? (T)Enum.ToObject(typeof(T), number) : null;
        return constant.Value is T value ? value : null;
    }

    /// <summary>What a value of the type is called in C#; enums by their public names.</summary>
    public static string Name(Type type)
    {
        if (type.IsEnum)
            return PublicTypes.Mirrored(type);
        return type == typeof(bool) ? "bool" : type == typeof(double) ? "double" : "int";
    }
}
