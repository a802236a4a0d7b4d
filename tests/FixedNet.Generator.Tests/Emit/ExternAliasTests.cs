using FixedNet.Generator.Tests.Harness;
using FixedNet.Tests.Shared;
using Microsoft.CodeAnalysis;

namespace FixedNet.Generator.Tests.Emit;

/// <summary>A reference with an alias (<c>Aliases="nn"</c>), whose names are none of the global namespace's.</summary>
[Trait(Depends.On, Depends.Roslyn)]
public sealed class ExternAliasTests
{
    private const string Networks = """
        extern alias nn;
        using nn::FixedNet;
        namespace Models
        {
            [Network(3, Loss = Loss.CrossEntropy)] [Dense(4, Activation.Tanh)] [Dense(2, Activation.Softmax)] public partial class Small { }
            [Network(70, Loss = Loss.Huber, Precision = Precision.Double)] [Dense(33, Activation.Gelu)] [Dense(2)] public partial class Looped { }
            [Network(2048, Loss = Loss.Huber)] [Dense(2047, Activation.Silu)] [Dense(5, Activation.Softplus)] public partial class Unmanaged { }
            [Network(3, Loss = Loss.HalfSquaredError, Deterministic = true)] [Dense(40, Activation.Elu)] [Dense(2)] public partial class Ordered { }
            [Network(3)] [Dense(2)] public partial class WithoutLoss { }
        }
        namespace FixedNet.OfTheUser
        {
            [Network(3, Loss = Loss.CrossEntropy)] [Dense(4, Activation.Tanh)] [Dense(2, Activation.Softmax)] public partial class InOurNamespace { }
        }
        """;

    public static TheoryData<TargetPlatform> Platforms => new(
        TargetPlatform.Net10, TargetPlatform.NetStandard21 with { AllowUnsafe = true }, TargetPlatform.NetStandard20);

    [Theory]
    [MemberData(nameof(Platforms))]
    public void Is_honoured(TargetPlatform platform)
    {
        var run = GeneratorRun.On(Aliased(platform, "nn"), Networks);
        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.CompilerDiagnostics);
        Assert.Equal(6, run.Texts.Count);
    }

    [Fact]
    public void Beside_the_global_one_changes_nothing() => Assert.Equal(
        GeneratorRun.On(TargetPlatform.Net10, Networks.Replace("extern alias nn;", "").Replace("nn::", "global::")).AllTexts,
        GeneratorRun.On(Aliased(TargetPlatform.Net10, "global", "nn"), Networks).AllTexts);

    private static TargetPlatform Aliased(TargetPlatform platform, params string[] aliases) => platform with
    {
        Runtime = platform.Runtime!.WithAliases(aliases),
        References = [.. platform.References.Select(reference => reference.Display!.Contains("FixedNet.Attributes") ? reference.WithAliases(aliases) : reference)],
    };
}
