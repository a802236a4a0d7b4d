#nullable enable
using System.Runtime.CompilerServices;

namespace FixedNet
{
    public static partial class Activations
    {
        /// <summary>
        /// Leaky rectified linear unit: leaky_relu(z) = z for z &gt; 0, else 0.01 z.
        /// Maas, Hannun, Ng, "Rectifier nonlinearities improve neural network acoustic models", 2013.
        /// </summary>
        /// <param name="z">The pre-activation.</param>
        /// <returns>The output a, of the same sign as z.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static float LeakyRelu(float z) => z > 0f ? z : (float)LeakyReluSlope * z;

        /// <summary>leaky_relu′ from the output a = leaky_relu(z): 1 for a &gt; 0, else 0.01; leaky_relu′(0) = 0.01.</summary>
        /// <param name="output">The output a of <see cref="LeakyRelu(float)"/>.</param>
        /// <returns>da/dz.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static float LeakyReluDerivative(float output) =>
            output > 0f ? 1f : output <= 0f ? (float)LeakyReluSlope : output;

        /// <summary>Leaky rectified linear unit of another slope: leaky_relu(z) = z for z &gt; 0, else slope · z.</summary>
        /// <param name="z">The pre-activation.</param>
        /// <param name="slope">The slope for z ≤ 0.</param>
        /// <returns>The output a.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static float LeakyRelu(float z, float slope) => z > 0f ? z : slope * z;

        /// <summary>leaky_relu′ of another slope: 1 above 0, else the slope.</summary>
        /// <param name="number">The pre-activation z; or, where the slope is not negative, the output a, which has its sign or is 0 with it.</param>
        /// <param name="slope">The slope for z ≤ 0.</param>
        /// <returns>da/dz.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static float LeakyReluDerivative(float number, float slope) => number > 0f ? 1f : number <= 0f ? slope : number;
    }
}
