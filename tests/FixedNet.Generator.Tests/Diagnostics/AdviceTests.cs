using System.Text.RegularExpressions;
using FixedNet.Generator.Tests.Harness;
using FixedNet.Tests.Shared;

namespace FixedNet.Generator.Tests.Diagnostics;

/// <summary>Whoever does to the letter what a message says has a class that compiles, with nothing more to be said of it.</summary>
[Trait(Depends.On, Depends.Roslyn)]
public partial class AdviceTests
{
    /// <summary>What the message quotes is put in the place of <paramref name="old"/>.</summary>
    [Theory]
    [InlineData("FN001", "[Network(2), Dense(1)] class Net { }", "class Net")]
    [InlineData("FN002", "static class Models { [Network(2), Dense(1)] partial class Net { } }", "class Models")]
    [InlineData("FN004", "[Network(2), Dense(1)] partial record Net { }", "partial record Net")]
    [InlineData("FN005", "[Network(2), Dense(1)] partial struct Net { }", "partial struct Net")]
    [InlineData("FN006", "[Network(2), Dense(1)] partial class Net<T> { }", "Network(2)", "Network(2, {0})", "<T>")]
    [InlineData("FN009", "class Base { protected Base(int k) { } }\n[Network(2), Dense(1)] partial class Net : Base { }", "Base { }", "Base {{ public Net() {0} {{ }} }}")]
    [InlineData("FN010", "[Network(2)] partial class Net { }", "[Network(2)]", "[Network(2)] {0}")]
    [InlineData("FN011", "[Dense(1)] partial class Net { }", "[Dense", "{0} [Dense")]
    [InlineData("FN015", "[Network(2), Dense(3, Activation.Softmax), Dense(1)] partial class Net { }", "Activation.Softmax")]
    public void What_is_quoted_can_be_written(string id, string source, string old, string written = "{0}", string removed = "")
    {
        var found = Only(id, source);
        string quoted = Quoted(found);
        quoted = quoted.Replace("base(…)", "base(1)").Replace("Dense(outputs, activation)", "Dense(3, Activation.Tanh)").Replace("Network(inputs)", "Network(2)");
        string mended = source.Replace(old, string.Format(null, written, quoted));
        Expect.NoProblem(removed.Length == 0 ? mended : mended.Replace(removed, ""));
    }

    [Theory]
    [InlineData("FN003", "[Network(2), Dense(1)] static partial class Net { }", "static ")]
    [InlineData("FN008", "[Network(2), Dense(1)] partial class Base { } [Network(2), Dense(1)] partial class Net : Base { }", ": Base ")]
    [InlineData("FN020", "[Network(2), Dense(1)] partial class Net : INetwork<float> { float INetwork<float>.Evaluate(ReadOnlySpan<float> x, ReadOnlySpan<float> y) => 0; }", "float INetwork<float>.Evaluate(ReadOnlySpan<float> x, ReadOnlySpan<float> y) => 0;")]
    [InlineData("FN020", "[Network(2), Dense(1)] partial class Net { [System.Runtime.CompilerServices.OverloadResolutionPriority(1)] public void Forward<T>(ReadOnlySpan<T> x, Span<T> y) { } }", "[System.Runtime.CompilerServices.OverloadResolutionPriority(1)]")]
    public void What_is_to_be_removed_can_be(string id, string source, string removed)
    {
        Assert.Contains("remove", Only(id, source));
        Expect.NoProblem(source.Replace(removed, ""));
    }

    [Theory]
    [InlineData("[Network(2), Dense(1)] partial class Net { public int {0} => 1; }", "Parameters")]
    [InlineData("[Network(2), Dense(1)] partial class Net { public void {0}(ReadOnlySpan<float> x, Span<float> y) { } }", "Forward")]
    [InlineData("class Base { public void {0}(ReadOnlySpan<float> x, Span<float> y) { } } [Network(2), Dense(1)] partial class Net : Base { }", "Forward")]
    public void What_is_to_be_renamed_can_be(string source, string name)
    {
        Assert.Contains("rename it", Only("FN020", source.Replace("{0}", name)));
        Expect.NoProblem(source.Replace("{0}", "Own" + name));
    }

    [Fact]
    public void Any_of_the_named_values_can_be_written()
    {
        string message = Only("FN014", "[Network(2), Dense(2, (Activation)99)] partial class Net { }");
        var values = Value().Matches(message).Select(match => match.Value).ToList();
        Assert.Equal(Enum.GetNames<Activation>().Select(name => "Activation." + name), values);
        foreach (string value in values)
            Expect.NoProblem($"[Network(2), Dense(2, {value})] partial class Net {{ }}");
    }

    /// <summary>Where the inputs alone are too many, no number of outputs is few enough.</summary>
    [Theory]
    [InlineData("[Network({0}), Dense(1)] partial class Net { }", 300_000_000, "or fewer inputs")]
    [InlineData("[Network(2), Dense({0}), Dense(1)] partial class Net { }", 80_000_000, "or fewer in the layers before")]
    public void What_there_are_too_many_of_can_be_fewer(string source, int size, string advice)
    {
        Assert.EndsWith(advice, Only("FN019", source.Replace("{0}", size.ToString(null, null))));
        Expect.NoProblem(source.Replace("{0}", "1000"));
    }

    private static string Only(string id, string source)
    {
        var found = Assert.Single(GeneratorRun.Of("using System;\nusing FixedNet;\n" + source).Diagnostics);
        Assert.Equal(id, found.Id);
        return found.GetMessage();
    }

    /// <summary>What stands in the last quotes, or behind "such as".</summary>
    private static string Quoted(string message) =>
        message.Contains("such as ") ? message[(message.IndexOf("such as ", StringComparison.Ordinal) + 8)..] : Quotes().Matches(message.Replace(", or remove [Dense]", "")).Last().Groups[1].Value;

    [GeneratedRegex("'([^']+)'")]
    private static partial Regex Quotes();

    [GeneratedRegex(@"(?<= )Activation\.\w+")]
    private static partial Regex Value();
}
