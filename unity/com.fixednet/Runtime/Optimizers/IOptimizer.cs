#nullable enable
using System;

namespace FixedNet
{
    /// <summary>Moves a parameter vector against its gradient, step by step, keeping what it remembers between steps.</summary>
    /// <typeparam name="T">float or double.</typeparam>
    public interface IOptimizer<T>
    {
        /// <summary>The learning rate η, finite and at least 0; schedules set it between steps.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is negative, infinite or NaN.</exception>
        double LearningRate { get; set; }

        /// <summary>Updates the parameters in place by one step. Allocates nothing.</summary>
        /// <param name="parameters">The parameters θ.</param>
        /// <param name="gradient">∂loss/∂θ, of the same length; only read.</param>
        /// <exception cref="ArgumentException">
        /// A length is not the one that the optimiser was made for, or the two share memory. Nothing was written.
        /// </exception>
        void Step(Span<T> parameters, ReadOnlySpan<T> gradient);
    }
}
