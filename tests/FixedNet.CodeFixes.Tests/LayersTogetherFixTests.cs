namespace FixedNet.CodeFixes.Tests;

public class LayersTogetherFixTests
{
    private static readonly LayersTogetherFix _fix = new();

    [Theory]
    [InlineData(
        "[Network(4)]\n[Dense(16)]\npartial class Net { }\n\n[Dense(8)]\n[Dense(3)]\npartial class Net { }\n",
        "[Network(4)]\n[Dense(16)]\n[Dense(8)]\n[Dense(3)]\npartial class Net { }\n\npartial class Net { }\n")]
    [InlineData(
        "class Around\r\n{\r\n    [Dense(3)]\r\n    partial class Net { }\r\n\r\n    /// <summary>Mine.</summary>\r\n    [Network(4)] [Dense(16)]\r\n    partial class Net { }\r\n}\r\n",
        "class Around\r\n{\r\n    partial class Net { }\r\n\r\n    /// <summary>Mine.</summary>\r\n    [Network(4)] [Dense(16)]\r\n    [Dense(3)]\r\n    partial class Net { }\r\n}\r\n")]
    [InlineData(
        "[Network(4)] partial class Net { }\n[Dense(3)] partial class Net { }",
        "[Network(4)] [Dense(3)] partial class Net { }\npartial class Net { }")]
    [InlineData(
        "[Network(4)]\n// the layers\n[Dense(16)] // wide\npartial class Net { }\n[type: Dense(8), System.Obsolete(\"old\")] // narrow\n[Dense(3)] // classes\npartial class Net { }",
        "[Network(4)]\n// the layers\n[Dense(16)]\n[Dense(8)]\n[Dense(3)] // wide\npartial class Net { }\n[type: System.Obsolete(\"old\")] // narrow\n// classes\npartial class Net { }")]
    [InlineData(
        "[Network(4)]\n[Dense(16)]\npartial class Net { }\n\n[LayerNorm]\n[Activate(Activation.Tanh)]\npartial class Net { }\n",
        "[Network(4)]\n[Dense(16)]\n[LayerNorm]\n[Activate(Activation.Tanh)]\npartial class Net { }\n\npartial class Net { }\n")]
    public void Layers_move_to_the_declaration_of_the_network(string source, string expected)
    {
        var code = FixedCode.Of(source).Fix(_fix, "FN012");
        Assert.Equal(expected, Assert.Single(code.Sources));
        Assert.DoesNotContain("FN012", code.Ids);
    }

    [Fact]
    public void They_move_across_files()
    {
        var code = FixedCode.Of("[Dense(8)]\npartial class Net { }\n", "[Network(4)]\n[Dense(16)]\npartial class Net { }\n", "[Dense(3)]\npartial class Net { }\n")
            .Fix(_fix, "FN012");
        Assert.Equal(["partial class Net { }\n", "[Network(4)]\n[Dense(16)]\n[Dense(8)]\n[Dense(3)]\npartial class Net { }\n", "partial class Net { }\n"], code.Sources);
        Assert.Empty(code.Ids);
    }

    [Fact]
    public void All_classes_of_a_project_are_put_in_order_at_once()
    {
        var code = FixedCode
            .Of(
                "[Network(4)] partial class A { }\n[Dense(8)] [Dense(3)] partial class A { }\n[Network(4)] partial class B { }",
                "[Dense(5)] partial class B { }\n[Dense(6)] partial class B { }")
            .FixAll(_fix, "FN012");
        Assert.Equal(
            [
                "[Network(4)] [Dense(8)] [Dense(3)] partial class A { }\npartial class A { }\n[Network(4)] [Dense(5)] [Dense(6)] partial class B { }",
                "partial class B { }\npartial class B { }",
            ],
            code.Sources);
        Assert.Empty(code.Ids);
    }
}
