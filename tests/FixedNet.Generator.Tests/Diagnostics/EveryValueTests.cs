using System.Reflection;
using FixedNet.Generator.Layers;
using FixedNet.Generator.Tests.Harness;
using FixedNet.Tests.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FixedNet.Generator.Tests.Diagnostics;

/// <summary>
/// Every value that may be written for a parameter or a property of an attribute, right or wrong: the class gets its members, or an error stands in the
/// attribute that says it. No network vanishes without a word.
/// </summary>
[Trait(Depends.On, Depends.Roslyn)]
public class EveryValueTests
{
    private static readonly string[] _values =
    [
        // nothing, and half of something
        "", "missing", "Missing.Value", "1 +", "(", "1)", "Activation.", "Loss.Sinus", "!", "\"", "@", "out 1", "ref x",
        // numbers
        "0", "1", "2", "-1", "+1", "int.MaxValue", "int.MaxValue + 1", "int.MinValue", "unchecked(int.MaxValue + 1)", "checked(int.MaxValue * 2)", "1 / 0", "~0", "0x2", "1_0",
        "1u", "1L", "1UL", "(byte)1", "(short)1", "(long)1", "(sbyte)-1", "1.5", "1f", "1d", "1m", "(int)1.5", "(int)1e10", "float.NaN", "(int)float.NaN", "'a'", "sizeof(int)",
        // other types
        "true", "false", "null", "null!", "default", "default!", "default(int)", "default(object)", "default(Loss)", "\"2\"", "$\"{2}\"", "nameof(Net)", "nameof(Missing)",
        "typeof(int)", "typeof(List<>)", "typeof(Missing)", "new[] { 1 }", "new int[0]", "new int[] { }", "new object()", "new()", "(object)1", "(dynamic)1", "(int?)1", "(1, 2)",
        "x => 1", "() => { }", "stackalloc int[1]", "throw null", "await null", "from x in y select x", "1..2", "^1", "1 is 1 ? 1 : 2", "this", "base", "new Net()", "&x", "*x",
        // enums
        "(Activation)99", "(Activation)(-1)", "(Activation)1", "(Loss)99", "(Loss)1", "(Reduction)99", "(Precision)99", "Activation.Tanh", "Activation.Softmax", "Loss.Huber",
        "Loss.CrossEntropy", "Reduction.Sum", "Precision.Double", "Activation.Tanh | Activation.Relu", "Loss.Huber + 1", "Loss.Huber - Loss.None", "System.DayOfWeek.Friday", "0 + (Loss)0",
        // constants and what is none
        "Constants.Int", "Constants.Zero", "Constants.Long", "Constants.Byte", "Constants.Text", "Constants.Null", "Constants.Loss", "Constants.OtherLoss", "Constants.NotConstant",
        "Constants.Circular", "Constants.Method()", "Constants.Property", "Constants.Method", "Constants", "Generic<int>.Int", "Generic<int>", "Generic<Missing>.Int", "T", "default(T)", "(T)1",
        "Net.Own", "Own", "Net.InputSize", "InputSize", "Other.OutputSize", "Other.OutputSize + 1", "(int)Other.OutputSize", "Constants.OfGenerated",
    ];

    private const string Constants = """
        using FixedNet;
        public static class Constants
        {
            public const int Int = 2, Zero = 0, Circular = Circular + 1, OfGenerated = Other.OutputSize;
            public const long Long = 2;
            public const byte Byte = 2;
            public const string Text = "2", Null = null!;
            public const Loss Loss = FixedNet.Loss.Huber, OtherLoss = (Loss)99;
            public static readonly int NotConstant = 2;
            public static int Property => 2;
            public static int Method() => 2;
        }
        public static class Generic<T> { public const int Int = 2; }
        [Network(2), Dense(1)] public partial class Other { }
        """;

    /// <summary>Each attribute with the right values, and each place where another may stand. Attributes to come are found here too.</summary>
    public static TheoryData<string, string> Places
    {
        get
        {
            var places = new TheoryData<string, string>();
            foreach (Type attribute in LayerKinds.All.Select(kind => kind.Attribute).Prepend(nameof(NetworkAttribute)).Select(name => typeof(NetworkAttribute).Assembly.GetType($"FixedNet.{name}")!))
            {
                foreach (var parameter in attribute.GetConstructors().SelectMany(constructor => constructor.GetParameters()))
                    places.Add(attribute.Name, parameter.Name!);
                foreach (var property in attribute.GetProperties().Where(property => property.SetMethod is { IsPublic: true }))
                    places.Add(attribute.Name, property.Name);
            }

            return places;
        }
    }

    [Fact]
    public void Every_parameter_and_property_is_found()
    {
        List<string> places = [.. Places.Select(place => string.Join(' ', place))];
        Assert.Superset(
            new HashSet<string> { "NetworkAttribute inputs", "NetworkAttribute Loss", "NetworkAttribute Deterministic", "DenseAttribute outputs", "DenseAttribute activation" },
            new HashSet<string>(places));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void A_class_gets_its_members_or_an_error_in_the_attribute(string attribute, string place)
    {
        List<string> declarations = [.. _values.SelectMany(value => Declarations(attribute, place, value))];
        string[] files = [.. declarations.Select((declaration, k) =>
            $"using System.Collections.Generic;\nusing FixedNet;\nnamespace N{k}\n{{\n{declaration} public partial class Net {{ private const int Own = 2; }}\n}}\n")];
        var run = GeneratorRun.On(TargetPlatform.NetStandard21, [.. files, Constants]);
        Assert.Null(run.Result.Exception);

        var found = run.DiagnosticsByFile();
        List<string> silent = [];
        int whole = 0;
        for (int k = 0; k < files.Length; k++)
        {
            var tree = run.Output.SyntaxTrees.ElementAt(k);
            var errors = run.Output.GetSemanticModel(tree).GetDiagnostics().Concat(found[k]).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
            bool hasMembers = run.Output.GetTypeByMetadataName($"N{k}.Net")?.GetMembers("ForwardBatch").IsEmpty == false;
            bool isToldOf = errors.Any(error => IsAtTheAttributes(error.Location, tree));
            if (hasMembers && !isToldOf)
                whole++;
            else if (!isToldOf)
                silent.Add(declarations[k]);
        }

        Assert.Empty(silent);
        Assert.InRange(whole, 1, files.Length / 2);
    }

    private static bool IsAtTheAttributes(Location location, SyntaxTree tree) => tree.GetRoot().DescendantNodes().OfType<AttributeListSyntax>()
        .Any(list => list.FullSpan.IntersectsWith(location.SourceSpan));

    private static IEnumerable<string> Declarations(string attribute, string place, string value)
    {
        ConstructorInfo constructor = typeof(NetworkAttribute).Assembly.GetType($"FixedNet.{attribute}")!.GetConstructors()[0];
        // The one activation that a slope goes with.
        List<string> right = [.. constructor.GetParameters().Where(parameter => !parameter.IsOptional || parameter.ParameterType == typeof(Activation))
            .Select(parameter => $"{parameter.Name}: {(parameter.ParameterType == typeof(Activation) ? "Activation.LeakyRelu" : "2")}")];
        string other = attribute == nameof(NetworkAttribute) ? "[Dense(2)]" : "[Network(2), Dense(2)]";
        string name = attribute[..^nameof(Attribute).Length];
        if (constructor.GetParameters().FirstOrDefault(parameter => parameter.Name == place) is not { } parameter)
        {
            yield return $"{other} [{name}({string.Join(", ", right.Append($"{place} = {value}"))})]";
            yield break;
        }

        right.RemoveAll(argument => argument.StartsWith($"{place}: ", StringComparison.Ordinal));
        yield return $"{other} [{name}({string.Join(", ", right.Append($"{place}: {value}"))})]";
        if (parameter.Position == 0)
            yield return $"{other} [{name}({value})]";
        else
            yield return $"{other} [{name}({string.Concat(Enumerable.Repeat("2, ", parameter.Position))}{value})]";
    }
}
