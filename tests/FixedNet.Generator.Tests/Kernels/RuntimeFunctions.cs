using FixedNet.Generator.Ir;

namespace FixedNet.Generator.Tests.Kernels;

/// <summary>The functions that kernels call: the runtime's, in double, and the framework's.</summary>
internal static class RuntimeFunctions
{
    private static readonly Dictionary<Function, Func<double, double>> _ofOne = [];
    private static readonly Dictionary<Function, Func<double, double, double>> _ofTwo = [];

    public static double Call(Function function, double[] arguments)
    {
        Assert.Equal(function.Arity, arguments.Length);
        return arguments.Length == 1 ? Find(_ofOne, function)(arguments[0]) : Find(_ofTwo, function)(arguments[0], arguments[1]);
    }

    private static TDelegate Find<TDelegate>(Dictionary<Function, TDelegate> known, Function function)
        where TDelegate : Delegate
    {
        lock (known)
        {
            if (!known.TryGetValue(function, out var found))
            {
                Type[] parameters = [.. Enumerable.Repeat(typeof(double), function.Arity)];
                known[function] = found = Home(function.Home).GetMethod(function.Name, parameters)!.CreateDelegate<TDelegate>();
            }

            return found;
        }
    }

    private static Type Home(FunctionHome home) => home switch
    {
        FunctionHome.Activations => typeof(Activations),
        FunctionHome.Losses => typeof(Losses),
        FunctionHome.Math or FunctionHome.FloatingMath => typeof(Math),
        _ => throw new ArgumentOutOfRangeException(nameof(home)),
    };
}
