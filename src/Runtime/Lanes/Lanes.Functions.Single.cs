using System;
using System.Runtime.CompilerServices;

namespace FixedNet
{
    // Functions under their short names, so that kernels read as formulas; Exp and Log of vectors stand in files of their own.
    public abstract partial class Lanes
    {
        /// <inheritdoc cref="Activations.Relu(float)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        protected static float Relu(float z) => Activations.Relu(z);

        /// <inheritdoc cref="Activations.ReluDerivative(float)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        protected static float ReluDerivative(float output) => Activations.ReluDerivative(output);

        /// <inheritdoc cref="Activations.LeakyRelu(float)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        protected static float LeakyRelu(float z) => Activations.LeakyRelu(z);

        /// <inheritdoc cref="Activations.LeakyReluDerivative(float)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        protected static float LeakyReluDerivative(float output) => Activations.LeakyReluDerivative(output);

        /// <inheritdoc cref="Activations.Elu(float)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        protected static float Elu(float z) => Activations.Elu(z);

        /// <inheritdoc cref="Activations.EluDerivative(float)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        protected static float EluDerivative(float output) => Activations.EluDerivative(output);

        /// <inheritdoc cref="Activations.Gelu(float)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        protected static float Gelu(float z) => Activations.Gelu(z);

        /// <inheritdoc cref="Activations.GeluDerivative(float)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        protected static float GeluDerivative(float z) => Activations.GeluDerivative(z);

        /// <inheritdoc cref="Activations.Silu(float)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        protected static float Silu(float z) => Activations.Silu(z);

        /// <inheritdoc cref="Activations.SiluDerivative(float)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        protected static float SiluDerivative(float z) => Activations.SiluDerivative(z);

        /// <inheritdoc cref="Activations.Sigmoid(float)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        protected static float Sigmoid(float z) => Activations.Sigmoid(z);

        /// <inheritdoc cref="Activations.SigmoidDerivative(float)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        protected static float SigmoidDerivative(float output) => Activations.SigmoidDerivative(output);

        /// <inheritdoc cref="Activations.Tanh(float)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        protected static float Tanh(float z) => Activations.Tanh(z);

        /// <inheritdoc cref="Activations.TanhDerivative(float)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        protected static float TanhDerivative(float output) => Activations.TanhDerivative(output);

        /// <inheritdoc cref="Activations.Softplus(float)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        protected static float Softplus(float z) => Activations.Softplus(z);

        /// <inheritdoc cref="Activations.SoftplusDerivative(float)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        protected static float SoftplusDerivative(float z) => Activations.SoftplusDerivative(z);

        /// <inheritdoc cref="Activations.HardTanh(float)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        protected static float HardTanh(float z) => Activations.HardTanh(z);

        /// <inheritdoc cref="Activations.HardTanhDerivative(float)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        protected static float HardTanhDerivative(float output) => Activations.HardTanhDerivative(output);

        /// <inheritdoc cref="Losses.SquaredError(float, float)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        protected static float SquaredError(float a, float y) => Losses.SquaredError(a, y);

        /// <inheritdoc cref="Losses.SquaredErrorDerivative(float, float)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        protected static float SquaredErrorDerivative(float a, float y) => Losses.SquaredErrorDerivative(a, y);

        /// <inheritdoc cref="Losses.HalfSquaredError(float, float)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        protected static float HalfSquaredError(float a, float y) => Losses.HalfSquaredError(a, y);

        /// <inheritdoc cref="Losses.HalfSquaredErrorDerivative(float, float)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        protected static float HalfSquaredErrorDerivative(float a, float y) => Losses.HalfSquaredErrorDerivative(a, y);

        /// <inheritdoc cref="Losses.AbsoluteError(float, float)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        protected static float AbsoluteError(float a, float y) => Losses.AbsoluteError(a, y);

        /// <inheritdoc cref="Losses.AbsoluteErrorDerivative(float, float)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        protected static float AbsoluteErrorDerivative(float a, float y) => Losses.AbsoluteErrorDerivative(a, y);

        /// <inheritdoc cref="Losses.Huber(float, float)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        protected static float Huber(float a, float y) => Losses.Huber(a, y);

        /// <inheritdoc cref="Losses.HuberDerivative(float, float)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        protected static float HuberDerivative(float a, float y) => Losses.HuberDerivative(a, y);

        /// <inheritdoc cref="Losses.BinaryCrossEntropyFromLogit(float, float)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        protected static float BinaryCrossEntropyFromLogit(float z, float y) => Losses.BinaryCrossEntropyFromLogit(z, y);

        /// <inheritdoc cref="MathF.Exp(float)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        protected static float Exp(float x) => MathF.Exp(x);

        /// <inheritdoc cref="MathF.Log(float)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        protected static float Log(float x) => MathF.Log(x);

        /// <inheritdoc cref="Math.Max(float, float)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        protected static float Max(float a, float b) => Math.Max(a, b);
    }
}
