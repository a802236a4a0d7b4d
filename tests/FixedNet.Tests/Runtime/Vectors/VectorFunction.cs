using System.Reflection;
using System.Runtime.Intrinsics;

namespace FixedNet.Tests.Runtime.Vectors;

/// <summary>A function that kernels call, by name, applied to arrays a vector at a time.</summary>
public sealed class VectorFunction<T>(string name, int bits, Type? home = null)
    where T : unmanaged
{
    /// <summary>f(x[0]), f(x[1]), … for a whole number of vectors.</summary>
    public T[] Of(T[] x)
    {
        var y = new T[x.Length];
        switch (bits)
        {
            case 512:
                var f512 = Overload<Func<Vector512<T>, Vector512<T>>>(typeof(Vector512<T>));
                for (int i = 0; i < x.Length; i += Vector512<T>.Count)
                    f512(Vector512.Create(x, i)).CopyTo(y, i);
                break;
            case 256:
                var f256 = Overload<Func<Vector256<T>, Vector256<T>>>(typeof(Vector256<T>));
                for (int i = 0; i < x.Length; i += Vector256<T>.Count)
                    f256(Vector256.Create(x, i)).CopyTo(y, i);
                break;
            default:
                var f128 = Overload<Func<Vector128<T>, Vector128<T>>>(typeof(Vector128<T>));
                for (int i = 0; i < x.Length; i += Vector128<T>.Count)
                    f128(Vector128.Create(x, i)).CopyTo(y, i);
                break;
        }

        return y;
    }

    /// <summary>f(a[0], b[0]), f(a[1], b[1]), … for a whole number of vectors.</summary>
    public T[] Of(T[] a, T[] b)
    {
        var y = new T[a.Length];
        switch (bits)
        {
            case 512:
                var f512 = Overload<Func<Vector512<T>, Vector512<T>, Vector512<T>>>(typeof(Vector512<T>), typeof(Vector512<T>));
                for (int i = 0; i < a.Length; i += Vector512<T>.Count)
                    f512(Vector512.Create(a, i), Vector512.Create(b, i)).CopyTo(y, i);
                break;
            case 256:
                var f256 = Overload<Func<Vector256<T>, Vector256<T>, Vector256<T>>>(typeof(Vector256<T>), typeof(Vector256<T>));
                for (int i = 0; i < a.Length; i += Vector256<T>.Count)
                    f256(Vector256.Create(a, i), Vector256.Create(b, i)).CopyTo(y, i);
                break;
            default:
                var f128 = Overload<Func<Vector128<T>, Vector128<T>, Vector128<T>>>(typeof(Vector128<T>), typeof(Vector128<T>));
                for (int i = 0; i < a.Length; i += Vector128<T>.Count)
                    f128(Vector128.Create(a, i), Vector128.Create(b, i)).CopyTo(y, i);
                break;
        }

        return y;
    }

    /// <summary>f(x) alone in the first lane of a vector, with 0 beside it.</summary>
    public T OfAlone(T x)
    {
        var padded = new T[Vector512<T>.Count];
        padded[0] = x;
        return Of(padded)[0];
    }

    private TDelegate Overload<TDelegate>(params Type[] parameters)
        where TDelegate : Delegate => VectorFunctions.Overload(home, name, parameters).CreateDelegate<TDelegate>();
}

public static class VectorFunctions
{
    private static readonly Type[] _homes = [typeof(Activations), typeof(Losses), typeof(Lanes)];

    public static readonly int[] Widths = [512, 256, 128];

    /// <summary>The widest vectors that the machine has; wider ones are emulated, correctly and slowly.</summary>
    public static int WidestInHardware => Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : 128;

    public static MethodInfo Overload(string name, params Type[] parameters) => Overload(null, name, parameters);

    /// <summary>In one class, or without it in all that ordinary kernels call.</summary>
    public static MethodInfo Overload(Type? only, string name, params Type[] parameters) =>
        (only is null ? _homes : [only]).Select(home => home.GetMethod(name, BindingFlags.Public | BindingFlags.Static, parameters)).FirstOrDefault(method => method is not null)
        ?? throw new MissingMethodException($"{name}({string.Join(", ", parameters.Select(p => p.Name))})");

    /// <summary>What a whole number of vectors of any width and type leaves over is filled up with the last element.</summary>
    public static T[] Padded<T>(IEnumerable<T> values)
    {
        var list = values.ToList();
        while (list.Count % 64 != 0)
            list.Add(list[^1]);
        return [.. list];
    }

    /// <summary>Infinities, zeros, the ends of the range, and where a function of the exponential turns to 0, 1 or ∞.</summary>
    public static readonly double[] Edges =
    [
        0, double.Epsilon, 2.2250738585072014E-308, 1.401298464324817E-45, 1.1754942106924411E-38, 1.1754943508222875E-38, 1e-20, 1e-8, 0.5,
        1, 2, 5, 9, 9.1, 10, 17, 19.1, 20, 37, 38.5, 40, 41, 64, 65, 87.3, 88.72283, 88.8, 103.9, 104.1, 150, 708.3, 709.78, 709.79, 745.1,
        745.2, 1000, 1e10, 3.4028234663852886E+38, 1e300, double.MaxValue, double.PositiveInfinity,
    ];

    public static T[] SignedEdges<T>(Func<double, T> convert) => [.. Edges.Concat(Edges.Select(x => -x)).Select(convert)];
}
