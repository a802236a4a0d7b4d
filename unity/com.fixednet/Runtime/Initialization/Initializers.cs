#nullable enable
using System;
using System.Runtime.CompilerServices;

namespace FixedNet
{
    /// <summary>Random initial weights, scaled so that activations and gradients keep their size from layer to layer.</summary>
    /// <remarks>
    /// Uniform and not normal for a reason: a uniform number needs only +, ×, / and √, which IEEE 754 rounds exactly, where log and cos
    /// differ between platforms in the last bit. So the same seed gives the same bits everywhere. Computed in double, rounded once
    /// to float.
    /// </remarks>
    public static partial class Initializers
    {
        [MethodImpl(Jit.OptimizeAtOnce)]
        private static double HeLimit(int inputs)
        {
            RequireSize(inputs, nameof(inputs));
            return Math.Sqrt(6.0 / inputs);
        }

        [MethodImpl(Jit.OptimizeAtOnce)]
        private static double GlorotLimit(int inputs, int outputs)
        {
            RequireSize(inputs, nameof(inputs));
            RequireSize(outputs, nameof(outputs));
            return Math.Sqrt(6.0 / ((double)inputs + outputs));
        }

        [MethodImpl(Jit.OptimizeAtOnce)]
        private static void RequireSize(int size, string name)
        {
            if (size < 1)
                throw new ArgumentOutOfRangeException(name, size, "A layer has at least 1 input and 1 output.");
        }
    }
}
