using FixedNet.Generator.Tests.Harness;
using FixedNet.Tests.Shared;

namespace FixedNet.Generator.Tests.Usage;

/// <summary>Networks made one after the other that are all those of seed 0.</summary>
[Trait(Depends.On, Depends.Roslyn)]
public class AlikeTests
{
    private const string Bird = "using System.Linq; using System.Collections.Generic; using System.Threading.Tasks;\n[Network(2), Dense(1)] public partial class Net { }\n";

    [Theory]
    [InlineData("for (int i = 0; i < 9; i++) birds.Add([|new Net()|]);", "new Net(i)")]
    [InlineData("for (int i = 0; i < 9; i++) { Net bird = [|new()|]; birds.Add(bird); }", "new Net(i)")]
    [InlineData("foreach (int k in numbers) birds.Add([|new Net()|]);", "new Net(k)")]
    [InlineData("foreach (string s in names) birds.Add([|new Net()|]);", "new Net(seed)")]
    [InlineData("while (birds.Count < 9) birds.Add([|new Net()|]);", "new Net(seed)")]
    [InlineData("var all = Enumerable.Range(0, 9).Select(k => [|new Net()|]).ToArray();", "new Net(k)")]
    [InlineData("var all = names.Select(_ => [|new Net()|]).ToArray();", "new Net(seed)")]
    [InlineData("Parallel.For(0, 9, k => { birds[k] = [|new Net()|]; });", "new Net(k)")]
    [InlineData("Net Make() => [|new Net()|]; for (int i = 0; i < 9; i++) birds.Add(Make());", "new Net(seed)")]
    [InlineData("Net Make() { return [|new Net()|]; } for (int i = 0; i < 9; i++) birds.Add(Make());", "new Net(seed)")]
    [InlineData("var two = new[] { [|new Net()|], [|new Net()|] };", "new Net(0)")]
    [InlineData("var two = new List<Net> { [|new Net()|], [|new Net()|] };", "new Net(0)")]
#if NEWEST_ROSLYN
    [InlineData("Net[] two = [[|new()|], [|new()|]];", "new Net(0)")]
#endif
    [InlineData("for (int i = 0; i < 9; i++) Use([|new Derived()|]);", "constructor", "public class Derived : Net { }")]
    [InlineData("for (int i = 0; i < 9; i++) Use([|new Own(\"a\")|]);", "constructor", "[Network(2), Dense(1)] public partial class Own { public Own(string name) { } }")]
    public void Networks_that_are_made_alike_are_reported_at_each_creation(string statements, string advice, string more = "")
    {
        Expect.Problem("FN028", Bird + more + Around(statements));
        var run = GeneratorRun.Of("using System; using FixedNet; " + MarkedSource.Parse(Bird + more + Around(statements)).Text);
        Assert.Contains(advice, run.Diagnostics[0].GetMessage());
    }

    [Theory]
    [InlineData("birds.Add(new Net());")]
    [InlineData("for (int i = 0; i < 9; i++) birds.Add(new Net(i));")]
    [InlineData("for (int i = 0; i < 9; i++) { var bird = new Net(); Net.Initialize(bird.Parameters, i); birds.Add(bird); }")]
    [InlineData("for (int i = 0; i < 9; i++) { birds[i] = new Net(); best.CopyTo(birds[i].Parameters); }")]
    [InlineData("for (var net = new Net(); net.Parameters[0] > 0;) { }")]
    [InlineData("foreach (var layer in new Net().Parameters) { }")]
    [InlineData("var lazy = new Lazy<Net>(() => new Net());")]
    [InlineData("Net Make() => new Net(); birds.Add(Make());")]
    [InlineData("var one = new[] { new Net() };")]
    [InlineData("var two = new[] { new Net(), new Net(1) };")]
    [InlineData("for (int i = 0; i < 9; i++) Use(new Own(i));", "[Network(2), Dense(1)] public partial class Own : INamed { public Own(int seed) { Initialize(Parameters, seed); } }")]
    [InlineData("for (int i = 0; i < 9; i++) Use(new Plain());", "public class Plain { }")]
    public void Others_are_fine(string statements, string more = "") =>
        Assert.Empty(GeneratorRun.Of("using System; using FixedNet; " + Bird + more + "public interface INamed { }" + Around(statements)).Diagnostics);

    [Theory]
    [InlineData("public Net Copy() => (Net)[|MemberwiseClone|]();", "Clone()")]
    [InlineData("public Net Copy() => (Net)this.[|MemberwiseClone|]();", "Clone()")]
    [InlineData("public Net Copy() => (Net)base.[|MemberwiseClone|]();", "Clone()")]
    [InlineData("public static Net Copy(Net other) => (Net)other.[|MemberwiseClone|]();", "other.Clone()")]
    [InlineData("public static Net? Copy(Net? other) => (Net?)other?.[|MemberwiseClone|]();", "other?.Clone()")]
    [InlineData("public static Net Copy(Net[] all) => (Net)all[0].[|MemberwiseClone|]();", "all[0].Clone()")]
    [InlineData("public Net Clone() => (Net)[|MemberwiseClone|]();", "((INetwork<float>)this).Clone()")]
    [InlineData("public static Net Clone(Net other) => (Net)other.[|MemberwiseClone|]();", "((INetwork<float>)other).Clone()")]
    [InlineData("public static Net? Clone(Net? other) => (Net?)other?.[|MemberwiseClone|]();", "(other as INetwork<float>)?.Clone()")]
    public void MemberwiseClone_is_reported_at_its_name_with_the_call_that_copies(string member, string advice)
    {
        string source = $"[Network(2), Dense(1)] public partial class Net {{ {member} }}";
        Expect.Problem("FN029", source);
        string plain = MarkedSource.Parse(source).Text;
        Assert.EndsWith($"write '{advice}'", GeneratorRun.Of("using FixedNet; " + plain).Diagnostics[0].GetMessage());
        string written = plain[(plain.LastIndexOf("(Net", StringComparison.Ordinal) + 4)..].TrimStart('?', ')').Split(';')[0];
        Expect.NoProblem(plain.Replace(written, advice));
    }

    [Fact]
    public void MemberwiseClone_of_what_is_no_network_is_fine() => Assert.Empty(GeneratorRun.Of(
        "using FixedNet; [Network(2), Dense(1)] public partial class Net { class Other { public object Copy() => MemberwiseClone(); } }").Diagnostics);

    private static string Around(string statements) => $$"""
        public class User
        {
            static void Use(object made) { }
            void Run(List<Net> birds, int[] numbers, string[] names, float[] best) { {{statements}} }
        }
        """;
}
