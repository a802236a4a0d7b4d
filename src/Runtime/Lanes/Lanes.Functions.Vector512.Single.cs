using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FixedNet
{
    // Functions under their short names, so that kernels read as formulas.
    public abstract partial class Lanes
    {
        /// <inheritdoc cref="Activations.Relu(Vector512{float})"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        protected static Vector512<float> Relu(Vector512<float> z) => Activations.Relu(z);

        /// <inheritdoc cref="Activations.ReluDerivative(Vector512{float})"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        protected static Vector512<float> ReluDerivative(Vector512<float> output) => Activations.ReluDerivative(output);

        /// <inheritdoc cref="Activations.LeakyRelu(Vector512{float})"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        protected static Vector512<float> LeakyRelu(Vector512<float> z) => Activations.LeakyRelu(z);

        /// <inheritdoc cref="Activations.LeakyReluDerivative(Vector512{float})"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        protected static Vector512<float> LeakyReluDerivative(Vector512<float> output) => Activations.LeakyReluDerivative(output);

        /// <inheritdoc cref="Activations.Elu(Vector512{float})"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        protected static Vector512<float> Elu(Vector512<float> z) => Activations.Elu(z);

        /// <inheritdoc cref="Activations.EluDerivative(Vector512{float})"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        protected static Vector512<float> EluDerivative(Vector512<float> output) => Activations.EluDerivative(output);

        /// <inheritdoc cref="Activations.Gelu(Vector512{float})"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        protected static Vector512<float> Gelu(Vector512<float> z) => Activations.Gelu(z);

        /// <inheritdoc cref="Activations.GeluDerivative(Vector512{float})"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        protected static Vector512<float> GeluDerivative(Vector512<float> z) => Activations.GeluDerivative(z);

        /// <inheritdoc cref="Activations.Silu(Vector512{float})"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        protected static Vector512<float> Silu(Vector512<float> z) => Activations.Silu(z);

        /// <inheritdoc cref="Activations.SiluDerivative(Vector512{float})"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        protected static Vector512<float> SiluDerivative(Vector512<float> z) => Activations.SiluDerivative(z);

        /// <inheritdoc cref="Activations.Sigmoid(Vector512{float})"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        protected static Vector512<float> Sigmoid(Vector512<float> z) => Activations.Sigmoid(z);

        /// <inheritdoc cref="Activations.SigmoidDerivative(Vector512{float})"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        protected static Vector512<float> SigmoidDerivative(Vector512<float> output) => Activations.SigmoidDerivative(output);

        /// <inheritdoc cref="Activations.Tanh(Vector512{float})"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        protected static Vector512<float> Tanh(Vector512<float> z) => Activations.Tanh(z);

        /// <inheritdoc cref="Activations.TanhDerivative(Vector512{float})"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        protected static Vector512<float> TanhDerivative(Vector512<float> output) => Activations.TanhDerivative(output);

        /// <inheritdoc cref="Activations.Softplus(Vector512{float})"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        protected static Vector512<float> Softplus(Vector512<float> z) => Activations.Softplus(z);

        /// <inheritdoc cref="Activations.SoftplusDerivative(Vector512{float})"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        protected static Vector512<float> SoftplusDerivative(Vector512<float> z) => Activations.SoftplusDerivative(z);

        /// <inheritdoc cref="Activations.HardTanh(Vector512{float})"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        protected static Vector512<float> HardTanh(Vector512<float> z) => Activations.HardTanh(z);

        /// <inheritdoc cref="Activations.HardTanhDerivative(Vector512{float})"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        protected static Vector512<float> HardTanhDerivative(Vector512<float> output) => Activations.HardTanhDerivative(output);

        /// <inheritdoc cref="Losses.SquaredError(Vector512{float}, Vector512{float})"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        protected static Vector512<float> SquaredError(Vector512<float> a, Vector512<float> y) => Losses.SquaredError(a, y);

        /// <inheritdoc cref="Losses.SquaredErrorDerivative(Vector512{float}, Vector512{float})"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        protected static Vector512<float> SquaredErrorDerivative(Vector512<float> a, Vector512<float> y) => Losses.SquaredErrorDerivative(a, y);

        /// <inheritdoc cref="Losses.HalfSquaredError(Vector512{float}, Vector512{float})"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        protected static Vector512<float> HalfSquaredError(Vector512<float> a, Vector512<float> y) => Losses.HalfSquaredError(a, y);

        /// <inheritdoc cref="Losses.HalfSquaredErrorDerivative(Vector512{float}, Vector512{float})"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        protected static Vector512<float> HalfSquaredErrorDerivative(Vector512<float> a, Vector512<float> y) => Losses.HalfSquaredErrorDerivative(a, y);

        /// <inheritdoc cref="Losses.AbsoluteError(Vector512{float}, Vector512{float})"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        protected static Vector512<float> AbsoluteError(Vector512<float> a, Vector512<float> y) => Losses.AbsoluteError(a, y);

        /// <inheritdoc cref="Losses.AbsoluteErrorDerivative(Vector512{float}, Vector512{float})"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        protected static Vector512<float> AbsoluteErrorDerivative(Vector512<float> a, Vector512<float> y) => Losses.AbsoluteErrorDerivative(a, y);

        /// <inheritdoc cref="Losses.Huber(Vector512{float}, Vector512{float})"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        protected static Vector512<float> Huber(Vector512<float> a, Vector512<float> y) => Losses.Huber(a, y);

        /// <inheritdoc cref="Losses.HuberDerivative(Vector512{float}, Vector512{float})"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        protected static Vector512<float> HuberDerivative(Vector512<float> a, Vector512<float> y) => Losses.HuberDerivative(a, y);

        /// <inheritdoc cref="Losses.BinaryCrossEntropyFromLogit(Vector512{float}, Vector512{float})"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        protected static Vector512<float> BinaryCrossEntropyFromLogit(Vector512<float> z, Vector512<float> y) => Losses.BinaryCrossEntropyFromLogit(z, y);

        /// <summary>The greater number of each lane; NaN where either is, as <see cref="System.Math.Max(float, float)"/> has it.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        protected static Vector512<float> Max(Vector512<float> a, Vector512<float> b) =>
            Vector512.ConditionalSelect(Vector512.Equals(a, a), MaxNative(a, b), a);
    }
}
