using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using FixedNet.Generator.Api;
using FixedNet.Generator.Model;

namespace FixedNet.Generator.Parsing;

internal enum MemberForm
{
    Value,
    Method,
    Class,
}

/// <summary>A member that the generator adds, as far as another can collide with it: a method by its parameters' types too.</summary>
internal sealed record GeneratedMember(string Name, MemberForm Form, string Parameters = "")
{
    /// <summary>Every member that a network gets besides its constructors and the <see cref="ConvenienceMembers"/>.</summary>
    public static IEnumerable<GeneratedMember> Of(PrecisionKind precision, LossKind loss, bool burstEntryPoints = false)
    {
        string number = precision == PrecisionKind.Double ? "double" : "float";
        string read = $"System.ReadOnlySpan<{number}>";
        string write = $"System.Span<{number}>";

        yield return Value("InputSize");
        yield return Value("OutputSize");
        yield return Value("ParameterCount");
        yield return Value("LayerCount");
        yield return Value("Parameters");
        yield return Method("get_Parameters");
        yield return Method("Weights", "int");
        yield return Method("Biases", "int");
        yield return Method("Initialize", write, "int");
        foreach (ApiMethod method in PublicMethods.Of(loss != LossKind.None))
        {
            string[] all = [.. method.Arguments.Select(argument => argument.IsWritten ? write : read)], own = [.. all.Skip(1)];
            yield return Method(method.Name, all);
            if (method.OfInstance)
                yield return Method(method.Name, own);
            if (method.SharedSummary is not null)
                yield return Method(method.Name, [.. all, Workers]);
            if (method.OfInstance && method.SharedSummary is not null)
                yield return Method(method.Name, [.. own, Workers]);
        }

        yield return Value("fixedNetParameters");
        yield return Method("fixedNetClone");
        if (burstEntryPoints)
            yield return new GeneratedMember("BurstEntryPoints", MemberForm.Class);
        if (loss == LossKind.None)
            yield break;

        yield return Value("fixedNetGradient");
        yield return Method("TrainBatch", read, read, $"FixedNet.IOptimizer<{number}>");
        yield return Method("TrainBatch", read, read, $"FixedNet.IOptimizer<{number}>", Workers);
    }

    /// <summary>The methods of <c>INetwork</c> that a network without a loss implements explicitly, out of sight.</summary>
    public static readonly ImmutableArray<string> ExplicitWithoutLoss = ImmutableArray.Create("Evaluate", "TrainBatch");

    private const string Workers = "FixedNet.Workers";

    private static GeneratedMember Value(string name) => new(name, MemberForm.Value);

    private static GeneratedMember Method(string name, params string[] parameters) =>
        new(name, MemberForm.Method, string.Join(", ", parameters));
}
