using FixedNet.Generator.Tests.Harness;
using FixedNet.Tests.Shared;
using Microsoft.CodeAnalysis;

namespace FixedNet.Generator.Tests.Diagnostics;

[Trait(Depends.On, Depends.Roslyn)]
public class ClassTests
{
    [Fact]
    public void A_class_that_is_not_partial_is_reported_at_its_name() =>
        Expect.Problem("FN001", "[Network(2), Dense(1)] public sealed class [|Net|] { }");

    [Theory]
    [InlineData("class [|Outer|] { [Network(2), Dense(1)] partial class Net { } }")]
    [InlineData("struct [|Outer|] { [Network(2), Dense(1)] partial class Net { } }")]
    [InlineData("interface [|Outer|] { [Network(2), Dense(1)] partial class Net { } }")]
    [InlineData("partial class Outer { class [|Middle|]<T> { partial class Inner { [Network(2), Dense(1)] partial class Net { } } } }")]
    [InlineData("class [|Outer|] { class [|Inner|] { [Network(2), Dense(1)] partial class Net { } } }")]
    public void Each_type_around_that_is_not_partial_is_reported_at_its_name(string source) => Expect.Problem("FN002", source);

    [Fact]
    public void The_message_about_a_type_around_shows_its_partial_declaration()
    {
        var run = GeneratorRun.Of("using FixedNet; record struct @in<T> { [Network(2), Dense(1)] partial class Net { } }");
        Assert.Contains("'partial record struct @in<T>'", run.Diagnostics.Single().GetMessage());
    }

    [Theory]
    [InlineData("[Network(2), Dense(1)] public [|static|] partial class Net { }")]
    [InlineData("[Network(2), Dense(1)] partial class Net { } [|static|] partial class Net { }")]
    public void A_static_class_is_reported_at_the_word(string source) => Expect.Problem("FN003", source);

    [Theory]
    [InlineData("[Network(2), Dense(1)] partial [|record|] Net;")]
    [InlineData("[Network(2), Dense(1)] partial [|record|] class Net(int X);")]
    public void A_record_is_reported_at_the_word(string source) => Expect.Problem("FN004", source);

    [Theory]
    [InlineData("[Network(2), Dense(1)] partial [|struct|] Net { }")]
    [InlineData("[Network(2), Dense(1)] ref partial [|struct|] Net { }")]
    [InlineData("[Network(2), Dense(1)] partial record [|struct|] Net;")]
    public void A_struct_is_reported_at_the_word(string source) => Expect.Problem("FN005", source);

    [Fact]
    public void A_generic_class_is_reported_at_its_type_parameters() =>
        Expect.Problem("FN006", "[Network(2), Dense(1)] partial class Net[|<T, U>|] where T : struct { }");

#if NEWEST_ROSLYN
    [Theory]
    [InlineData("[Network(2), Dense(1)] [|file|] partial class Net { }")]
    [InlineData("[|file|] static partial class Outer { [Network(2), Dense(1)] partial class Net { } }")]
    public void A_file_local_type_is_reported_at_the_word(string source) => Expect.Problem("FN007", source);
#endif

    [Theory]
    [InlineData("[Network(2), Dense(1)] partial class Net : [|First|] { }")]
    [InlineData("class Between : First { } [Network(2), Dense(1)] partial class Net : [|Between|], IDisposable { public void Dispose() { } }")]
    [InlineData("[Network(2), Dense(1)] partial class Net : IDisposable { public void Dispose() { } } partial class Net : [|First|] { }")]
    [InlineData("[Network(2), Dense(1)] partial class Net : [|global::First|] { }")]
    public void A_base_class_that_is_a_network_is_reported_where_it_is_written(string source) =>
        Expect.Problem("FN008", "[Network(2), Dense(1)] partial class First { }\n" + source);

    [Fact]
    public void A_base_class_that_is_a_network_of_another_assembly_is_one_problem_not_one_for_each_member()
    {
        using var assembly = new MemoryStream();
        var library = GeneratorRun.Of("using FixedNet; [Network(2), Dense(1)] public partial class First { }").Output.WithAssemblyName("Library");
        Assert.True(library.Emit(assembly).Success);
        var reference = MetadataReference.CreateFromImage(assembly.ToArray());
        Expect.Problem(
            "FN008",
            "[Network(2), Dense(1)] partial class Net : [|First|] { }",
            TargetPlatform.Net10 with { References = TargetPlatform.Net10.References.Add(reference) });
    }

    [Theory]
    [InlineData("class Base { public Base(int x) { } }")]
    [InlineData("class Base { private Base() { } protected Base(int x) { } }")]
    public void A_base_class_without_a_constructor_to_call_is_reported_at_the_class_name(string source) =>
        Expect.Problem("FN009", source + "[Network(2), Dense(1)] partial class [|Net|] : Base { }");

    [Theory]
    [InlineData("class Base { protected Base() { } } [Network(2), Dense(1)] partial class Net : Base { }")]
    [InlineData("class Base { public Base(int x = 1, params int[] y) { } } [Network(2), Dense(1)] partial class Net : Base { }")]
    [InlineData("class Base { public Base(int x) { } } [Network(2), Dense(1)] partial class Net : Base { Net() : base(1) { } }")]
    [InlineData("abstract class Base<T> { } [Network(2), Dense(1)] abstract partial class Net : Base<int> { }")]
    public void Other_base_classes_are_fine(string source) => Expect.NoProblem(source);

    [Theory]
    [InlineData("partial class")]
    [InlineData("static partial class")]
    [InlineData("partial struct")]
    [InlineData("ref partial struct")]
    [InlineData("readonly partial struct")]
    [InlineData("partial record")]
    [InlineData("partial record struct")]
    [InlineData("partial interface")]
    public void Any_partial_type_around_is_fine(string kind) =>
        Expect.NoProblem(kind + " Outer<T> where T : class { [Network(2), Dense(1)] private partial class Net { } }");

    [Fact]
    public void Each_problem_of_one_class_is_reported() => Assert.Equal(
        ["FN013", "FN003", "FN001", "FN006"],
        GeneratorRun.Of("using FixedNet; [Network(0), Dense(1)] static class Net<T> { }").Diagnostics.Select(found => found.Id));

    /// <summary>Only derived classes call them: public ones are CA1012.</summary>
    [Fact]
    public void An_abstract_network_has_protected_constructors()
    {
        var run = Expect.NoProblem("[Network(2), Dense(1)] abstract partial class Net { } sealed class Own : Net { public Own() : base(3) { } }");
        Assert.All(run.Output.GetTypeByMetadataName("Net")!.InstanceConstructors, constructor => Assert.Equal(Accessibility.Protected, constructor.DeclaredAccessibility));
    }
}
