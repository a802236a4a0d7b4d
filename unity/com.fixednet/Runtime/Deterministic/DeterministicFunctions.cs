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
        // The long functions, of vectors and of one number (Call512 is called Call there). Those of one number are calls: a kernel has several
        // side by side, and where a branch stands in the midst of a formula, Mono keeps the formula's other numbers in memory.
        private const MethodImplOptions Call = MethodImplOptions.NoInlining;

        private const MethodImplOptions Call128 = MethodImplOptions.AggressiveInlining;

        private const MethodImplOptions Call256 = MethodImplOptions.AggressiveInlining;

        private const MethodImplOptions Call512 = MethodImplOptions.AggressiveInlining;
    }
}
