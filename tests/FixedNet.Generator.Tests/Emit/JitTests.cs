using System.Numerics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using FixedNet.Generator.Tests.Harness;
using FixedNet.Tests.Shared;

namespace FixedNet.Generator.Tests.Emit;

/// <summary>
/// At each of the planner's limits, what the .NET runtime itself says of the methods it compiled: a method too long is compiled without
/// optimisation, and nothing else tells. In a process of its own, where every method is compiled once, as well as it ever will be.
/// </summary>
[Trait(Depends.On, Depends.Nothing)]
public sealed class JitTests
{
    private static readonly TargetPlatform _release = TargetPlatform.Net10 with { Optimize = true, AllowUnsafe = true };

    private static readonly string[] _networks =
    [
        "[Network(24, Loss = Loss.MeanSquaredError)] [Dense(24, Activation.Gelu)] [Dense(24, Activation.Tanh)]", // costly functions, side by side
        "[Network(11, Loss = Loss.Huber)] [Dense(128, Activation.Silu)]", // the most activations that one layer had as text
        "[Network(24, Loss = Loss.Huber)] [Dense(58)]", // and the most instructions
        "[Network(3, Loss = Loss.Huber)] [Dense(24, Activation.Gelu)] [Dense(24)]", // three inputs, past which layers are in loops
        "[Network(784, Loss = Loss.CrossEntropy)] [Dense(128, Activation.Relu)] [Dense(10, Activation.Softmax)]", // loops
        "[Network(2, Loss = Loss.MeanAbsoluteError)] [Dense(1030, Activation.Silu)] [Dense(3, Activation.Softmax)]", // scratch past the stack's
        "[Network(9, Loss = Loss.BinaryCrossEntropy)] [Dense(9, Activation.Gelu)] [Dense(1, Activation.Sigmoid)]", // 100 parameters: samples in lanes
        "[Network(9, Loss = Loss.CrossEntropy, Precision = Precision.Double)] [Dense(10, Activation.Softmax)]", // 100 in one layer
        "[Network(1, Loss = Loss.HalfSquaredError)]" + string.Concat(Enumerable.Repeat(" [Dense(1, Activation.Elu)]", 50)), // and in fifty
        "[Network(24, Loss = Loss.Huber)] [Dense(20, Activation.Gelu)] [Dense(20, Activation.Softplus)] [Dense(24)]", // 64 inputs of a single sample's layers together
    ];

    [Fact]
    public void Every_emitted_method_is_compiled_with_optimisation()
    {
        var tiers = TiersOf("using FixedNet;\n" + string.Concat(_networks.Select((attributes, k) => $"{attributes} public partial class Net{k} {{ }}\n")));
        List<(string Name, JitTier Tier)> others = [.. tiers.Where(method => method.Tier != JitTier.Optimized)];
        Assert.Empty(others);
        for (int k = 0; k < _networks.Length; k++)
        {
            Assert.Contains(tiers, method => method.Name.StartsWith($"Net{k}: Void Initialize", StringComparison.Ordinal));
            Assert.Contains(tiers, method => method.Name.StartsWith($"FixedNet.Generated.Net{k}: Single DifferentiateBatch", StringComparison.Ordinal)
                || method.Name.StartsWith($"FixedNet.Generated.Net{k}: Double DifferentiateBatch", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_method_past_the_runtimes_limit_would_be_seen()
    {
        string terms = string.Join("\n", Enumerable.Range(0, 6000).Select(k => $"sum += x[{k % 7}] * x[{k % 5}];"));
        var tiers = TiersOf($$"""
            static class TooLong
            {
                [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.AggressiveOptimization)]
                static float Sum(float[] x) { float sum = 0; {{terms}} return sum; }
            }
            """);
        Assert.Equal([("TooLong: Single Sum(Single[])", JitTier.MinOptJitted)], tiers);
    }

    private static List<(string Name, JitTier Tier)> TiersOf(string source)
    {
        var directory = Directory.CreateTempSubdirectory("fixednet-");
        try
        {
            string path = Path.Combine(directory.FullName, "Tested.dll");
            GeneratorRun.WithoutTracking(_release, source).Save(path);
            var child = ChildProcess.Run(SayTiers, [path], new Dictionary<string, string?> { ["DOTNET_TieredCompilation"] = "0" });
            Assert.True(child.ExitCode == 0, child.Error);
            return [.. child.Output.ReplaceLineEndings("\n").TrimEnd().Split('\n').Select(line => line.Split('\t'))
                .Select(parts => (parts[1], Enum.Parse<JitTier>(parts[0])))];
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    /// <summary>In the child: every method of an assembly.</summary>
    private static void SayTiers(string[] arguments)
    {
        using var listener = new JitListener();
        const BindingFlags all = BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
        Type[] types = [.. AssemblyLoadContext.Default.LoadFromAssemblyPath(arguments[0]).GetTypes()
            .Where(type => !type.IsDefined(typeof(CompilerGeneratedAttribute)))];
        List<MethodBase> methods = [.. types.Where(type => !type.IsValueType).SelectMany(type => type.GetMethods(all).Concat<MethodBase>(type.GetConstructors(all)))];
        foreach (var method in methods)
            RuntimeHelpers.PrepareMethod(method.MethodHandle);
        // That leaves out virtual methods, and so those of an interface.
        foreach (var type in types.Where(type => type.IsDefined(typeof(NetworkAttribute))))
        {
            if (NetworkSpec.Of(type).Precision == Precision.Double)
                CallInstance((INetwork<double>)Activator.CreateInstance(type)!);
            else
                CallInstance((INetwork<float>)Activator.CreateInstance(type)!);
        }

        string tiers = string.Concat(methods.Select(method => $"{listener.TierOf(method)}\t{method.DeclaringType!.FullName}: {method}\n"));
        if (types.Any(type => type.IsDefined(typeof(NetworkAttribute))))
            RequireInlined(listener, types);
        Console.Write(tiers);
    }

    /// <summary>
    /// The sizes of products are constants where they are used, and what products are made of is part of them: compiled alone, it would have been
    /// called, for each number.
    /// </summary>
    private static void RequireInlined(JitListener listener, Type[] types)
    {
        HashSet<string> sizes = [.. types.Where(type => type.IsValueType).Select(type => type.FullName!)];
        Assert.NotEmpty(sizes);
        Assert.Contains(listener.Compilations, compiled => compiled is { Type: "FixedNet.Products", Tier: JitTier.Optimized } && compiled.Method.StartsWith("Tiles", StringComparison.Ordinal));
        Assert.DoesNotContain(listener.Compilations, compiled => sizes.Contains(compiled.Type) || compiled.Type.StartsWith("FixedNet.Products+", StringComparison.Ordinal));
        Assert.DoesNotContain(listener.Compilations, compiled => compiled.Type == "FixedNet.Products" && (compiled.Tier != JitTier.Optimized || _parts.Any(part => compiled.Method.StartsWith(part, StringComparison.Ordinal))));
    }

    private static readonly string[] _parts = ["Load", "Store", "Finish", "Result", "Strip", "Sums"];

    private static void CallInstance<T>(INetwork<T> network)
        where T : struct, INumberBase<T>
    {
        foreach (var method in GeneratedMethod<T>.OfInstance(network, new Sgd<T>(network.Parameters.Length, learningRate: 0.1)))
            method.Call([.. method.Arguments.Select(argument => new T[argument.LengthFor(1)])]);
        if (network is IParallelNetwork<T> parallel)
        {
            using var workers = new Workers(1);
            T[] input = new T[network.InputSize], output = new T[network.OutputSize];
            parallel.ForwardBatch(input, output, workers);
            parallel.TrainBatch(input, output, new Sgd<T>(network.Parameters.Length, learningRate: 0.1), workers);
        }

        network.Weights(0).Clear();
        network.Biases(0).Clear();
        network.Initialize(1);
        Assert.Equal(network.ParameterCount, network.Clone().Parameters.Length);
        Assert.Equal(network.LayerCount, network.Description.Layers.Count);
        Assert.True(network.InputSize > 0 && network.OutputSize > 0);
    }
}
