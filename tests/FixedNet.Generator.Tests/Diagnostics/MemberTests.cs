using FixedNet.Generator.Tests.Harness;
using FixedNet.Tests.Shared;

namespace FixedNet.Generator.Tests.Diagnostics;

[Trait(Depends.On, Depends.Roslyn)]
public class MemberTests
{
    [Theory]
    [InlineData("int [|InputSize|];")]
    [InlineData("const int [|OutputSize|] = 1;")]
    [InlineData("int [|ParameterCount|] { get; set; }")]
    [InlineData("event Action? [|LayerCount|] { add { } remove { } }")]
    [InlineData("Span<float> [|Parameters|] => default;")]
    [InlineData("void [|Parameters|]<T>() { }")]
    [InlineData("int [|get_Parameters|]() => 0;")]
    [InlineData("Span<float> [|Weights|](int l) => default;")]
    [InlineData("Span<float> [|Biases|](int l) => default;")]
    [InlineData("static void [|Initialize|](Span<float> p, int s) { }")]
    [InlineData("static void [|Forward|](ReadOnlySpan<float> p, ReadOnlySpan<float> x, Span<float> y) { }")]
    [InlineData("int [|Forward|](ReadOnlySpan<float> x, Span<float> y) => 0;")]
    [InlineData("class [|Forward|] { }")]
    [InlineData("class [|Forward|]<T> { }")]
    [InlineData("static void [|ForwardBatch|](ReadOnlySpan<float> p, ReadOnlySpan<float> x, Span<float> y) { }")]
    [InlineData("static void [|ForwardBatch|](System.ReadOnlySpan<System.Single> x, Span<float> y) { }")]
    [InlineData("static void [|ForwardEach|](ReadOnlySpan<float> p, ReadOnlySpan<float> x, Span<float> y) { }")]
    [InlineData("void [|VectorJacobianProduct|](ReadOnlySpan<float> p, ReadOnlySpan<float> x, ReadOnlySpan<float> g, Span<float> d, Span<float> e) { }")]
    [InlineData("float [|Backward|](ReadOnlySpan<float> p, ReadOnlySpan<float> x, ReadOnlySpan<float> y, Span<float> g) => 0;")]
    [InlineData("float [|Backward|](ReadOnlySpan<float> p, ReadOnlySpan<float> x, ReadOnlySpan<float> y, Span<float> g, Span<float> i) => 0;")]
    [InlineData("float [|Evaluate|](ReadOnlySpan<float> p, ReadOnlySpan<float> x, ReadOnlySpan<float> y) => 0;")]
    [InlineData("float [|Evaluate|](ReadOnlySpan<float> x, ReadOnlySpan<float> y) => 0;")]
    [InlineData("float [|TrainBatch|](ReadOnlySpan<float> x, ReadOnlySpan<float> y, IOptimizer<float>? o) => 0;")]
    [InlineData("float[]? [|fixedNetParameters|];")]
    [InlineData("float[]? [|fixedNetGradient|];")]
    public void A_colliding_member_is_reported_at_its_name(string member) => Expect.Problem("FN020", InNetwork(member));

    [Theory]
    [InlineData("void Forward() { }")]
    [InlineData("void Forward<T>(ReadOnlySpan<float> x, Span<float> y) { }")]
    [InlineData("void Forward(ReadOnlySpan<double> x, Span<double> y) { }")]
    [InlineData("void Forward(in ReadOnlySpan<float> x, Span<float> y) { }")]
    [InlineData("float TrainBatch(ReadOnlySpan<float> x, ReadOnlySpan<float> y, IOptimizer<double> o) => 0;")]
    [InlineData("int Inputsize; int parameters() => Inputsize = 0;")]
    [InlineData("void IForward.Forward(ReadOnlySpan<float> x, Span<float> y) { }")]
    [InlineData("class Inner { public int Parameters; }")]
    public void A_member_of_another_signature_is_fine(string member) => Expect.NoProblem(
        InNetwork(member).Replace("class Net", "class Net : IForward") + """
        interface IForward { void Forward(ReadOnlySpan<float> x, Span<float> y) { } }
        """);

    [Fact]
    public void A_colliding_member_in_another_file_is_reported_there()
    {
        var run = GeneratorRun.Of(
            "using FixedNet; [Network(2), Dense(1)] partial class Net { }",
            "partial class Net { int Parameters() => 0; }");
        var found = run.Diagnostics.Single();
        Assert.Equal(("FN020", "File1.cs"), (found.Id, found.Location.SourceTree!.FilePath));
    }

    [Fact]
    public void Members_that_only_training_needs_are_free_without_a_loss() => Expect.NoProblem("""
        [Network(2), Dense(1)] partial class Net
        {
            public int Backward { get; set; }
            public class Evaluate { }
            public int TrainBatch() => 0;
        }
        """);

    [Theory]
    [InlineData("float INetwork<float>.[|Evaluate|](ReadOnlySpan<float> x, ReadOnlySpan<float> y) => 0;")]
    [InlineData("float INetwork<float>.[|TrainBatch|](ReadOnlySpan<float> x, ReadOnlySpan<float> y, IOptimizer<float> o) => 0;")]
    public void What_a_network_without_a_loss_implements_explicitly_is_reported_at_its_name(string member) =>
        Expect.Problem("FN020", $"[Network(2), Dense(1)] partial class Net : INetwork<float> {{ {member} }}");

    [Fact]
    public void With_a_loss_an_explicit_implementation_of_the_users_is_fine() => Expect.NoProblem("""
        [Network(2, Loss = Loss.Huber), Dense(1)]
        partial class Net : INetwork<float> { float INetwork<float>.Evaluate(ReadOnlySpan<float> x, ReadOnlySpan<float> y) => 0; }
        """);

    [Fact]
    public void Signatures_follow_the_precision()
    {
        const string Member = "void {0}(ReadOnlySpan<double> x, Span<double> y) {{ }}";
        const string Network = "[Network(2, Precision = Precision.Double), Dense(1)] partial class Net {{ {0} }}";
        Expect.Problem("FN020", string.Format(null, Network, string.Format(null, Member, "[|Forward|]")));
        Expect.NoProblem(InNetwork(string.Format(null, Member, "Forward")));
    }

    [Theory]
    [InlineData("class Base { public int InputSize; }")]
    [InlineData("class Base { protected static void Forward(ReadOnlySpan<float> x, Span<float> y) { } }")]
    [InlineData("abstract class Base { public abstract Span<float> Weights(int layer); }")]
    [InlineData("class Root { internal class Parameters { } } class Base : Root { }")]
    [InlineData("class Generic<T> { public void Forward(ReadOnlySpan<T> x, Span<T> y) { } } class Base : Generic<float> { }")]
    public void An_inherited_member_that_would_be_hidden_is_reported_at_the_class_name(string bases) =>
        Expect.Problem("FN020", bases + "[Network(2), Dense(1)] abstract partial class [|Net|] : Base { }");

    [Theory]
    [InlineData("class Base { private int InputSize() => 0; }")]
    [InlineData("class Base { public void Forward(ReadOnlySpan<double> x, Span<double> y) { } }")]
    [InlineData("class Generic<T> { public void Forward(ReadOnlySpan<T> x, Span<T> y) { } } class Base : Generic<double> { }")]
    public void Other_inherited_members_are_fine(string bases) =>
        Expect.NoProblem(bases + "[Network(2), Dense(1)] partial class Net : Base { }");

    [Theory]
    [InlineData("Forward")]
    [InlineData("Parameters")]
    [InlineData("InputSize")]
    [InlineData("get_Parameters")]
    public void A_class_named_like_a_generated_member_is_reported_at_its_name(string name)
    {
        var source = MarkedSource.Parse($"using FixedNet; [Network(2), Dense(1)] partial class [|{name}|] {{ }}");
        var run = GeneratorRun.Of(source.Text);
        var found = run.Diagnostics.Single();
        Assert.Equal(("FN021", source.Spans[0]), (found.Id, found.Location.SourceSpan));
        Assert.Empty(run.Texts);
    }

    [Fact]
    public void A_class_named_like_a_member_that_only_training_needs_is_fine_without_a_loss() =>
        Expect.NoProblem("[Network(2), Dense(1)] partial class Backward { }");

    [Fact]
    public void Generated_members_do_not_collide_with_themselves()
    {
        // The analyzer sees the generated InputSize too: without a difference between mine and thine it would be reported.
        var run = Expect.NoProblem("[Network(2), Dense(1)] partial class Net { }");
        Assert.Contains(run.Output.GetTypeByMetadataName("Net")!.GetMembers("InputSize"), member => !member.IsImplicitlyDeclared);
    }

    private static string InNetwork(string member) =>
        $"[Network(2, Loss = Loss.Huber), Dense(1)] partial class Net {{\n#pragma warning disable CS0169, CS0414, CS0649\n{member}\n}}\n";
}
