using FixedNet.Generator.Ir;

namespace FixedNet.Generator.Printing;

/// <summary>The classes that functions are members of.</summary>
internal static class FunctionHomes
{
    private const string Runtime = "global::FixedNet.";

    /// <summary>In full, for a network of this number.</summary>
    public static string Of(Function function, string number) => function.Home switch
    {
        FunctionHome.Math => "global::System.Math",
        FunctionHome.FloatingMath => number == "float" ? "global::System.MathF" : "global::System.Math",
        FunctionHome.Losses => Runtime + "Losses",
        FunctionHome.Activations => Runtime + "Activations",
        _ => throw Walk.Unknown(function.Home),
    };

    /// <summary>In full, for a deterministic network.</summary>
    public static string OrderedInFull(Function function) => Runtime + Ordered(function);

    /// <summary>For a deterministic network, within the library's namespace.</summary>
    public static string Ordered(Function function) => function.IsArithmetic ? "Losses" : "DeterministicFunctions";
}
