using System.Collections.Immutable;
using FixedNet.Generator.Tests.Harness;
using FixedNet.Tests.Shared;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FixedNet.Generator.Tests.Pipeline;

/// <summary>
/// An editor runs generator and analyzer on every half-typed state of a file. They must never throw, nor repeat the compiler.
/// </summary>
[Trait(Depends.On, Depends.Roslyn)]
public class BrokenSourceTests
{
    private const string Valid = """
        using FixedNet;
        namespace A.B
        {
            partial struct Outer<T>
            {
                /// <summary>Text.</summary>
                [Network(1, Loss = Loss.CrossEntropy, Precision = (Precision)1)]
                [Dense(1, Activation.Tanh), Dense(activation: Activation.Softmax, outputs: 1)]
                sealed partial class Net : object, System.IDisposable
                {
                    public Net(int x) : base() { }
                    void System.IDisposable.Dispose() { }
                    static void Forward(System.ReadOnlySpan<double> x) { }
                }
            }
            [Network(1)] [Dense(1)] partial class Other { }
        }
        """;

    [Theory]
    [InlineData("[Network( partial class Net { }")]
    [InlineData("[Network(2), Dense(")]
    [InlineData("[Network, Dense(1)] partial class Net { }")]
    [InlineData("[Network(), Dense(1)] partial class Net { }")]
    [InlineData("[Network(\"2\"), Dense(1)] partial class Net { }")]
    [InlineData("[Network(2L), Dense(1)] partial class Net { }")]
    [InlineData("[Network(null), Dense(1)] partial class Net { }")]
    [InlineData("[Network(2, 3), Dense(1)] partial class Net { }")]
    [InlineData("[Network(undefined), Dense(1)] partial class Net { }")]
    [InlineData("[Network(2 + ), Dense(1)] partial class Net { }")]
    [InlineData("[Network(2), Dense] partial class Net { }")]
    [InlineData("[Network(2), Dense()] partial class Net { }")]
    [InlineData("[Network(2), Dense(1, )] partial class Net { }")]
    [InlineData("[Network(2), Dense(1, Activation.)] partial class Net { }")]
    [InlineData("[Network(2), Dense(1, Activation.Sinus)] partial class Net { }")]
    [InlineData("[Network(2), Dense(1, 3)] partial class Net { }")]
    [InlineData("[Network(2), Dense(int.Parse(\"1\"))] partial class Net { }")]
    [InlineData("[Network(2), Dense(1), Dense(checked(int.MaxValue + 1))] partial class Net { }")]
    [InlineData("[Network(2, Loss = ), Dense(1)] partial class Net { }")]
    [InlineData("[Network(2, Loss = Loss.), Dense(1)] partial class Net { }")]
    [InlineData("[Network(2, Los = Loss.Huber), Dense(1)] partial class Net { }")]
    [InlineData("[Network(2, Loss = Loss.Huber, Loss = Loss.Huber), Dense(1)] partial class Net { }")]
    [InlineData("[Network(2), Network(3), Dense(1)] partial class Net { }")]
    [InlineData("[Network(2), Dense(1)] partial class Net { } [Network(2)] partial class Net { }")]
    [InlineData("[Network(2), Dens(1)] partial class Net { }")]
    [InlineData("[Netwok(2), Dense(1)] partial class Net { }")]
    [InlineData("[Network(2), Dense(1)] partial interface Net { }")]
    [InlineData("[Network(2), Dense(1)] enum Net { }")]
    [InlineData("[Network(2), Dense(1)] delegate void Net();")]
    [InlineData("[Network(2), Dense(1)] partial class { }")]
#if NEWEST_ROSLYN
    [InlineData("partial class { [Network(2), Dense(1)] partial class Net { } }")] // Roslyn 4.3 takes the inner class for the outer one.
#endif
    [InlineData("class C { [Network(2), Dense(1)] void Net() { } }")]
    [InlineData("[assembly: Network(2), Dense(1)]")]
    public void What_the_compiler_reports_in_the_attributes_is_not_reported_again(string source)
    {
        var run = GeneratorRun.Of("using FixedNet;\n" + source);
        Assert.Null(run.Result.Exception);
        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.Texts);
        Assert.Contains(run.CompilerDiagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }

    private static TargetPlatform WithoutFixedNet { get; } = TargetPlatform.Net10 with
    {
        Runtime = null,
        References = TargetPlatform.Net10.References.RemoveAll(reference => reference.Display!.Contains("FixedNet.")),
    };

    [Fact]
    public void Errors_elsewhere_leave_a_network_its_code()
    {
        var run = GeneratorRun.Of("""
            using FixedNet;
            using Missing;
            [Unknown, Network(2), Dense(1)] partial class Net : IMissing { void M() { return 1 + ; } Missing F(Missing m) => ; }
            class Other : Net.Nothing { void
            """);
        Assert.Single(run.Texts);
        Assert.Empty(run.Diagnostics);
    }

    [Fact]
    public void A_project_without_FixedNet_is_left_alone()
    {
        AssertCalm(GeneratorRun.On(WithoutFixedNet, Valid));
        AssertCalm(GeneratorRun.On(WithoutFixedNet with { References = [] }, Valid));
    }

    [Theory]
    [InlineData("public NetworkAttribute(string inputs) { }")]
    [InlineData("public NetworkAttribute(params int[] inputs) { }")]
    [InlineData("public NetworkAttribute(object inputs) { } public System.Type Loss;")]
    [InlineData("")]
    public void Attributes_of_the_same_name_but_another_shape_do_no_harm(string members)
    {
        string[] uses = ["[Network(2)]", "[Network(\"2\")]", "[Network(null)]", "[Network(2, Loss = typeof(int))]", "[Network]"];
        foreach (string use in uses)
        {
            AssertCalm(GeneratorRun.On(WithoutFixedNet with { Runtime = TargetPlatform.Net10.Runtime }, $$"""
                namespace FixedNet
                {
                    class NetworkAttribute : System.Attribute { {{members}} }
                    class DenseAttribute : System.Attribute { public DenseAttribute(int outputs) { } }
                    {{use}} [Dense(3)] partial class Net { }
                }
                """));
        }
    }

    [Fact]
    public void What_is_wrong_is_found_while_typing_too()
    {
        var run = GeneratorRun.Of("using FixedNet; [Network(0), Dense(1)] partial class Net { }");
        Assert.Equal(Assert.Single(run.Diagnostics).ToString(), Assert.Single(run.DiagnosticsWhileTyping()).ToString());
    }

    [Fact]
    public void What_an_analyzer_throws_while_typing_would_be_seen()
    {
        var run = GeneratorRun.Of("using FixedNet; [Network(2), Dense(1)] partial class Net { }");
        Assert.Throws<InvalidOperationException>(() => run.DiagnosticsWhileTyping(new Thrower()));
    }

    [Fact]
    public void No_truncation_of_a_file_makes_them_throw()
    {
        var run = GeneratorRun.WithoutTracking(TargetPlatform.Net10, Valid);
        Assert.Equal(2, run.Texts.Count);
        for (int length = Valid.Length - 1; length > 0; length--)
        {
            run = run.Edit(0, _ => Valid[..length]);
            AssertCalmWhileTyping(run);
        }
    }

    [Fact]
    public void No_deleted_or_repeated_or_swapped_tokens_make_them_throw()
    {
        var random = new Random(1);
        var tokens = CSharpSyntaxTree.ParseText(Valid).GetRoot().DescendantTokens().Select(token => token.ToFullString()).ToList();
        var run = GeneratorRun.WithoutTracking(TargetPlatform.Net10, Valid);
        for (int round = 0; round < 200; round++)
        {
            var mutated = tokens.ToList();
            for (int change = random.Next(1, 4); change > 0; change--)
            {
                int at = random.Next(mutated.Count);
                int other = random.Next(mutated.Count);
                if (random.Next(2) == 0)
                    mutated.RemoveAt(at);
                else if (random.Next(2) == 0)
                    mutated.Insert(at, mutated[other]);
                else
                    (mutated[at], mutated[other]) = (mutated[other], mutated[at]);
            }

            run = run.Edit(0, _ => string.Concat(mutated) + $"// {round}");
            AssertCalmWhileTyping(run);
        }
    }

    private static void AssertCalm(GeneratorRun run) => AssertCalm(run, run.Diagnostics);

    /// <summary>The same, many times in a file that changes.</summary>
    private static void AssertCalmWhileTyping(GeneratorRun run) => AssertCalm(run, run.DiagnosticsWhileTyping());

    private static void AssertCalm(GeneratorRun run, IReadOnlyList<Diagnostic> diagnostics)
    {
        Assert.Null(run.Result.Exception);
        Assert.All(diagnostics, found =>
            Assert.True(found.Id.StartsWith("FN", StringComparison.Ordinal), $"{found} in:\n{run.Input.SyntaxTrees.First()}"));
    }

#pragma warning disable RS1001 // It is no part of a package.
    private sealed class Thrower : DiagnosticAnalyzer
    {
        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => new NetworkAnalyzer().SupportedDiagnostics;

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.RegisterSymbolAction(static _ => throw new InvalidOperationException(), SymbolKind.NamedType);
        }
    }
#pragma warning restore RS1001
}
