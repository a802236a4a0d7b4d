using static FixedNet.Generator.Infrastructure.Numbers;

namespace FixedNet.Generator.Planning;

/// <summary>What straight-line code would ask of the JIT, by estimate.</summary>
internal readonly record struct MethodCost(long Instructions, long Activations)
{
    public static MethodCost operator +(MethodCost left, MethodCost right) =>
        new(left.Instructions + right.Instructions, left.Activations + right.Activations);

    /// <summary>Whether one method may hold it.</summary>
    public bool Fits => Instructions <= Limits.MethodInstructions && Activations <= Limits.MethodActivations;

    public string Text => Activations > Limits.MethodActivations
        ? $"{Grouped(Activations)} activations, past the limit of {Grouped(Limits.MethodActivations)}"
        : $"about {Grouped(Instructions)} of at most {Grouped(Limits.MethodInstructions)} IL instructions";
}
