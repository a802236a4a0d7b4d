using System.Diagnostics.Tracing;
using System.Reflection;
using FixedNet.Generator.Tests.Harness;

namespace FixedNet.Generator.Tests.Emit;

/// <summary>
/// At each of the planner's limits, what the .NET runtime itself says of the methods it compiled: a method too long is compiled without
/// optimisation, and nothing else tells.
/// </summary>
public sealed class JitTests
{
    private static readonly TargetPlatform _release = TargetPlatform.Net10 with { Optimize = true };

    [Theory]
    [InlineData("[Network(24, Loss = Loss.MeanSquaredError)] [Dense(24, Activation.Gelu)] [Dense(24, Activation.Tanh)]")] // 24 wide
    [InlineData("[Network(11, Loss = Loss.Huber)] [Dense(128, Activation.Silu)]")] // as many activations as a method may have
    [InlineData("[Network(24, Loss = Loss.Huber)] [Dense(58)]")] // as many instructions, forward
    [InlineData("[Network(3, Loss = Loss.Huber)] [Dense(24, Activation.Gelu)] [Dense(24)]")] // the widest input gradient that unrolls
    [InlineData("[Network(784, Loss = Loss.CrossEntropy)] [Dense(128, Activation.Relu)] [Dense(10, Activation.Softmax)]")] // loops
    public void Every_kernel_is_compiled_with_optimisation(string attributes)
    {
        var tiers = TiersOf($"using FixedNet; {attributes} public partial class JitSubject {{ }}", "JitSubject", RunEverything);
        Assert.Contains("DifferentiateBatch", tiers.Keys);
        Assert.Contains("RunSample", tiers.Keys);
        Assert.DoesNotContain(tiers, method => method.Value == CompilationListener.WithoutOptimisation);
    }

    [Fact]
    public void A_method_past_the_runtimes_limit_would_be_seen()
    {
        string terms = string.Join("\n", Enumerable.Range(0, 6000).Select(k => $"sum += x[{k % 7}] * x[{k % 5}];"));
        var tiers = TiersOf($$"""
            public static class JitControl
            {
                [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.AggressiveOptimization)]
                public static float TooLong(float[] x) { float sum = 0; {{terms}} return sum; }
            }
            """, "JitControl", assembly => assembly.GetType("JitControl")!.GetMethod("TooLong")!.Invoke(null, [new float[7]]));
        Assert.Equal(CompilationListener.WithoutOptimisation, tiers["TooLong"]);
    }

    private static void RunEverything(Assembly assembly)
    {
        var network = (INetwork<float>)Activator.CreateInstance(assembly.GetType("JitSubject")!)!;
        int inputs = (int)network.GetType().GetField("InputSize")!.GetValue(null)!;
        int outputs = (int)network.GetType().GetField("OutputSize")!.GetValue(null)!;
        float[] x = new float[2 * inputs], y = new float[2 * outputs];
        network.Forward(x.AsSpan(0, inputs), y.AsSpan(0, outputs));
        network.ForwardBatch(x, y);
        network.Evaluate(x, y);
        network.TrainBatch(x, y, new Sgd<float>(network.Parameters.Length, 0.1));
    }

    private static Dictionary<string, int> TiersOf(string source, string type, Action<Assembly> run)
    {
        var assembly = GeneratorRun.On(_release, source).Load();
        using var listener = new CompilationListener(type);
        run(assembly);
        return listener.Tiers();
    }

    /// <summary>The runtime's own events: method loaded, with the tier it was compiled at. Of one type: other tests compile meanwhile.</summary>
    private sealed class CompilationListener(string type) : EventListener
    {
        /// <summary>What the runtime calls MinOptJitted.</summary>
        public const int WithoutOptimisation = 1;

        private const int JitKeyword = 0x10, MethodLoadVerbose = 143, TierShift = 7, TierMask = 7;

        private readonly Dictionary<string, int> _tiers = [];

        /// <summary>The tiers of the methods compiled since, by method. Events come late: it waits until they have stopped coming.</summary>
        public Dictionary<string, int> Tiers()
        {
            for (int seen = -1, quiet = 0, looks = 0; quiet < 5 && looks < 500; looks++, Thread.Sleep(20))
            {
                lock (_tiers)
                    (quiet, seen) = (_tiers.Count == seen && seen > 0 ? quiet + 1 : 0, _tiers.Count);
            }

            lock (_tiers)
                return new(_tiers);
        }

        protected override void OnEventSourceCreated(EventSource source)
        {
            if (source.Name == "Microsoft-Windows-DotNETRuntime")
                EnableEvents(source, EventLevel.Verbose, (EventKeywords)JitKeyword);
        }

        protected override void OnEventWritten(EventWrittenEventArgs written)
        {
            if (written.EventId != MethodLoadVerbose || !((string)Value(written, "MethodNamespace")).StartsWith(type, StringComparison.Ordinal))
                return;
            lock (_tiers)
                _tiers[(string)Value(written, "MethodName")] = (int)((uint)Value(written, "MethodFlags") >> TierShift) & TierMask;
        }

        private static object Value(EventWrittenEventArgs written, string name) => written.Payload![written.PayloadNames!.IndexOf(name)]!;
    }
}
