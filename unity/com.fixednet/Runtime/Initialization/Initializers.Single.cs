#nullable enable
using System;
using System.Runtime.CompilerServices;

namespace FixedNet
{
    public static partial class Initializers
    {
        /// <summary>
        /// Weights for layers followed by a rectifier: w ~ U(−√(6 / inputs), √(6 / inputs)), of variance 2 / inputs.
        /// He, Zhang, Ren, Sun, "Delving deep into rectifiers", 2015.
        /// </summary>
        /// <param name="weights">The weights to fill, in any layout.</param>
        /// <param name="inputs">The number of inputs of each neuron.</param>
        /// <param name="random">The generator; it moves on by one number for each weight.</param>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="inputs"/> is below 1.</exception>
        [MethodImpl(Jit.OptimizeAtOnce)]
        public static void HeUniform(Span<float> weights, int inputs, ref SplitMix64 random) =>
            Uniform(weights, HeLimit(inputs), ref random);

        /// <summary>
        /// Weights for layers with a symmetric or no activation: w ~ U(−r, r), r = √(6 / (inputs + outputs)).
        /// Glorot, Bengio, "Understanding the difficulty of training deep feedforward neural networks", 2010.
        /// </summary>
        /// <param name="weights">The weights to fill, in any layout.</param>
        /// <param name="inputs">The number of inputs of each neuron.</param>
        /// <param name="outputs">The number of neurons.</param>
        /// <param name="random">The generator; it moves on by one number for each weight.</param>
        /// <exception cref="ArgumentOutOfRangeException">
        /// <paramref name="inputs"/> or <paramref name="outputs"/> is below 1.
        /// </exception>
        [MethodImpl(Jit.OptimizeAtOnce)]
        public static void GlorotUniform(Span<float> weights, int inputs, int outputs, ref SplitMix64 random) =>
            Uniform(weights, GlorotLimit(inputs, outputs), ref random);

        [MethodImpl(Jit.OptimizeAtOnce)]
        private static void Uniform(Span<float> weights, double limit, ref SplitMix64 random)
        {
            for (int i = 0; i < weights.Length; i++)
                weights[i] = (float)(limit * (2 * random.NextDouble() - 1));
        }
    }
}
