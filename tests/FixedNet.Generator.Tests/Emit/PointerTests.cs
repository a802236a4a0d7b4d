using FixedNet.Generator.Tests.Harness;
using FixedNet.Generator.Tests.Numbers;
using FixedNet.Tests.Shared;

namespace FixedNet.Generator.Tests.Emit;

/// <summary>Where there are no vectors and unsafe code is allowed, the scalar kernels take pointers: the same formulas in the same order.</summary>
[Trait(Depends.On, Depends.Roslyn)]
public sealed class PointerTests
{
    private static readonly (Activation, Loss, Reduction) _huber = (Activation.Identity, Loss.Huber, Reduction.Mean);

    /// <summary>Unrolled, in loops, both, with unmanaged scratch, without a loss, with a loss of z; the naive network proves their numbers.</summary>
    private static readonly NetworkSpec[] _specs =
    [
        SpecMatrix.Network(2, (Activation.Softmax, Loss.CrossEntropy, Reduction.Mean), (3, Activation.Tanh), (2, Activation.Softmax)),
        SpecMatrix.Network(24, _huber, (24, Activation.Silu), (24, Activation.Elu), (1, Activation.Identity)),
        SpecMatrix.Network(31, (Activation.Sigmoid, Loss.BinaryCrossEntropy, Reduction.Sum), (29, Activation.Gelu), (3, Activation.Sigmoid)),
        SpecMatrix.Network(3, _huber, (30, Activation.Softplus), (4, Activation.LeakyRelu), (3, Activation.Identity)),
        SpecMatrix.Network(2, _huber, (1200, Activation.HardTanh), (2, Activation.Identity)),
        SpecMatrix.Network(4, (Activation.Relu, Loss.None, Reduction.Mean), (5, Activation.Relu)),
    ];

    [Fact]
    public void Pointers_give_the_bits_that_spans_give()
    {
        var spans = CompiledNetworks.Of(_specs, TargetPlatform.NetStandard21);
        var pointers = CompiledNetworks.Of(_specs, TargetPlatform.NetStandard21 with { AllowUnsafe = true });
        foreach (var (span, pointer) in spans.Zip(pointers))
        {
            foreach (int batch in (int[])[1, 33, 70])
            {
                var at = Problem.Random(span.Spec, batch, seed: batch);
                NetworkComparison.Of(span, at).AssertSame(NetworkComparison.Of(pointer, at), 0, $"{span}, batch of {batch}");
                NetworkComparison.Of(new NaiveNetwork(span.Spec), at).AssertSame(NetworkComparison.Of(pointer, at), 1e-12, $"{span}, batch of {batch}");
            }
        }
    }

    [Fact]
    public void Nothing_is_unsafe_without_leave_nor_beside_vectors()
    {
        string source = DeclaredNetworks.Source(_specs);
        Assert.DoesNotContain(GeneratorRun.On(TargetPlatform.NetStandard21, source).Texts.Values, text => text.Contains("unsafe"));
        Assert.DoesNotContain(GeneratorRun.On(TargetPlatform.Net10 with { AllowUnsafe = true }, source).Texts.Values, text => text.Contains("unsafe"));
        Assert.Equal(_specs.Length, GeneratorRun.On(TargetPlatform.NetStandard21 with { AllowUnsafe = true }, source).Texts.Values.Count(text => text.Contains("unsafe")));
    }

    [Fact]
    public void No_pointer_is_at_the_surface()
    {
        var run = GeneratorRun.On(TargetPlatform.NetStandard21 with { AllowUnsafe = true }, DeclaredNetworks.Source(_specs));
        var methods = run.Load().GetExportedTypes().SelectMany(type => type.GetMethods()).ToList();
        Assert.Equal(_specs.Length, methods.Count(method => method is { Name: "ForwardEach", IsStatic: true }));
        Assert.All(methods, method => Assert.DoesNotContain(method.GetParameters(), parameter => parameter.ParameterType.IsPointer));
    }

    [Fact]
    public void What_does_not_fit_or_overlaps_is_refused_as_with_spans()
    {
        var run = GeneratorRun.On(TargetPlatform.NetStandard21 with { AllowUnsafe = true }, DeclaredNetworks.Source(_specs));
        var functions = new NetworkFunctions<double>(DeclaredNetworks.Find(run.Load(), 0));
        double[] parameters = new double[functions.ParameterCount], rows = new double[8];

        Refused("inputs", () => functions.ForwardBatch(parameters, rows.AsSpan(0, 3), rows.AsSpan(4, 2)));
        Refused("outputs", () => functions.ForwardBatch(parameters, rows.AsSpan(0, 4), rows.AsSpan(4, 2)));
        Refused("outputs", () => functions.ForwardBatch(parameters, rows.AsSpan(0, 4), rows.AsSpan(3, 4)));
        Refused("gradient", () => functions.Backward!(parameters, rows.AsSpan(0, 4), rows.AsSpan(4, 4), parameters));
        functions.ForwardBatch(parameters, rows.AsSpan(0, 4), rows.AsSpan(4, 4)); // neighbours are apart
    }

    private static void Refused(string argument, Action call) => Assert.Equal(argument, Assert.ThrowsAny<ArgumentException>(call).ParamName);
}
