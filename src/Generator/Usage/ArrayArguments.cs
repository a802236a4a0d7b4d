using System.Linq;
using FixedNet.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FixedNet.Generator.Usage;

/// <summary>FN027: rows in arrays of arrays, in lists or of another type of number, where a span is wanted of one row after the other.</summary>
internal static class ArrayArguments
{
    public static void Check(SyntaxNodeAnalysisContext context, NetworkCall call)
    {
        string number = call.IsDouble ? "double" : "float";
        var arguments = call.Invocation.ArgumentList.Arguments;
        for (int k = 0; k < arguments.Count; k++)
        {
            var argument = arguments[k].Expression;
            if (context.SemanticModel.GetTypeInfo(argument, context.CancellationToken).Type is not { } type)
                continue;
            if (Numbers(type) is not { } given || (given.IsFlat && IsWanted(given.Number, call)))
                continue;

            string text = argument.ToString();
            string advice = IsWritten(call, k)
                ? $"it is written to, so declare it as '{number}[]' with one row after the other"
                : $"write '{Conversion(context, argument, given.Number, given.IsFlat, call)(text)}'";
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptors.ArgumentNotFlat, argument.GetLocation(), type.ToMinimalDisplayString(context.SemanticModel, argument.SpanStart), number, advice));
        }
    }

    /// <summary>The numbers that a type holds, whether one after the other as a span has them; null where it holds none.</summary>
    private static (ITypeSymbol Number, bool IsFlat)? Numbers(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol { Rank: 1, ElementType: IArrayTypeSymbol { Rank: 1, ElementType: var number } } when IsNumber(number) => (number, false),
        IArrayTypeSymbol { Rank: var rank, ElementType: var number } when rank <= 2 && IsNumber(number) => (number, rank == 1),
        INamedTypeSymbol { IsRefLikeType: false } named => Collected(named),
        _ => null,
    };

    private static (ITypeSymbol Number, bool IsFlat)? Collected(INamedTypeSymbol type)
    {
        foreach (var candidate in type.AllInterfaces.Append(type))
        {
            if (candidate is not { Name: "IReadOnlyCollection", TypeArguments: { Length: 1 } arguments })
                continue;
            if (IsNumber(arguments[0]))
                return (arguments[0], false);
            if (arguments[0] is IArrayTypeSymbol { Rank: 1, ElementType: var number } && IsNumber(number))
                return (number, false);
        }

        return null;
    }

    private static bool IsNumber(ITypeSymbol type) =>
        type.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_Double;

    private static bool IsWanted(ITypeSymbol number, NetworkCall call) =>
        number.SpecialType == (call.IsDouble ? SpecialType.System_Double : SpecialType.System_Single);

    /// <summary>Whether the method writes to this argument: a copy of it would be lost.</summary>
    private static bool IsWritten(NetworkCall call, int argument) => call.Name.Identifier.ValueText switch
    {
        "Forward" or "ForwardBatch" or "ForwardEach" => argument > 0 && argument == LastSpan(call),
        "Backward" or "VectorJacobianProduct" => argument >= 3,
        _ => false,
    };

    /// <summary>The last argument that is not the workers.</summary>
    private static int LastSpan(NetworkCall call)
    {
        int count = call.Invocation.ArgumentList.Arguments.Count;
        return count == 4 || (count == 3 && call.Invocation.ArgumentList.Arguments[2].Expression.ToString().IndexOf("orkers", System.StringComparison.Ordinal) >= 0)
            ? count - 2
            : count - 1;
    }

    /// <summary>From the text of an argument to the call that makes one row after the other of it. Whole and decimal numbers go through System.Convert.</summary>
    private static System.Func<string, string> Conversion(
        SyntaxNodeAnalysisContext context, ExpressionSyntax argument, ITypeSymbol given, bool isFlat, NetworkCall call)
    {
        string Minimal(string type) => context.Compilation.GetTypeByMetadataName(type)?.ToMinimalDisplayString(context.SemanticModel, argument.SpanStart) ?? type;
        string rows = Minimal("FixedNet.Rows");
        if (IsWanted(given, call))
            return text => $"{rows}.Flatten({text})";
        string name = call.IsDouble ? "ToDouble" : "ToSingle";
        if (given.SpecialType is SpecialType.System_Double or SpecialType.System_Single)
            return text => $"{rows}.{name}({text})";
        return text => $"{Minimal("System.Array")}.ConvertAll({(isFlat ? text : $"{rows}.Flatten({text})")}, {Minimal("System.Convert")}.{name})";
    }
}
