using FixedNet.Generator.Tests.Harness;
using FixedNet.Tests.Shared;
using Microsoft.CodeAnalysis;

namespace FixedNet.Generator.Tests.Emit;

/// <summary>What is emitted compiles without a warning wherever it may be compiled.</summary>
[Trait(Depends.On, Depends.Roslyn)]
public sealed class CompilationTests
{
    /// <summary>Every regime of the planner, every activation, every loss, both precisions; all that is public is documented.</summary>
    private const string Networks = """
        using FixedNet;
        namespace Models
        {
            /// <summary>1</summary>
            [Network(3, Loss = Loss.CrossEntropy)] [Dense(4, Activation.Relu)] [Dense(3, Activation.LeakyRelu)] [Dense(2, Activation.Softmax)] public partial class Unrolled { }
            /// <summary>2</summary>
            [Network(70, Loss = Loss.BinaryCrossEntropy, Precision = Precision.Double)] [Dense(33, Activation.Elu)] [Dense(29, Activation.Gelu)] [Dense(1, Activation.Sigmoid)] public sealed partial class Looped { }
            /// <summary>3</summary>
            [Network(2048, Loss = Loss.Huber, Reduction = Reduction.Sum)] [Dense(2047, Activation.Silu)] [Dense(5, Activation.Softplus)] public partial class Unmanaged { }
            /// <summary>4</summary>
            [Network(1)] [Dense(1)] public abstract partial class Smallest { }
            /// <summary>5</summary>
            [Network(5, Loss = Loss.MeanAbsoluteError, Reduction = Reduction.Sum)] [Dense(6, Activation.HardTanh)] [Dense(7, Activation.Tanh)] public partial class Absolute { /// <summary>Own.</summary>
                public Absolute(int first, int second) { } }
            /// <summary>6</summary>
            [Network(24, Loss = Loss.HalfSquaredError)] [Dense(24, Activation.Sigmoid)] [Dense(24, Activation.Tanh)] [Dense(24)] public partial class MethodALayer { }
        }
        """;

    public static TheoryData<TargetPlatform> Platforms => new(
        TargetPlatform.Net10,
        TargetPlatform.Net10 with { AllowUnsafe = true },
        TargetPlatform.Net10 with { CheckOverflow = true },
        TargetPlatform.Net10 with { Nullable = NullableContextOptions.Disable },
        TargetPlatform.NetStandard21,
        TargetPlatform.NetStandard21 with { AllowUnsafe = true, CheckOverflow = true, Nullable = NullableContextOptions.Disable },
        TargetPlatform.NetStandard20,
        TargetPlatform.NetStandard20 with { AllowUnsafe = true, CheckOverflow = true, Nullable = NullableContextOptions.Disable });

    [Theory]
    [MemberData(nameof(Platforms))]
    public void Compiles_without_a_warning(TargetPlatform platform)
    {
        var run = GeneratorRun.On(platform with { RequiresDocumentation = true }, Networks);
        Assert.Equal(6, run.Texts.Count);
        Assert.Empty(run.CompilerDiagnostics);
    }

    [Fact]
    public void Compiles_without_a_warning_in_an_assembly_that_is_CLS_compliant()
    {
        const string promise = "[assembly: System.CLSCompliant(true)]";
        Assert.Empty(GeneratorRun.On(TargetPlatform.Net10, Networks, promise).CompilerDiagnostics);
        Assert.Empty(GeneratorRun.On(TargetPlatform.NetStandard21, Networks, promise).CompilerDiagnostics);
        Assert.Empty(GeneratorRun.On(TargetPlatform.NetStandard20, Networks, promise).CompilerDiagnostics);
    }

    /// <summary>As some projects have it for themselves; it need not hold what generated code calls.</summary>
    [Fact]
    public void A_MathF_of_the_projects_own_is_not_called()
    {
        const string own = "namespace System { internal static class MathF { internal static float Abs(float value) => Math.Abs(value); } }";
        Assert.Empty(GeneratorRun.On(TargetPlatform.NetStandard20, Networks, own).CompilerDiagnostics);
    }

    [Fact]
    public void Leaves_scratch_unzeroed_only_where_the_project_allows_unsafe_code()
    {
        Assert.DoesNotContain(GeneratorRun.On(TargetPlatform.Net10, Networks).Texts.Values, text => text.Contains("SkipLocalsInit"));
        Assert.Contains(GeneratorRun.On(TargetPlatform.Net10 with { AllowUnsafe = true }, Networks).Texts.Values, text => text.Contains("SkipLocalsInit"));
        Assert.DoesNotContain(GeneratorRun.On(TargetPlatform.NetStandard21 with { AllowUnsafe = true }, Networks).Texts.Values, text => text.Contains("SkipLocalsInit"));
    }

    [Fact]
    public void Is_safe_code_throughout() =>
        Assert.DoesNotContain(GeneratorRun.Of(Networks).Texts.Values, text => text.Contains("unsafe") || text.Contains("fixed ("));
}
