#nullable enable
using System;

namespace FixedNet
{
    /// <summary>
    /// Adam: g ← g + λθ, m ← β₁m + (1 − β₁)g, v ← β₂v + (1 − β₂)g², then at step t
    /// θ ← θ − η m̂ / (√v̂ + ε) with m̂ = m / (1 − β₁ᵗ), v̂ = v / (1 − β₂ᵗ). The same steps as torch.optim.Adam.
    /// </summary>
    /// <remarks>Kingma, Ba, "Adam: a method for stochastic optimization", 2015.</remarks>
    /// <typeparam name="T">float or double.</typeparam>
    public sealed class Adam<T> : MomentOptimizer<T>
        where T : struct
    {
        /// <summary>Makes an optimiser for a parameter vector; it keeps two vectors m, v of that length.</summary>
        /// <param name="parameterCount">The number of parameters, at least 1.</param>
        /// <param name="learningRate">η, at least 0.</param>
        /// <param name="beta1">β₁, at least 0 and less than 1.</param>
        /// <param name="beta2">β₂, at least 0 and less than 1.</param>
        /// <param name="epsilon">ε, at least 0.</param>
        /// <param name="weightDecay">λ, at least 0: the gradient of ½λ|θ|² added to that of the loss.</param>
        /// <param name="amsgrad">Whether to divide by the largest v so far, which takes a third vector; see <see cref="MomentOptimizer{T}.IsAmsgrad"/>.</param>
        /// <exception cref="ArgumentOutOfRangeException">A number is outside its range, infinite or NaN.</exception>
        /// <exception cref="NotSupportedException">T is neither float nor double.</exception>
        public Adam(
            int parameterCount, double learningRate, double beta1 = 0.9, double beta2 = 0.999, double epsilon = 1e-8,
            double weightDecay = 0, bool amsgrad = false)
            : base(parameterCount, learningRate, beta1, beta2, epsilon, weightDecay, amsgrad, decouplesDecay: false)
        {
        }
    }
}
