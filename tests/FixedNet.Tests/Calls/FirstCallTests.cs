using System.Numerics;
using System.Runtime.CompilerServices;
using FixedNet.Tests.Networks;
using FixedNet.Tests.Reference;
using FixedNet.Tests.Shared;

namespace FixedNet.Tests.Calls;

/// <summary>
/// What stands between a public method and a kernel is compiled with optimisation at its first call: it does not wait for the runtime's tiers,
/// which come late, or in a program that ends soon never. The runtime itself tells, by what it compiles a second time for being called often. On the
/// widest vectors alone: with narrower ones the JIT leaves parts of the optimisers' rules as calls, which it does compile again.
/// </summary>
[Trait(Depends.On, Depends.Nothing)]
public class FirstCallTests
{
    // More than the 30 calls after which the runtime compiles a method anew.
    private const int Calls = 50;

    public static TheoryData<Type> Networks => SampleNetworks.All;

    [OptimizedTheory]
    [MemberData(nameof(Networks))]
    public void NoMethodOnTheWayToAKernelIsCompiledAgainForBeingCalledOften(Type type)
    {
        // Calls count from the first on, and what they lead to is compiled without a profile in between.
        var settings = new Dictionary<string, string?>
        {
            ["DOTNET_TieredCompilation"] = null,
            ["DOTNET_TC_QuickJit"] = null,
            ["DOTNET_TC_CallCountingDelayMs"] = "0",
            ["DOTNET_TieredPGO"] = "0",
        };
        var child = ChildProcess.Run(SayCompiledAgain, [type.FullName!], settings);
        Assert.True(child.ExitCode == 0, child.Error);
        Assert.True(child.Output.Length == 0, child.Output);
    }

    /// <summary>In the child: every public method of a network, then what was compiled again.</summary>
    private static void SayCompiledAgain(string[] arguments)
    {
        using var listener = new JitListener();
        Type type = Type.GetType(arguments[0], throwOnError: true)!;
        if (NetworkSpec.Of(type).Precision == Precision.Double)
            CallOften<double>(type);
        else
            CallOften<float>(type);

        // Methods are compiled again in the order in which they had their calls. On a busy machine the runtime may start to count late.
        Assert.True(
            SpinWait.SpinUntil(
                () =>
                {
                    TheLast();
                    return listener.Compilations.Any(method => method.Method == nameof(TheLast) && method.Tier == JitTier.OptimizedAgain);
                },
                TimeSpan.FromMinutes(1)),
            "The runtime has not compiled again what was called often.");
        foreach (var again in listener.Compilations.Where(method => IsOnTheWay(method.Type, type)).GroupBy(method => (method.Type, method.Method, method.Tier)))
        {
            if (again.Key.Tier == JitTier.OptimizedAgain)
                Console.WriteLine($"{again.Key.Type}.{again.Key.Method}");
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void TheLast()
    {
    }

    /// <summary>Not what kernels themselves call where the JIT has inlined as much into one as it will: functions of a vector.</summary>
    private static bool IsOnTheWay(string owner, Type network) =>
        owner.StartsWith(network.FullName!, StringComparison.Ordinal)
        || (owner.StartsWith("FixedNet.", StringComparison.Ordinal) && !owner.StartsWith("FixedNet.Tests.", StringComparison.Ordinal)
            && !owner.EndsWith("Attribute", StringComparison.Ordinal)
            && owner is not ("FixedNet.Lanes" or "FixedNet.Activations" or "FixedNet.DeterministicFunctions"));

    private static void CallOften<T>(Type type)
        where T : struct, INumberBase<T>
    {
        var network = (INetwork<T>)Activator.CreateInstance(type)!;
        int parameterCount = network.Parameters.Length;
        foreach (string optimizer in ReferenceOptimizers.Names)
        {
            foreach (var method in GeneratedMethod<T>.OfInstance(network, ReferenceOptimizers.Create<T>(optimizer, parameterCount, 0.001)))
                CallOften(method);
        }

        foreach (var method in GeneratedMethod<T>.OfClass(type))
            CallOften(method);
        using var workers = new Workers(2);
        foreach (Action<Workers> call in new ParallelMethods<T>(type, batch: 200).Calls)
        {
            for (int k = 0; k < Calls; k++)
                call(workers);
        }
    }

    /// <summary>One sample, and more than a tile.</summary>
    private static void CallOften<T>(GeneratedMethod<T> method)
        where T : struct, INumberBase<T>
    {
        foreach (int batch in new[] { 1, 200 })
        {
            Memory<T>[] arguments = [.. method.Arguments.Select(argument => new T[argument.LengthFor(batch)])];
            for (int k = 0; k < Calls; k++)
                method.Call(arguments);
        }
    }
}
