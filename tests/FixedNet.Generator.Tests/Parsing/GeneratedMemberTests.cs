using FixedNet.Generator.Model;
using FixedNet.Generator.Parsing;
using FixedNet.Generator.Tests.Harness;
using FixedNet.Tests.Shared;
using Microsoft.CodeAnalysis;

namespace FixedNet.Generator.Tests.Parsing;

/// <summary>The parser's list of generated members is kept by hand; the emitter may add none that it does not know, nor drop one.</summary>
[Trait(Depends.On, Depends.Roslyn)]
public class GeneratedMemberTests
{
    [Theory]
    [InlineData(Precision.Single, Loss.None, false)]
    [InlineData(Precision.Single, Loss.Huber, false)]
    [InlineData(Precision.Double, Loss.None, true)]
    [InlineData(Precision.Double, Loss.Huber, true)]
    public void The_list_is_what_the_emitter_adds(Precision precision, Loss loss, bool burstEntryPoints)
    {
        var run = Expect.NoProblem($$"""
            [Network(2, Precision = Precision.{{precision}}, Loss = Loss.{{loss}}, BurstEntryPoints = {{(burstEntryPoints ? "true" : "false")}}), Dense(30), Dense(3, Activation.Tanh)]
            partial class Net { }
            """, TargetPlatform.Net10 with { AllowUnsafe = true });
        var listed = GeneratedMember.Of((PrecisionKind)precision, (LossKind)loss, burstEntryPoints).ToList();
        var added = run.Output.GetTypeByMetadataName("Net")!.GetMembers().Where(IsNamedBySelf).ToList();

        Assert.All(added, member => Assert.True(
            listed.Exists(known => AreSame(member, known)) || ConvenienceMembers.All.Any(known => known.Name == member.Name), member.ToString()));
        Assert.All(ConvenienceMembers.All, known => Assert.Contains(added, member => known.Name == member.Name));
        Assert.All(listed.Where(known => known.Name != "get_Parameters"), known => Assert.Contains(added, member => AreSame(member, known)));
    }

    private static bool AreSame(ISymbol member, GeneratedMember known) => known.Name == member.Name && Signatures.Collide(member, known);

    private static bool IsNamedBySelf(ISymbol member) =>
        !member.IsImplicitlyDeclared
        && member is not IMethodSymbol { MethodKind: not MethodKind.Ordinary }
        && member is not IPropertySymbol { ExplicitInterfaceImplementations.Length: > 0 };
}
