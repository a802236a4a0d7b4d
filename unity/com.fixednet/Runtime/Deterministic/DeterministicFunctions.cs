#nullable enable
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace FixedNet
{
    /// <summary>
    /// The functions of networks with <see cref="NetworkAttribute.Deterministic"/>, for generated code: activations, their derivatives, and
    /// what softmax and the losses need.
    /// </summary>
    /// <remarks>
    /// Made of +, −, ×, ÷, comparisons and operations on bits alone, each rounded by itself as IEEE 754 says, with no branch that the hardware
    /// decides: so a number gets the same bits alone and in a lane of any vector, on every machine. NaN gives NaN; which of its bit patterns
    /// is not said.
    /// </remarks>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static partial class DeterministicFunctions
    {
        // Methods alone are calls: in a kernel's text there are up to a hundred of them, and Mono keeps a formula's other numbers in memory
        // where a branch stands in its midst.
        private const MethodImplOptions Inlined = MethodImplOptions.NoInlining;

        private const MethodImplOptions Inlined128 = MethodImplOptions.AggressiveInlining;

        private const MethodImplOptions Inlined256 = MethodImplOptions.AggressiveInlining;

        private const MethodImplOptions Inlined512 = MethodImplOptions.AggressiveInlining;
    }
}
