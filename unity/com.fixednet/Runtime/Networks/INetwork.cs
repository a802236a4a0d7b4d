#nullable enable
using System;

namespace FixedNet
{
    /// <summary>
    /// What the generator makes of a class with <c>[Network]</c> and layers: a parameter vector and the functions over it.
    /// </summary>
    /// <remarks>
    /// A batch of m samples is m rows one after another: inputs are [m, InputSize], outputs and targets [m, OutputSize]; m is told from
    /// the length of the inputs. Every method checks its arguments before it writes anything. An instance is for one thread at a time.
    /// </remarks>
    /// <typeparam name="T">float, or double under <c>Precision.Double</c>.</typeparam>
    public interface INetwork<T>
    {
        /// <summary>The number of inputs of a sample.</summary>
        int InputSize { get; }

        /// <summary>The number of outputs of a sample.</summary>
        int OutputSize { get; }

        /// <summary>The number of parameters.</summary>
        int ParameterCount { get; }

        /// <summary>The number of layers: of the class's attributes beside <c>[Network]</c>.</summary>
        int LayerCount { get; }

        /// <summary>The layers, their shapes, and where each of their blocks of parameters stands; one object for all instances of a class.</summary>
        NetworkDescription Description { get; }

        /// <summary>
        /// All parameters, layer by layer, as <see cref="Description"/> says; of a dense layer W[input][output] row by row, then b[output], for
        /// z = xW + b. Writing to the span changes the network.
        /// </summary>
        Span<T> Parameters { get; }

        /// <summary>The weights W[input][output] of one layer, row by row: the part of <see cref="Parameters"/> that holds them.</summary>
        /// <param name="layer">The layer, counting from 0.</param>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="layer"/> is no layer of the network, or one without them.</exception>
        Span<T> Weights(int layer);

        /// <summary>The biases b[output] of one layer: the part of <see cref="Parameters"/> that holds them.</summary>
        /// <param name="layer">The layer, counting from 0.</param>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="layer"/> is no layer of the network, or one without them.</exception>
        Span<T> Biases(int layer);

        /// <summary>Draws the parameters anew, the same for the same seed on every platform.</summary>
        /// <param name="seed">Which numbers to draw.</param>
        void Initialize(int seed);

        /// <summary>A network of the same class with parameters of its own; other fields are copied as MemberwiseClone copies them.</summary>
        /// <returns>The copy.</returns>
        INetwork<T> Clone();

        /// <summary>Computes the outputs of one sample. Allocates nothing.</summary>
        /// <param name="input">The sample, [InputSize].</param>
        /// <param name="output">Where the outputs go, [OutputSize].</param>
        /// <exception cref="ArgumentException">A length does not fit, or <paramref name="output"/> overlaps what is read.</exception>
        void Forward(ReadOnlySpan<T> input, Span<T> output);

        /// <summary>Computes the outputs of a batch. Allocates nothing.</summary>
        /// <param name="inputs">The samples, [m, InputSize], m ≥ 1.</param>
        /// <param name="outputs">Where the outputs go, [m, OutputSize].</param>
        /// <exception cref="ArgumentException">A length does not fit, or <paramref name="outputs"/> overlaps what is read.</exception>
        void ForwardBatch(ReadOnlySpan<T> inputs, Span<T> outputs);

        /// <summary>The loss of a batch under the declared loss and reduction. Allocates nothing.</summary>
        /// <param name="inputs">The samples, [m, InputSize], m ≥ 1.</param>
        /// <param name="targets">The targets, [m, OutputSize].</param>
        /// <returns>Σ_x C_x under <c>Reduction.Sum</c>, (1/m) Σ_x C_x under <c>Reduction.Mean</c>.</returns>
        /// <exception cref="ArgumentException">A length does not fit.</exception>
        /// <exception cref="NotSupportedException">The network declares no loss.</exception>
        T Evaluate(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets);

        /// <summary>
        /// One step of training: the gradient of the batch loss by backpropagation, then one step of the optimiser along it.
        /// The first call allocates what training needs; later calls allocate nothing.
        /// </summary>
        /// <param name="inputs">The samples, [m, InputSize], m ≥ 1.</param>
        /// <param name="targets">The targets, [m, OutputSize].</param>
        /// <param name="optimizer">An optimiser made for as many parameters as the network has.</param>
        /// <returns>The batch loss before the step.</returns>
        /// <exception cref="ArgumentException">
        /// A length does not fit, or the optimiser was made for another number of parameters.
        /// </exception>
        /// <exception cref="ArgumentNullException"><paramref name="optimizer"/> is null.</exception>
        /// <exception cref="NotSupportedException">The network declares no loss.</exception>
        T TrainBatch(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, IOptimizer<T> optimizer);
    }
}
