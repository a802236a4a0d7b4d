using System;
using System.Runtime.CompilerServices;

namespace FixedNet
{
    public static partial class Losses
    {
        /// <summary>Squared error: (a − y)²</summary>
        /// <param name="a">The output.</param>
        /// <param name="y">The target.</param>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static float SquaredError(float a, float y) => (a - y) * (a - y);

        /// <summary>∂/∂a (a − y)² = 2 (a − y)</summary>
        /// <param name="a">The output.</param>
        /// <param name="y">The target.</param>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static float SquaredErrorDerivative(float a, float y) => 2f * (a - y);

        /// <summary>Half squared error, a term of the textbooks' quadratic cost: ½ (a − y)²</summary>
        /// <param name="a">The output.</param>
        /// <param name="y">The target.</param>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static float HalfSquaredError(float a, float y) => 0.5f * SquaredError(a, y);

        /// <summary>∂/∂a ½ (a − y)² = a − y</summary>
        /// <param name="a">The output.</param>
        /// <param name="y">The target.</param>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static float HalfSquaredErrorDerivative(float a, float y) => a - y;

        /// <summary>Absolute error: |a − y|</summary>
        /// <param name="a">The output.</param>
        /// <param name="y">The target.</param>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static float AbsoluteError(float a, float y) => MathF.Abs(a - y);

        /// <summary>∂/∂a |a − y| = sign(a − y), with sign(0) = 0 as in PyTorch.</summary>
        /// <param name="a">The output.</param>
        /// <param name="y">The target.</param>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static float AbsoluteErrorDerivative(float a, float y)
        {
            // Math.Sign throws on NaN.
            float difference = a - y;
            return difference > 0f ? 1f : difference < 0f ? -1f : difference;
        }

        /// <summary>
        /// Huber's loss with δ = 1: ½ d² for |d| ≤ 1, else |d| − ½, with d = a − y.
        /// Huber, "Robust estimation of a location parameter", 1964.
        /// </summary>
        /// <param name="a">The output.</param>
        /// <param name="y">The target.</param>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static float Huber(float a, float y)
        {
            float distance = AbsoluteError(a, y);
            return distance <= 1f ? 0.5f * distance * distance : distance - 0.5f;
        }

        /// <summary>The derivative of Huber's loss by a: min(max(a − y, −1), 1)</summary>
        /// <param name="a">The output.</param>
        /// <param name="y">The target.</param>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static float HuberDerivative(float a, float y) => Math.Clamp(a - y, -1f, 1f);

        /// <summary>What a class adds to cross-entropy: −y log a; nothing where y = 0, not even where a = 0, as x log 0 → 0 for x → 0.</summary>
        /// <param name="surprise">−log a, at least 0; ∞ of a class that a logit of −∞ has ruled out.</param>
        /// <param name="y">The target. Above 0 where the class is ruled out, it makes the loss ∞.</param>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static float CrossEntropyTerm(float surprise, float y) => surprise == float.PositiveInfinity && y == 0f ? 0f : y * surprise;

        /// <summary>
        /// Binary cross-entropy of a = σ(z), from the logit z: −y log a − (1 − y) log(1 − a) = |z| w + log(1 + e^−|z|), with w = 1 − y for
        /// z &gt; 0, else y. Its derivative by z is a − y.
        /// </summary>
        /// <remarks>
        /// Finite for every finite z, where the form in a has log 0 once a is rounded to 0 or 1; of two terms that are not negative for y in
        /// [0, 1], so that it keeps its relative accuracy. At z = ±∞ it is 0 where the target is on the same side, else ∞.
        /// </remarks>
        /// <param name="z">The pre-activation (logit) of the output.</param>
        /// <param name="y">The target, in [0, 1].</param>
        public static float BinaryCrossEntropyFromLogit(float z, float y) =>
            CrossEntropyTerm(MathF.Abs(z), z > 0f ? 1f - y : y) + Activations.LogOnePlusExpOfMinus(MathF.Abs(z));
    }
}
