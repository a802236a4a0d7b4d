using System.Reflection;
using FixedNet.Generator.Tests.Harness;
using FixedNet.Tests.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FixedNet.Generator.Tests.Pipeline;

/// <summary>A symbol or a syntax node in a cached value keeps a whole compilation alive, and is never equal to the next one's.</summary>
[Trait(Depends.On, Depends.Roslyn)]
public class StepValueTests
{
    private const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly string[] Steps = ["Model", "Target", "Plan", "Code", "Source", "Clashes"];

    private static readonly Type[] Forbidden =
    [
        typeof(ISymbol), typeof(SyntaxNode), typeof(SyntaxToken), typeof(SyntaxTree), typeof(SyntaxReference),
        typeof(Compilation), typeof(SemanticModel), typeof(Location), typeof(AttributeData), typeof(Diagnostic),
    ];

    private readonly GeneratorRun _run = GeneratorRun.Of("""
        using FixedNet;
        namespace Some.Where;
        partial class Outer<T>
        {
            [Network(4, Loss = Loss.CrossEntropy), Dense(16, Activation.Tanh), Dense(3, Activation.Softmax)]
            partial class Net { }
        }
        """);

    [Fact]
    public void No_value_between_steps_holds_anything_of_the_compiler()
    {
        foreach (string step in Steps)
        {
            Assert.NotEmpty(_run.Values(step));
            foreach (object value in _run.Values(step))
                Assert.Null(FindForbidden(value, step, []));
        }
    }

    [Fact]
    public void Every_value_between_steps_equals_its_copy_from_another_run()
    {
        var again = GeneratorRun.On(TargetPlatform.Net10, _run.Input.SyntaxTrees.Single().ToString());
        foreach (string step in Steps)
        {
            Assert.NotSame(_run.Values(step)[0], again.Values(step)[0]);
            Assert.Equal(_run.Values(step), again.Values(step));
            Assert.Equal(_run.Values(step)[0].GetHashCode(), again.Values(step)[0].GetHashCode());
        }
    }

    [Fact]
    public void The_walk_finds_what_it_looks_for()
    {
        var tree = CSharpSyntaxTree.ParseText("class C { }");
        object hidden = new Dictionary<string, object> { ["a"] = (1, new[] { tree.GetRoot() }) };
        Assert.NotNull(FindForbidden(hidden, "hidden", []));
    }

    /// <summary>The path to the first forbidden object, or null.</summary>
    private static string? FindForbidden(object? value, string path, HashSet<object> seen)
    {
        if (value is null or string || value.GetType() is { IsPrimitive: true } or { IsEnum: true } or { IsPointer: true })
            return null;
        if (Forbidden.Any(type => type.IsInstanceOfType(value)))
            return $"{path}: {value.GetType()}";
        if (!value.GetType().IsValueType && !seen.Add(value))
            return null;

        var parts = value is Array array
            ? array.Cast<object?>().Select((item, index) => (Name: $"[{index}]", Value: item))
            : Fields(value.GetType()).Select(field => (Name: "." + field.Name, Value: field.GetValue(value)));
        return parts.Select(part => FindForbidden(part.Value, path + part.Name, seen)).FirstOrDefault(found => found is not null);
    }

    private static IEnumerable<FieldInfo> Fields(Type? type) => type is null ? [] : type.GetFields(Own).Concat(Fields(type.BaseType));
}
