namespace FixedNet.CodeFixes.Tests;

public class PartialFixTests
{
    private static readonly PartialFix _fix = new();

    [Theory]
    [InlineData("[Network(4), Dense(3)] class Net { }", "[Network(4), Dense(3)] partial class Net { }")]
    [InlineData("[Network(4), Dense(3)]\n/* mine */ public sealed class Net\n{\n}\n", "[Network(4), Dense(3)]\n/* mine */ public sealed partial class Net\n{\n}\n")]
    public void A_class_is_made_partial_and_the_rest_left_as_it_is(string source, string expected)
    {
        var code = FixedCode.Of(source).Fix(_fix, "FN001");
        Assert.Equal(expected, Assert.Single(code.Sources));
        Assert.Empty(code.Ids);
    }

    [Fact]
    public void The_types_around_it_are_made_partial_with_it()
    {
        var code = FixedCode
            .Of("static class Models\n{\n    partial struct Kept { record Inner { [Network(4), Dense(3)] class Net { } } }\n}\n")
            .Fix(_fix, "FN001");
        Assert.Equal(
            "static partial class Models\n{\n    partial struct Kept { partial record Inner { [Network(4), Dense(3)] partial class Net { } } }\n}\n",
            Assert.Single(code.Sources));
        Assert.Empty(code.Ids);
    }

    [Fact]
    public void A_type_around_a_partial_class_is_made_partial()
    {
        var code = FixedCode.Of("interface Models { [Network(4), Dense(3)] partial class Net { } }").Fix(_fix, "FN002");
        Assert.Equal("partial interface Models { [Network(4), Dense(3)] partial class Net { } }", Assert.Single(code.Sources));
        Assert.Empty(code.Ids);
    }

    [Fact]
    public void All_classes_of_a_project_are_made_partial_at_once()
    {
        var code = FixedCode
            .Of(
                "class Models { [Network(4), Dense(3)] class A { } [Network(4), Dense(3)] class B { } }",
                "[Network(4), Dense(3)] class C { }")
            .FixAll(_fix, "FN001");
        Assert.Equal(
            [
                "partial class Models { [Network(4), Dense(3)] partial class A { } [Network(4), Dense(3)] partial class B { } }",
                "[Network(4), Dense(3)] partial class C { }",
            ],
            code.Sources);
        Assert.Empty(code.Ids);
    }
}
