using System.Reflection;
using FixedNet.Generator.Tests.Harness;
using FixedNet.Tests.Shared;
using Microsoft.CodeAnalysis;

namespace FixedNet.Generator.Tests.Emit;

/// <summary>Emitted code calls its own methods, whatever the user's class, its base class and the types around it declare.</summary>
[Trait(Depends.On, Depends.Roslyn)]
public class OverloadTests
{
    /// <summary>Each would take a call of the emitted code whose arguments are not of the very types that its own method takes.</summary>
    private const string Overloads = """
        public static float Backward(Span<float> p, ReadOnlySpan<float> x, ReadOnlySpan<float> y, Span<float> g) => throw new NotImplementedException();
        public static float Backward(Span<float> p, ReadOnlySpan<float> x, ReadOnlySpan<float> y, Span<float> g, Span<float> d) => throw new NotImplementedException();
        public static float Backward(Span<float> p, ReadOnlySpan<float> x, ReadOnlySpan<float> y, Span<float> g, Workers w) => throw new NotImplementedException();
        public static float Evaluate(Span<float> p, ReadOnlySpan<float> x, ReadOnlySpan<float> y) => throw new NotImplementedException();
        public static void Forward(Span<float> p, ReadOnlySpan<float> x, Span<float> y) => throw new NotImplementedException();
        public static void ForwardBatch(Span<float> p, ReadOnlySpan<float> x, Span<float> y) => throw new NotImplementedException();
        public static void ForwardBatch(Span<float> p, ReadOnlySpan<float> x, Span<float> y, Workers w) => throw new NotImplementedException();
        public static void ForwardEach(Span<float> p, ReadOnlySpan<float> x, Span<float> y) => throw new NotImplementedException();
        public static void VectorJacobianProduct(Span<float> p, ReadOnlySpan<float> x, Span<float> y, Span<float> g, Span<float> d) => throw new NotImplementedException();
        public static void Initialize(ReadOnlySpan<float> p, int seed) => throw new NotImplementedException();
        public float TrainBatch(ReadOnlySpan<float> x, ReadOnlySpan<float> y, object o) => throw new NotImplementedException();
        public new object MemberwiseClone() => throw new NotImplementedException();
        """;

    private const string Generic = """
        public static T Backward<T>(ReadOnlySpan<T> p, ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> g) => throw new NotImplementedException();
        public static T Backward<T, W>(ReadOnlySpan<T> p, ReadOnlySpan<T> x, ReadOnlySpan<T> y, Span<T> g, W w) => throw new NotImplementedException();
        public static T Evaluate<T>(ReadOnlySpan<T> p, ReadOnlySpan<T> x, ReadOnlySpan<T> y) => throw new NotImplementedException();
        public static void Forward<T>(ReadOnlySpan<T> p, ReadOnlySpan<T> x, Span<T> y) => throw new NotImplementedException();
        public static void ForwardBatch<T>(ReadOnlySpan<T> p, ReadOnlySpan<T> x, Span<T> y) => throw new NotImplementedException();
        public static void ForwardBatch<T, W>(Span<T> p, ReadOnlySpan<T> x, Span<T> y, W w) => throw new NotImplementedException();
        public static void ForwardEach<T>(ReadOnlySpan<T> p, ReadOnlySpan<T> x, Span<T> y) => throw new NotImplementedException();
        public static void Initialize<T>(Span<T> p, int seed) => throw new NotImplementedException();
        public T TrainBatch<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, IOptimizer<T> o) => throw new NotImplementedException();
        """;

    /// <summary>By reference, with a default, with params, and over a type that spans convert to.</summary>
    private const string Others = """
        public ref struct Tensor { public static implicit operator Tensor(Span<float> s) => default; public static implicit operator Tensor(ReadOnlySpan<float> s) => default; }
        public static float Backward(in ReadOnlySpan<float> p, in ReadOnlySpan<float> x, in ReadOnlySpan<float> y, in Span<float> g) => throw new NotImplementedException();
        public static float Backward(Tensor p, Tensor x, Tensor y, Tensor g) => throw new NotImplementedException();
        public static float Backward(ReadOnlySpan<float> p, ReadOnlySpan<float> x, ReadOnlySpan<float> y, Span<float> g, params int[] more) => throw new NotImplementedException();
        public static void Forward(in ReadOnlySpan<float> p, in ReadOnlySpan<float> x, in Span<float> y) => throw new NotImplementedException();
        public static void Forward(Tensor p, ReadOnlySpan<float> x, Span<float> y) => throw new NotImplementedException();
        public static void Forward(ReadOnlySpan<float> p, ReadOnlySpan<float> x, Span<float> y, int more = 0) => throw new NotImplementedException();
        public static void ForwardBatch(Tensor p, Tensor x, Tensor y) => throw new NotImplementedException();
        public static void ForwardBatch(Tensor p, Tensor x, Tensor y, object w) => throw new NotImplementedException();
        public static float Evaluate(Tensor p, Tensor x, Tensor y) => throw new NotImplementedException();
        public static void Initialize(Tensor p, long seed) => throw new NotImplementedException();
        public float TrainBatch(Tensor x, Tensor y, IOptimizer<float> o) => throw new NotImplementedException();
        """;

    /// <summary>Methods of a base class, and extension methods on all that emitted code calls methods of.</summary>
    private const string Around = """
        public class Above
        {
            public static float Backward(Span<float> p, ReadOnlySpan<float> x, ReadOnlySpan<float> y, Span<float> g) => throw new NotImplementedException();
            public static void Forward(Span<float> p, ReadOnlySpan<float> x, Span<float> y) => throw new NotImplementedException();
            public static void ForwardBatch(Span<float> p, ReadOnlySpan<float> x, Span<float> y) => throw new NotImplementedException();
            public static float Evaluate(Span<float> p, ReadOnlySpan<float> x, ReadOnlySpan<float> y) => throw new NotImplementedException();
            public static void Initialize(Span<float> p, uint seed) => throw new NotImplementedException();
            public static int Net => throw new NotImplementedException();
        }
        public static class Extensions
        {
            public static Span<float> Slice(this Span<float> s, int a, int b) => throw new NotImplementedException();
            public static ReadOnlySpan<float> Slice(this ReadOnlySpan<float> s, int a, int b) => throw new NotImplementedException();
            public static void Clear(this Span<float> s) => throw new NotImplementedException();
            public static int Length(this Span<float> s) => throw new NotImplementedException();
            public static void Step(this IOptimizer<float> o, Span<float> p, Span<float> g) => throw new NotImplementedException();
            public static void Forward(this Net n, ReadOnlySpan<float> x, Span<float> y) => throw new NotImplementedException();
            public static float TrainBatch(this Net n, ReadOnlySpan<float> x, ReadOnlySpan<float> y, IOptimizer<float> o) => throw new NotImplementedException();
            public static float Gradient<T>(this Workers w, T a) => throw new NotImplementedException();
        }
        """;

    private const string HostileTypes = """
        public class var { }
        public class nint { }
        public class dynamic { }
        public class notnull { }
        public class unmanaged { }
        public class Span { }
        public class ReadOnlySpan { }
        public class MathF { }
        public class Unsafe { }
        public class MemoryMarshal { }
        public class Vector512 { }
        public class Vector256 { }
        public class Activations { }
        public class Losses { }
        public class Lanes { }
        public class ParameterMemory<T> { }
        """;

    public static TheoryData<string, string, bool> Users => new()
    {
        { Overloads, "", false },
        { Overloads, "", true },
        { Generic, "", false },
        { Others, "", false },
        { "", Around, false },
        { "", Around, true },
        { Overloads + Generic, Around + HostileTypes, true },
        { HostileTypes, HostileTypes, false },
    };

    [Theory]
    [MemberData(nameof(Users))]
    public void Every_generated_method_does_its_own_work(string members, string around, bool burst)
    {
        string declared = "class Net " + (around.Contains("class Above") ? ": Above " : "");
        var run = Run(members, around, burst, declared);
        var plain = Run("", "", burst, "class Net ");
        Assert.Equal(Numbers(plain, burst), Numbers(run, burst));
    }

    [Fact]
    public void Every_generated_method_does_its_own_work_on_netstandard_too()
    {
        var run = GeneratorRun.On(
            TargetPlatform.NetStandard21 with { AllowUnsafe = true }, Source(Overloads + Generic, Around + HostileTypes, true, "class Net : Above "));
        Assert.Empty(run.Diagnostics);
        AssertNothingIsSaidOfGeneratedCode(run);
        Assert.DoesNotContain(" var ", run.Text);
    }

    /// <summary>The compiler then takes it, however well another fits.</summary>
    [Fact]
    public void An_overload_that_takes_precedence_is_reported_at_its_name() => Expect.Problem("FN020", """
        [Network(8, Loss = Loss.MeanSquaredError)] [Dense(4)]
        public partial class Net
        {
            [System.Runtime.CompilerServices.OverloadResolutionPriority(1)]
            public static void [|Forward|]<T>(ReadOnlySpan<T> p, ReadOnlySpan<T> x, Span<T> y) { }
        }
        """);

    private static GeneratorRun Run(string members, string around, bool burst, string declared)
    {
        var run = GeneratorRun.On(TargetPlatform.Net10 with { AllowUnsafe = true }, Source(members, around, burst, declared));
        Assert.Empty(run.Diagnostics);
        AssertNothingIsSaidOfGeneratedCode(run);
        return run;
    }

    /// <summary>The user's hostile code has warnings of its own.</summary>
    private static void AssertNothingIsSaidOfGeneratedCode(GeneratorRun run) => Assert.All(
        run.CompilerDiagnostics,
        diagnostic => Assert.True(
            diagnostic.Severity == DiagnosticSeverity.Warning && diagnostic.Location.SourceTree == run.Input.SyntaxTrees.First(), diagnostic.ToString()));

    private static string Source(string members, string around, bool burst, string declared) => $$"""
        using System;
        using FixedNet;
        {{around}}
        [Network(8, Loss = Loss.MeanSquaredError, BurstEntryPoints = {{(burst ? "true" : "false")}})] [Dense(16, Activation.Tanh)] [Dense(4)]
        public partial {{declared}}
        {
        {{members}}
        }
        public static class Use
        {
            public static float[] Numbers()
            {
                INetwork<float> net = new Net(1);
                float[] x = new float[8 * 300], y = new float[4 * 300], outputs = new float[4 * 300];
                for (int k = 0; k < x.Length; k++) x[k] = (k * 7919 % 1000) / 1000f;
                net.Forward(x.AsSpan(0, 8), outputs.AsSpan(0, 4));
                float first = outputs[3];
                net.ForwardBatch(x, outputs);
                using Workers workers = new Workers(2);
                Net own = (Net)net;
                float[] numbers = new float[11];
                numbers[0] = first;
                numbers[1] = outputs[4 * 299];
                own.ForwardBatch((ReadOnlySpan<float>)x, (Span<float>)outputs, workers);
                numbers[2] = outputs[5];
                numbers[3] = net.Evaluate(x, y);
                numbers[4] = net.TrainBatch(x, y, new Sgd<float>(Net.ParameterCount, .1));
                numbers[5] = net.TrainBatch(x.AsSpan(0, 8), y.AsSpan(0, 4), new Sgd<float>(Net.ParameterCount, .1));
                numbers[6] = net.TrainBatch(x, y, new Sgd<float>(Net.ParameterCount, .1, momentum: .9));
                IOptimizer<float> adam = new Adam<float>(Net.ParameterCount, .1);
                numbers[7] = own.TrainBatch((ReadOnlySpan<float>)x, (ReadOnlySpan<float>)y, adam, workers);
                numbers[8] = own.TrainBatch((ReadOnlySpan<float>)x.AsSpan(0, 8), (ReadOnlySpan<float>)y.AsSpan(0, 4), adam, workers);
                numbers[9] = net.Evaluate(x, y);
                numbers[10] = net.Clone().Evaluate(x, y);
                return numbers;
            }
        {{(burst ? """
            public static unsafe float[] Burst()
            {
                float[] p = new Net(1).Parameters.ToArray(), x = new float[16], y = new float[8], outputs = new float[8], g = new float[Net.ParameterCount], d = new float[16];
                fixed (float* pp = p, px = x, py = y, po = outputs, pg = g, pd = d)
                {
                    x[0] = x[9] = 1;
                    float[] numbers = new float[6];
                    Net.BurstEntryPoints.Forward(pp, px, po);
                    numbers[0] = outputs[0];
                    Net.BurstEntryPoints.ForwardBatch(pp, px, po, 2);
                    numbers[1] = outputs[7];
                    Net.BurstEntryPoints.ForwardEach(pp, px, po, 1);
                    numbers[2] = Net.BurstEntryPoints.Evaluate(pp, px, py, 2);
                    numbers[3] = Net.BurstEntryPoints.Backward(pp, px, py, pg, 2);
                    numbers[4] = Net.BurstEntryPoints.Backward(pp, px, py, pg, pd, 2);
                    Net.BurstEntryPoints.VectorJacobianProduct(pp, px, py, pg, pd, 2);
                    numbers[5] = pg[0];
                    return numbers;
                }
            }
            """ : "")}}
        }
        """;

    private static float[] Numbers(GeneratorRun run, bool burst)
    {
        Type use = run.Load().GetType("Use")!;
        float[] Call(string method) => (float[])use.GetMethod(method, BindingFlags.Public | BindingFlags.Static)!.Invoke(null, null)!;
        return burst ? [.. Call("Numbers"), .. Call("Burst")] : Call("Numbers");
    }
}
