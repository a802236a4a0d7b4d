#nullable enable
using System;
using System.Runtime.CompilerServices;

namespace FixedNet
{
    public static partial class Activations
    {
        /// <summary>
        /// Rectified linear unit: relu(z) = max(z, 0).
        /// Nair, Hinton, "Rectified linear units improve restricted Boltzmann machines", 2010.
        /// </summary>
        /// <param name="z">The pre-activation.</param>
        /// <returns>The output a, in [0, ∞].</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static float Relu(float z) => MathF.Max(z, 0f);

        /// <summary>relu′ from the output a = relu(z): 1 for a &gt; 0, else 0; relu′(0) = 0.</summary>
        /// <param name="output">The output a of <see cref="Relu(float)"/>.</param>
        /// <returns>da/dz.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static float ReluDerivative(float output) => output > 0f ? 1f : output <= 0f ? 0f : output;
    }
}
