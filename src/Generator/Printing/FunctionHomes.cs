using FixedNet.Generator.Ir;

namespace FixedNet.Generator.Printing;

/// <summary>The classes that functions are members of.</summary>
internal static class FunctionHomes
{
    private const string Runtime = "global::FixedNet.", Math = "global::System.Math";

    /// <summary>In full, for a network of this number.</summary>
    /// <param name="hasMathF">Whether there is a MathF; without it, numbers go through double.</param>
    public static string Of(Function function, string number, bool hasMathF) => function.Home switch
    {
        FunctionHome.Math => Math,
        FunctionHome.FloatingMath => number == "float" && hasMathF ? Math + "F" : Math,
        FunctionHome.Losses => Runtime + "Losses",
        FunctionHome.Activations => Runtime + "Activations",
        _ => throw Walk.Unknown(function.Home),
    };

    /// <summary>In full, for a deterministic network.</summary>
    public static string OrderedInFull(Function function) => Runtime + Ordered(function);

    /// <summary>For a deterministic network, within the library's namespace.</summary>
    public static string Ordered(Function function) => function.IsArithmetic ? "Losses" : "DeterministicFunctions";
}
