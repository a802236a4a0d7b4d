using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using FixedNet.Tests.Shared;
using P = FixedNet.Products;

namespace FixedNet.Tests.Runtime.Products;

/// <summary>A call of the library's products.</summary>
internal delegate void ProductCall<T>(ref T a, ref T b, ref T start, ref T c, nint n, T eta);

/// <summary>Every product there is, for each width that the process has, in both precisions: found by its name, as generated code finds it.</summary>
internal static class ProductTable
{
    private static readonly ConcurrentDictionary<(string Form, int Width, Type Number), Delegate> _calls = [];

    private delegate void Of<T>(ref T c, nint n);

    private delegate void FromOne<T>(ref T b, ref T c, nint n);

    private delegate void FromTwo<T>(ref T a, ref T b, ref T c, nint n);

    private delegate void FromThree<T>(ref T a, ref T b, ref T start, ref T c, nint n);

    private delegate void StepByOne<T>(ref T b, ref T c, T eta, nint n);

    private delegate void StepByTwo<T>(ref T a, ref T b, ref T c, T eta, nint n);

    /// <summary>Those of the hardware; without any, the narrowest, which the framework then computes number by number.</summary>
    public static IEnumerable<int> Widths => new[] { 512, 256, 128 }.Where(width => width <= Math.Max(Hardware.Lanes, 128));

    /// <summary>The types of functions, by name: "Tanh".</summary>
    public static IEnumerable<string> Functions => typeof(P).GetNestedTypes().Where(type => type.IsValueType && type.IsAssignableTo(typeof(P.IFunction))).Select(type => type.Name);

    /// <summary>What generated code may call, without widths.</summary>
    public static IEnumerable<string> Methods =>
        typeof(P).GetMethods(BindingFlags.Public | BindingFlags.Static).Select(method => method.Name.TrimEnd('0', '1', '2', '5', '6', '8')).Distinct().Order();

    /// <param name="method">"Multiply", and so on.</param>
    /// <param name="type">What becomes of the sums, how many rows go side by side, or the function; null where the method asks nothing of the kind.</param>
    /// <param name="width">The bits of its vectors.</param>
    public static ProductCall<T> Call<T>(string method, string? type, int width) =>
        (ProductCall<T>)_calls.GetOrAdd(($"{method} {type}", width, typeof(T)), _ => Make<T>(method, type, width));

    private static ProductCall<T> Make<T>(string method, string? type, int width)
    {
        MethodInfo any = typeof(P).GetMethods().Single(
            each => each.Name == method + width.ToString(CultureInfo.InvariantCulture) && each.GetParameters()[0].ParameterType.GetElementType() == typeof(T));
        Type[] types = type is null ? [] : [typeof(P).GetNestedType(type)!];
        MethodInfo made = any.MakeGenericMethod(method is "Apply" or "Derive" ? types : [typeof(AnySizes), .. types]);
        switch (method)
        {
            case "MultiplyFrom":
                var fromThree = made.CreateDelegate<FromThree<T>>();
                return (ref T a, ref T b, ref T start, ref T c, nint n, T eta) => fromThree(ref a, ref b, ref start, ref c, n);
            case "Multiply" or "Dots" or "Accumulate":
                var fromTwo = made.CreateDelegate<FromTwo<T>>();
                return (ref T a, ref T b, ref T start, ref T c, nint n, T eta) => fromTwo(ref a, ref b, ref c, n);
            case "Descend":
                var stepByTwo = made.CreateDelegate<StepByTwo<T>>();
                return (ref T a, ref T b, ref T start, ref T c, nint n, T eta) => stepByTwo(ref a, ref b, ref c, eta, n);
            case "AccumulateRows":
                var fromOne = made.CreateDelegate<FromOne<T>>();
                return (ref T a, ref T b, ref T start, ref T c, nint n, T eta) => fromOne(ref b, ref c, n);
            case "DescendRows":
                var stepByOne = made.CreateDelegate<StepByOne<T>>();
                return (ref T a, ref T b, ref T start, ref T c, nint n, T eta) => stepByOne(ref b, ref c, eta, n);
            case "Apply":
                var apply = made.CreateDelegate<FromOne<T>>();
                return (ref T a, ref T b, ref T start, ref T c, nint n, T eta) => apply(ref a, ref c, n);
            case "Derive":
                var derive = made.CreateDelegate<Of<T>>();
                return (ref T a, ref T b, ref T start, ref T c, nint n, T eta) => derive(ref c, n);
            default:
                throw new ArgumentException(method);
        }
    }
}
