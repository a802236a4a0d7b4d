using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FixedNet
{
    // The functions of Activations as types, by which products are told which one to apply.
    public static partial class Products
    {
        /// <inheritdoc cref="Activations.Relu(float)"/>
        public readonly partial struct Relu : IFunction
        {
            /// <inheritdoc/>
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            public Vector512<float> Of(Vector512<float> z) => Activations.Relu(z);

            /// <inheritdoc/>
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            public Vector512<float> Derivative(Vector512<float> value) => Activations.ReluDerivative(value);
        }

        /// <inheritdoc cref="Activations.LeakyRelu(float)"/>
        public readonly partial struct LeakyRelu : IFunction
        {
            /// <inheritdoc/>
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            public Vector512<float> Of(Vector512<float> z) => Activations.LeakyRelu(z);

            /// <inheritdoc/>
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            public Vector512<float> Derivative(Vector512<float> value) => Activations.LeakyReluDerivative(value);
        }

        /// <inheritdoc cref="Activations.Elu(float)"/>
        public readonly partial struct Elu : IFunction
        {
            /// <inheritdoc/>
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            public Vector512<float> Of(Vector512<float> z) => Activations.Elu(z);

            /// <inheritdoc/>
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            public Vector512<float> Derivative(Vector512<float> value) => Activations.EluDerivative(value);
        }

        /// <inheritdoc cref="Activations.Gelu(float)"/>
        public readonly partial struct Gelu : IFunction
        {
            /// <inheritdoc/>
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            public Vector512<float> Of(Vector512<float> z) => Activations.Gelu(z);

            /// <inheritdoc/>
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            public Vector512<float> Derivative(Vector512<float> value) => Activations.GeluDerivative(value);
        }

        /// <inheritdoc cref="Activations.Silu(float)"/>
        public readonly partial struct Silu : IFunction
        {
            /// <inheritdoc/>
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            public Vector512<float> Of(Vector512<float> z) => Activations.Silu(z);

            /// <inheritdoc/>
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            public Vector512<float> Derivative(Vector512<float> value) => Activations.SiluDerivative(value);
        }

        /// <inheritdoc cref="Activations.Sigmoid(float)"/>
        public readonly partial struct Sigmoid : IFunction
        {
            /// <inheritdoc/>
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            public Vector512<float> Of(Vector512<float> z) => Activations.Sigmoid(z);

            /// <inheritdoc/>
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            public Vector512<float> Derivative(Vector512<float> value) => Activations.SigmoidDerivative(value);
        }

        /// <inheritdoc cref="Activations.Tanh(float)"/>
        public readonly partial struct Tanh : IFunction
        {
            /// <inheritdoc/>
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            public Vector512<float> Of(Vector512<float> z) => Activations.Tanh(z);

            /// <inheritdoc/>
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            public Vector512<float> Derivative(Vector512<float> value) => Activations.TanhDerivative(value);
        }

        /// <inheritdoc cref="Activations.Softplus(float)"/>
        public readonly partial struct Softplus : IFunction
        {
            /// <inheritdoc/>
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            public Vector512<float> Of(Vector512<float> z) => Activations.Softplus(z);

            /// <inheritdoc/>
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            public Vector512<float> Derivative(Vector512<float> value) => Activations.SoftplusDerivative(value);
        }

        /// <inheritdoc cref="Activations.HardTanh(float)"/>
        public readonly partial struct HardTanh : IFunction
        {
            /// <inheritdoc/>
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            public Vector512<float> Of(Vector512<float> z) => Activations.HardTanh(z);

            /// <inheritdoc/>
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            public Vector512<float> Derivative(Vector512<float> value) => Activations.HardTanhDerivative(value);
        }
    }
}
