using System.Collections.Concurrent;
using FixedNet.Generator.Ir;

namespace FixedNet.Generator.Tests.Kernels;

/// <summary>The functions that kernels call: the runtime's, in double, and the framework's.</summary>
internal static class RuntimeFunctions
{
    private static readonly ConcurrentDictionary<Function, Func<double, double>> _ofOne = [];
    private static readonly ConcurrentDictionary<Function, Func<double, double, double>> _ofTwo = [];

    public static double Call(Function function, double argument) => _ofOne.GetOrAdd(function, Find<Func<double, double>>)(argument);

    public static double Call(Function function, double first, double second) => _ofTwo.GetOrAdd(function, Find<Func<double, double, double>>)(first, second);

    private static TDelegate Find<TDelegate>(Function function)
        where TDelegate : Delegate
    {
        Type[] parameters = [.. Enumerable.Repeat(typeof(double), typeof(TDelegate).GenericTypeArguments.Length - 1)];
        Assert.Equal(function.Arity, parameters.Length);
        return Home(function.Home).GetMethod(function.Name, parameters)!.CreateDelegate<TDelegate>();
    }

    private static Type Home(FunctionHome home) => home switch
    {
        FunctionHome.Activations => typeof(Activations),
        FunctionHome.Losses => typeof(Losses),
        FunctionHome.Math or FunctionHome.FloatingMath => typeof(Math),
        _ => throw new ArgumentOutOfRangeException(nameof(home)),
    };
}
