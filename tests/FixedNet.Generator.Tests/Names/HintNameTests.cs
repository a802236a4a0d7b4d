using FixedNet.Generator.Tests.Harness;
using FixedNet.Tests.Shared;

namespace FixedNet.Generator.Tests.Names;

[Trait(Depends.On, Depends.Roslyn)]
public class HintNameTests
{
    [Theory]
    [InlineData("[Network(2), Dense(1)] partial class Net { }", "Net.g.cs")]
    [InlineData("namespace A.B { [Network(2), Dense(1)] partial class Net { } }", "A.B.Net.g.cs")]
    [InlineData("namespace A { partial class Outer { partial struct Inner { [Network(2), Dense(1)] partial class Net { } } } }", "A.Outer.Inner.Net.g.cs")]
    [InlineData("namespace A { partial class Outer<T, U> { [Network(2), Dense(1)] partial class Net { } } }", "A.Outer-2.Net.g.cs")]
    [InlineData("namespace @namespace { [Network(2), Dense(1)] partial class @class { } }", "namespace.class.g.cs")]
    [InlineData("[Network(2), Dense(1)] partial class Größe\u0301_名\u2160 { }", "Größe\u0301_名\u2160.g.cs")]
    [InlineData("[Network(2), Dense(1)] partial class \\u0041bc { }", "Abc.g.cs")]
    public void A_file_is_called_by_its_class(string source, string hintName) =>
        Assert.Equal(hintName, Assert.Single(Expect.NoProblem(source).Texts).Key);

    [Fact]
    public void Names_that_differ_only_in_case_get_files_of_their_own()
    {
        const string Source = """
            namespace A { [Network(2), Dense(1)] partial class Net { } [Network(3), Dense(1)] partial class NET { } }
            namespace a { [Network(4), Dense(1)] partial class nEt { } [Network(5), Dense(1)] partial class Other { } }
            """;
        var names = Expect.NoProblem(Source).Texts.Keys.ToList();
        Assert.Equal(4, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Contains("a.Other.g.cs", names);
        Assert.Equal(3, names.Count(name => name.StartsWith("a.net-", StringComparison.OrdinalIgnoreCase)));
        Assert.Equal(names, Expect.NoProblem(Source).Texts.Keys);
    }

    [Fact]
    public void A_name_depends_on_no_other_network_but_its_like()
    {
        var run = GeneratorRun.Of("using FixedNet; namespace A { [Network(2), Dense(1)] partial class Net { } }");
        var other = run.Add("using FixedNet; namespace A { [Network(2), Dense(1)] partial class Other { } }");
        Assert.Contains("A.Net.g.cs", other.Texts.Keys);
        var like = other.Add("using FixedNet; namespace A { [Network(2), Dense(1)] partial class NET { } }");
        Assert.DoesNotContain("A.Net.g.cs", like.Texts.Keys);
        Assert.Contains("A.Other.g.cs", like.Texts.Keys);
        Assert.Equal(3, like.Texts.Count);
    }

    [Theory]
    [InlineData("partial class Outer { [Network(2), Dense(1)] partial class Net { } } partial struct Outer { [Network(2), Dense(1)] partial class Net { } }")]
    [InlineData("[Network(2), Dense(1)] partial class Net { } [Network(2), Dense(1)] partial class Net { }")]
    [InlineData("[Network(2), Dense(1)] class Net { } [Network(2), Dense(1)] partial struct Net { }")]
    public void Classes_declared_twice_get_no_file_and_do_no_harm(string source)
    {
        var run = GeneratorRun.Of("using FixedNet;\n" + source, "using FixedNet; [Network(2), Dense(1)] partial class Other { }");
        Assert.Null(run.Result.Exception);
        Assert.Equal("Other.g.cs", Assert.Single(run.Texts).Key);
    }

    [Fact]
    public void A_nested_class_and_one_in_a_namespace_of_that_name_do_no_harm()
    {
        // The compiler refuses the type and the namespace of one name, but only after both files have got theirs.
        var run = GeneratorRun.Of("""
            using FixedNet;
            partial class A { [Network(2), Dense(1)] partial class Net { } }
            namespace A { [Network(2), Dense(1)] partial class Net { } }
            """);
        Assert.Null(run.Result.Exception);
        Assert.Equal(2, run.Texts.Count);
    }
}
