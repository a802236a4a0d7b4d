#nullable enable
using System.Runtime.CompilerServices;

namespace FixedNet
{
    /// <summary>
    /// The decay rate β of a moment, with βᵗ after t steps: a moment that starts at 0 still lacks the share βᵗ of what it averages.
    /// </summary>
    internal readonly struct MomentDecay
    {
        // Below it 1 − βᵗ is 1. A product that went on would become subnormal, where multiplications are slow and round up again and again.
        private const double Negligible = 1e-20;

        internal MomentDecay(double rate, double power)
        {
            Rate = rate;
            Power = power;
        }

        /// <summary>β.</summary>
        internal double Rate { get; }

        /// <summary>βᵗ, as a running product: Math.Pow takes as long as a small network's whole step.</summary>
        internal double Power { get; }

        /// <summary>A running product with one more factor, all of them below 1.</summary>
        [MethodImpl(Jit.OptimizeAtOnce)]
        internal static double Product(double product, double factor)
        {
            double next = product * factor;
            return next < Negligible ? 0 : next;
        }

        /// <summary>t + 1 in place of t</summary>
        [MethodImpl(Jit.OptimizeAtOnce)]
        internal MomentDecay Next() => new MomentDecay(Rate, Product(Power, Rate));
    }
}
