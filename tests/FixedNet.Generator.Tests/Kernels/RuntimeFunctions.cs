namespace FixedNet.Generator.Tests.Kernels;

/// <summary>The functions that kernels call by name: the runtime's, in double, and the framework's.</summary>
internal static class RuntimeFunctions
{
    private static readonly Dictionary<string, Func<double, double>> _ofOne = [];
    private static readonly Dictionary<string, Func<double, double, double>> _ofTwo = [];

    public static double Call(string name, double[] arguments)
    {
        if (arguments.Length == 1)
            return Find(_ofOne, name, typeof(double))(arguments[0]);
        return Find(_ofTwo, name, typeof(double), typeof(double))(arguments[0], arguments[1]);
    }

    private static TDelegate Find<TDelegate>(Dictionary<string, TDelegate> known, string name, params Type[] parameters)
        where TDelegate : Delegate
    {
        lock (known)
        {
            if (!known.TryGetValue(name, out var function))
            {
                var homes = new[] { typeof(Activations), typeof(Losses), typeof(Math) };
                known[name] = function = homes.Select(home => home.GetMethod(name, parameters)).First(method => method is not null)!.CreateDelegate<TDelegate>();
            }

            return function;
        }
    }
}
