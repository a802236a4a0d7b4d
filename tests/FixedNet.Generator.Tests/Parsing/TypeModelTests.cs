using FixedNet.Generator.Model;
using FixedNet.Generator.Tests.Harness;
using FixedNet.Tests.Shared;

namespace FixedNet.Generator.Tests.Parsing;

[Trait(Depends.On, Depends.Roslyn)]
public class TypeModelTests
{
    [Fact]
    public void A_class_in_no_namespace_has_none()
    {
        var type = Read("[Network(2), Dense(1)] public sealed partial class Net { }");
        Assert.Equal(("", "Net", "Net"), (type.Namespace, type.Name, type.MetadataName));
        Assert.Empty(type.Containing);
    }

    [Fact]
    public void Names_that_are_keywords_are_escaped_in_code_but_not_in_metadata()
    {
        var type = Read("""
            namespace Some.@namespace.@record
            {
                partial struct @in<@event, T>
                {
                    [Network(2), Dense(1)] partial class @class { }
                }
            }
            """);
        Assert.Equal("Some.@namespace.@record", type.Namespace);
        Assert.Equal(["partial struct @in<@event, T>"], type.Containing);
        Assert.Equal("@class", type.Name);
        Assert.Equal("Some.namespace.record.in`2+class", type.MetadataName);
    }

    [Fact]
    public void Types_around_are_listed_from_the_outermost_in_with_their_kinds()
    {
        var type = Read("""
            namespace A;
            public static partial class One { partial record Two<T>(int X) { partial record struct Three { partial interface Four<U> where U : new() {
                [Network(2), Dense(1)] partial class Net { }
            } } } }
            """);
        Assert.Equal(
            ["partial class One", "partial record Two<T>", "partial record struct Three", "partial interface Four<U>"], type.Containing);
        Assert.Equal("A.One+Two`1+Three+Four`1+Net", type.MetadataName);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("static Net() { }", false)]
    [InlineData("~Net() { }", false)]
    [InlineData("public Net() { }", true)]
    [InlineData("private Net(string name) { _ = name; }", true)]
    public void Constructors_are_seen_where_instances_are_made_by_them(string member, bool declares) =>
        Assert.Equal(declares, Read($"[Network(2), Dense(1)] partial class Net {{ {member} }}").DeclaresConstructors);

    [Fact]
    public void Constructors_on_another_declaration_are_seen() =>
        Assert.True(Read("[Network(2), Dense(1)] partial class Net { } partial class Net { public Net(int seed) { _ = seed; } }").DeclaresConstructors);

#if NEWEST_ROSLYN
    [Fact]
    public void Primary_constructors_are_seen() =>
        Assert.True(Read("[Network(2), Dense(1)] partial class Net(int seed) { public int Seed => seed; }").DeclaresConstructors);
#endif

    private static TypeModel Read(string source)
    {
        var model = (NetworkModel)Assert.Single(Expect.NoProblem(source).Values("Model"));
        return model.Type;
    }
}
