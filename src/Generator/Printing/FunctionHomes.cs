using FixedNet.Generator.Ir;

namespace FixedNet.Generator.Printing;

/// <summary>The classes that functions are members of.</summary>
internal static class FunctionHomes
{
    /// <summary>A function as scalar kernels write it: the library's by their names alone, which the kernels' file imports.</summary>
    /// <param name="number">The number that it takes and gives.</param>
    /// <param name="hasMathF">Whether there is a MathF; without it, numbers go through double.</param>
    public static string Scalar(Function function, string number, bool hasMathF) => function.Home switch
    {
        FunctionHome.Losses or FunctionHome.Activations => function.Name,
        FunctionHome.Math => "Math." + function.Name,
        FunctionHome.FloatingMath when number == "float" => (hasMathF ? "MathF." : "(float)Math.") + function.Name,
        FunctionHome.FloatingMath => "Math." + function.Name,
        _ => throw Walk.Unknown(function.Home),
    };

    /// <summary>For a deterministic network, within the library's namespace.</summary>
    public static string Ordered(Function function) => function.IsArithmetic ? "Losses" : "DeterministicFunctions";
}
