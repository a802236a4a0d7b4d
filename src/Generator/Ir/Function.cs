namespace FixedNet.Generator.Ir;

/// <summary>A function that kernels call.</summary>
/// <param name="Name">Its name, in its home as in the emitted kernels.</param>
/// <param name="Arity">How many numbers it takes.</param>
/// <param name="IsArithmetic">
/// Whether it is additions, products, comparisons and no more, whose bits are the same everywhere: then deterministic networks call it too, where
/// else they have one of their own of the same name.
/// </param>
internal sealed record Function(string Name, int Arity, FunctionHome Home, bool IsArithmetic = false)
{
    public static readonly Function Exp = new("Exp", 1, FunctionHome.FloatingMath);

    public static readonly Function Sqrt = new("Sqrt", 1, FunctionHome.FloatingMath);

    public static readonly Function Log = new("Log", 1, FunctionHome.FloatingMath);

    public static readonly Function Max = new("Max", 2, FunctionHome.Math);
}

/// <summary>The class that a function is a member of.</summary>
internal enum FunctionHome
{
    /// <summary>The runtime library's activations and their derivatives.</summary>
    Activations,

    /// <summary>The runtime library's losses and their derivatives.</summary>
    Losses,

    /// <summary>The framework's Math, for both precisions.</summary>
    Math,

    /// <summary>The framework's MathF for float, Math for double.</summary>
    FloatingMath,
}
