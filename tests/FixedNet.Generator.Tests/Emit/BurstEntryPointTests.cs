using System.Reflection;
using FixedNet.Generator.Tests.Harness;
using FixedNet.Tests.Shared;

namespace FixedNet.Generator.Tests.Emit;

/// <summary>The methods over pointers compute what those over spans compute, to the bit, with and without Burst's attribute.</summary>
[Trait(Depends.On, Depends.Hardware)]
[Trait(Depends.On, Depends.Roslyn)]
public sealed unsafe class BurstEntryPointTests
{
    private const int InputSize = 8, OutputSize = 3, Samples = 37;

    private const string Declaration = """
        using FixedNet;
        /// <summary>Own.</summary>
        [Network(8, Loss = Loss.MeanSquaredError, BurstEntryPoints = true)] [Dense(30, Activation.Tanh)] [Dense(3)] public partial class Net { }
        """;

    private const string Burst = """
        namespace Unity.Burst
        {
            /// <summary>In place of Unity's.</summary>
            [System.AttributeUsage(System.AttributeTargets.Class | System.AttributeTargets.Method)]
            public sealed class BurstCompileAttribute : System.Attribute { }
        }
        """;

    public static TheoryData<TargetPlatform> Platforms => new(
        TargetPlatform.Net10 with { AllowUnsafe = true }, TargetPlatform.NetStandard21 with { AllowUnsafe = true });

    private delegate void Forward(float* parameters, float* input, float* output);

    private delegate void ForwardBatch(float* parameters, float* inputs, float* outputs, int m);

    private delegate float Evaluate(float* parameters, float* inputs, float* targets, int m);

    private delegate float Backward(float* parameters, float* inputs, float* targets, float* gradient, int m);

    private delegate float FullBackward(float* parameters, float* inputs, float* targets, float* gradient, float* inputGradients, int m);

    private delegate void Product(float* parameters, float* inputs, float* outputGradients, float* gradient, float* inputGradients, int m);

    [Theory]
    [MemberData(nameof(Platforms))]
    public void They_give_the_bits_that_spans_give(TargetPlatform platform)
    {
        var net = GeneratorRun.On(platform, Declaration, Burst).Load().GetType("Net", throwOnError: true)!;
        var spans = new NetworkFunctions<float>(net);
        float[] parameters = Random(spans.ParameterCount, 1), inputs = Random(Samples * InputSize, 2), targets = Random(Samples * OutputSize, 3);
        float[] parametersOfAll = Random(Samples * spans.ParameterCount, 4);
        float[] expected = new float[spans.ParameterCount], outputs = new float[targets.Length], inputGradients = new float[inputs.Length];
        float[] actual = new float[spans.ParameterCount], written = new float[targets.Length], writtenGradients = new float[inputs.Length];

        fixed (float* p = parameters, all = parametersOfAll, x = inputs, y = targets, g = actual, a = written, dx = writtenGradients)
        {
            spans.Forward(parameters, inputs.AsSpan(0, InputSize), outputs.AsSpan(0, OutputSize));
            Find<Forward>(net)(p, x, a);
            Assert.Equal(outputs, written);

            spans.ForwardBatch(parameters, inputs, outputs);
            Find<ForwardBatch>(net)(p, x, a, Samples);
            Assert.Equal(outputs, written);

            spans.ForwardEach(parametersOfAll, inputs, outputs);
            Find<ForwardBatch>(net, "ForwardEach")(all, x, a, Samples);
            Assert.Equal(outputs, written);

            Assert.Equal(spans.Evaluate!(parameters, inputs, targets), Find<Evaluate>(net)(p, x, y, Samples));

            Assert.Equal(spans.Backward!(parameters, inputs, targets, expected), Find<Backward>(net)(p, x, y, g, Samples));
            Assert.Equal(expected, actual);

            Array.Clear(actual);
            Assert.Equal(spans.BackwardToInputs!(parameters, inputs, targets, expected, inputGradients), Find<FullBackward>(net, "Backward")(p, x, y, g, dx, Samples));
            Assert.Equal((expected, inputGradients), (actual, writtenGradients), (e, f) => e.Item1.SequenceEqual(f.Item1) && e.Item2.SequenceEqual(f.Item2));

            spans.VectorJacobianProduct(parameters, inputs, targets, expected, inputGradients);
            Find<Product>(net, "VectorJacobianProduct")(p, x, y, g, dx, Samples);
            Assert.Equal((expected, inputGradients), (actual, writtenGradients), (e, f) => e.Item1.SequenceEqual(f.Item1) && e.Item2.SequenceEqual(f.Item2));
        }
    }

    [Theory]
    [MemberData(nameof(Platforms))]
    public void Class_and_methods_bear_Bursts_attribute_where_there_is_one(TargetPlatform platform)
    {
        Assert.All(Marked(platform, Declaration, Burst), Assert.True);
        Assert.All(Marked(platform, Declaration), Assert.False);
    }

    [Theory]
    [MemberData(nameof(Platforms))]
    public void They_compile_without_a_warning(TargetPlatform platform)
    {
        platform = platform with { RequiresDocumentation = true };
        Assert.Empty(GeneratorRun.On(platform, Declaration, Burst).CompilerDiagnostics);
        Assert.Empty(GeneratorRun.On(platform, Declaration, "[assembly: System.CLSCompliant(true)]").CompilerDiagnostics);
    }

    [Theory]
    [MemberData(nameof(Platforms))]
    public void They_are_not_there_unasked(TargetPlatform platform)
    {
        string text = GeneratorRun.On(platform, Declaration.Replace(", BurstEntryPoints = true", ""), Burst).Text;
        Assert.DoesNotContain("Burst", text);
    }

    /// <summary>On netstandard2.1 what Burst compiles is pointers and numbers all the way down: no checks, spans of arguments or delegates.</summary>
    [Fact]
    public void On_netstandard21_they_call_the_kernels_at_once()
    {
        string text = GeneratorRun.On(TargetPlatform.NetStandard21 with { AllowUnsafe = true }, Declaration, Burst).Text;
        int start = text.IndexOf("class BurstEntryPoints", StringComparison.Ordinal);
        string entryPoints = text[start..text.IndexOf("#pragma warning restore", start, StringComparison.Ordinal)];
        Assert.Contains("FixedNet.Generated.Net.DifferentiateBatch(", entryPoints);
        Assert.DoesNotContain("Span<", entryPoints);
        Assert.DoesNotContain("Arguments.", entryPoints);
    }

    private static IEnumerable<bool> Marked(TargetPlatform platform, params string[] sources)
    {
        var type = GeneratorRun.On(platform, sources).Load().GetType("Net+BurstEntryPoints", throwOnError: true)!;
        var members = type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly).Append<MemberInfo>(type).ToList();
        Assert.Equal(8, members.Count);
        return members.Select(member => member.CustomAttributes.Any(attribute => attribute.AttributeType.Name == "BurstCompileAttribute"));
    }

    private static TDelegate Find<TDelegate>(Type net, string? name = null)
        where TDelegate : Delegate
    {
        Type[] parameters = [.. typeof(TDelegate).GetMethod("Invoke")!.GetParameters().Select(parameter => parameter.ParameterType)];
        return net.GetNestedType("BurstEntryPoints")!.GetMethod(name ?? typeof(TDelegate).Name, parameters)!.CreateDelegate<TDelegate>();
    }

    private static float[] Random(int length, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, length).Select(_ => 2 * random.NextSingle() - 1)];
    }
}
