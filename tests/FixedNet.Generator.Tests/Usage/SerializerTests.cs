using FixedNet.Generator.Tests.Harness;
using FixedNet.Tests.Shared;

namespace FixedNet.Generator.Tests.Usage;

/// <summary>Parameters that a serializer would not see.</summary>
[Trait(Depends.On, Depends.Roslyn)]
public class SerializerTests
{
    /// <summary>The attributes as the serializers declare them: their packages are not needed to tell.</summary>
    private const string Attributes = """
        namespace MemoryPack { public class MemoryPackableAttribute : System.Attribute { } public class MemoryPackIgnoreAttribute : System.Attribute { } }
        namespace MessagePack { public class MessagePackObjectAttribute : System.Attribute { public MessagePackObjectAttribute(bool keyAsPropertyName = false) { } } public class KeyAttribute : System.Attribute { public KeyAttribute(int x) { } } public class IgnoreMemberAttribute : System.Attribute { } }
        namespace ProtoBuf { public class ProtoContractAttribute : System.Attribute { } public class ProtoMemberAttribute : System.Attribute { public ProtoMemberAttribute(int tag) { } } }
        namespace Newtonsoft.Json
        {
            public enum MemberSerialization { OptOut, OptIn }
            public class JsonObjectAttribute : System.Attribute { public JsonObjectAttribute(MemberSerialization memberSerialization) { } }
            public class JsonPropertyAttribute : System.Attribute { }
        }
        """;

    [Theory]
    [InlineData("MemoryPack.MemoryPackable", "", "public float[] Saved")]
    [InlineData("MessagePack.MessagePackObject", "[MessagePack.Key(0)] public int Age { get; set; }", "[Key(1)] public float[] Saved")]
    [InlineData("MessagePack.MessagePackObject(true)", "", "public float[] Saved")]
    [InlineData("ProtoBuf.ProtoContract", "[ProtoBuf.ProtoMember(1)] public int Age { get; set; }", "[ProtoMember(2)] public float[] Saved")]
    [InlineData("Newtonsoft.Json.JsonObject(Newtonsoft.Json.MemberSerialization.OptIn)", "", "[JsonProperty] public float[] Saved")]
    public void A_serializer_that_does_not_see_them_is_reported_at_its_attribute(string attribute, string members, string advice)
    {
        string source = Attributes + $"[[|{attribute}|]] [Network(2), Dense(1)] public partial class Net {{ {members} /*here*/ }}";
        Expect.Problem("FN030", source);
        string plain = "using FixedNet; using MemoryPack; using MessagePack; using ProtoBuf; using Newtonsoft.Json;\n" + MarkedSource.Parse(source).Text;
        string message = Assert.Single(GeneratorRun.Of(plain).Diagnostics).GetMessage();
        string declared = message.Split('\'')[3];
        Assert.StartsWith(advice, declared);
        var followed = GeneratorRun.Of(plain.Replace("/*here*/", declared));
        Assert.Empty(followed.Diagnostics);
        Assert.DoesNotContain(followed.CompilerDiagnostics, found => found.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error);
    }

    [Theory]
    [InlineData("Net")]
    [InlineData("System.Collections.Generic.List<Net>")]
    [InlineData("World")]
    public void A_generated_json_context_is_reported_at_the_type_that_holds_a_network(string type)
    {
        string source = $$"""
            using System.Text.Json.Serialization;
            public class World { public Net[] Birds { get; set; } = []; }
            [[|JsonSerializable(typeof({{type}}))|]] public partial class Context { }
            [Network(2), Dense(1)] public partial class Net { /*here*/ }
            """.Replace("[]; }", "null!; }");
        Expect.Problem("FN030", source);
        Assert.Empty(GeneratorRun.Of("using FixedNet;\n" + MarkedSource.Parse(source).Text
            .Replace("/*here*/", "public float[] Saved { get => ParameterArray; set => ParameterArray = value; }")).Diagnostics);
    }

    [Theory]
    [InlineData("Newtonsoft.Json.JsonObject(Newtonsoft.Json.MemberSerialization.OptOut)")]
    [InlineData("System.Runtime.Serialization.DataContract")]
    [InlineData("System.Serializable")]
    public void One_that_sees_the_generated_property_is_fine(string attribute) =>
        Assert.Empty(GeneratorRun.Of("using FixedNet;" + Attributes + $"[{attribute}] [Network(2), Dense(1)] public partial class Net {{ }}").Diagnostics);

    [Fact]
    public void A_class_that_is_no_network_is_fine() => Assert.Empty(GeneratorRun.Of("using FixedNet;" + Attributes + "[MemoryPack.MemoryPackable] public class Other { }").Diagnostics);
}
