#nullable enable
using System;
using System.Runtime.CompilerServices;

namespace FixedNet
{
    // What the methods of a generated class require of all their arguments: lengths first, in their order, then memory apart.
    public static partial class Arguments
    {
        private const string Parameters = "parameters", Inputs = "inputs", Outputs = "outputs", Targets = "targets", Gradient = "gradient",
            InputGradients = "inputGradients";

        /// <summary>The arguments of <c>Forward</c>.</summary>
        /// <typeparam name="T">float or double.</typeparam>
        /// <param name="parameters">The parameters [<paramref name="parameterCount"/>].</param>
        /// <param name="parameterCount">How many the network has.</param>
        /// <param name="input">The sample [<paramref name="inputSize"/>].</param>
        /// <param name="inputSize">The number of inputs of a sample.</param>
        /// <param name="output">What is written [<paramref name="outputSize"/>].</param>
        /// <param name="outputSize">The number of outputs of a sample.</param>
        /// <exception cref="ArgumentException">A length does not fit, or memory is shared; it names the argument.</exception>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void RequireSample<T>(
            ReadOnlySpan<T> parameters, int parameterCount, ReadOnlySpan<T> input, int inputSize, Span<T> output, int outputSize)
        {
            RequireLength(parameters.Length, parameterCount, Parameters, "ParameterCount");
            RequireLength(input.Length, inputSize, "input", "InputSize");
            RequireLength(output.Length, outputSize, "output", "OutputSize");
            RequireApart<T>(output, "output", parameters, Parameters);
            RequireApart<T>(output, "output", input, "input");
        }

        /// <summary>The arguments of <c>ForwardBatch</c>.</summary>
        /// <typeparam name="T">float or double.</typeparam>
        /// <param name="parameters">The parameters [<paramref name="parameterCount"/>].</param>
        /// <param name="parameterCount">How many the network has.</param>
        /// <param name="inputs">The samples [m, <paramref name="inputSize"/>].</param>
        /// <param name="inputSize">The number of inputs of a sample.</param>
        /// <param name="outputs">What is written [m, <paramref name="outputSize"/>].</param>
        /// <param name="outputSize">The number of outputs of a sample.</param>
        /// <returns>The number m of samples.</returns>
        /// <exception cref="ArgumentException">A length does not fit, or memory is shared; it names the argument.</exception>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static int RequireBatch<T>(
            ReadOnlySpan<T> parameters, int parameterCount, ReadOnlySpan<T> inputs, int inputSize, Span<T> outputs, int outputSize)
        {
            RequireLength(parameters.Length, parameterCount, Parameters, "ParameterCount");
            int m = BatchSize(inputs.Length, inputSize, Inputs);
            RequireLength(outputs.Length, (long)m * outputSize, Outputs, "m · OutputSize");
            RequireApart<T>(outputs, Outputs, parameters, Parameters);
            RequireApart<T>(outputs, Outputs, inputs, Inputs);
            return m;
        }

        /// <summary>The arguments of <c>ForwardEach</c>.</summary>
        /// <typeparam name="T">float or double.</typeparam>
        /// <param name="parametersOfAll">The parameters [m, <paramref name="parameterCount"/>].</param>
        /// <param name="parameterCount">How many a network has.</param>
        /// <param name="inputs">The samples [m, <paramref name="inputSize"/>].</param>
        /// <param name="inputSize">The number of inputs of a sample.</param>
        /// <param name="outputs">What is written [m, <paramref name="outputSize"/>].</param>
        /// <param name="outputSize">The number of outputs of a sample.</param>
        /// <returns>The number m of networks.</returns>
        /// <exception cref="ArgumentException">A length does not fit, or memory is shared; it names the argument.</exception>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static int RequireNetworks<T>(
            ReadOnlySpan<T> parametersOfAll, int parameterCount, ReadOnlySpan<T> inputs, int inputSize, Span<T> outputs, int outputSize)
        {
            int m = NetworkCount(parametersOfAll.Length, parameterCount, "parametersOfAll");
            RequireLength(inputs.Length, (long)m * inputSize, Inputs, "m · InputSize");
            RequireLength(outputs.Length, (long)m * outputSize, Outputs, "m · OutputSize");
            RequireApart<T>(outputs, Outputs, parametersOfAll, "parametersOfAll");
            RequireApart<T>(outputs, Outputs, inputs, Inputs);
            return m;
        }

        /// <summary>The arguments of <c>Evaluate</c>.</summary>
        /// <typeparam name="T">float or double.</typeparam>
        /// <param name="parameters">The parameters [<paramref name="parameterCount"/>].</param>
        /// <param name="parameterCount">How many the network has.</param>
        /// <param name="inputs">The samples [m, <paramref name="inputSize"/>].</param>
        /// <param name="inputSize">The number of inputs of a sample.</param>
        /// <param name="targets">The targets [m, <paramref name="outputSize"/>].</param>
        /// <param name="outputSize">The number of outputs of a sample.</param>
        /// <returns>The number m of samples.</returns>
        /// <exception cref="ArgumentException">A length does not fit; it names the argument.</exception>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static int RequireTargets<T>(
            ReadOnlySpan<T> parameters, int parameterCount, ReadOnlySpan<T> inputs, int inputSize, ReadOnlySpan<T> targets, int outputSize) =>
            RequireRows<T>(parameters, parameterCount, inputs, inputSize, targets, outputSize, Targets);

        /// <summary>The arguments of <c>Backward</c> without the gradient of the inputs.</summary>
        /// <typeparam name="T">float or double.</typeparam>
        /// <param name="parameters">The parameters [<paramref name="parameterCount"/>].</param>
        /// <param name="parameterCount">How many the network has.</param>
        /// <param name="inputs">The samples [m, <paramref name="inputSize"/>].</param>
        /// <param name="inputSize">The number of inputs of a sample.</param>
        /// <param name="targets">The targets [m, <paramref name="outputSize"/>].</param>
        /// <param name="outputSize">The number of outputs of a sample.</param>
        /// <param name="gradient">What is written [<paramref name="parameterCount"/>].</param>
        /// <returns>The number m of samples.</returns>
        /// <exception cref="ArgumentException">A length does not fit, or memory is shared; it names the argument.</exception>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static int RequireGradient<T>(
            ReadOnlySpan<T> parameters, int parameterCount, ReadOnlySpan<T> inputs, int inputSize, ReadOnlySpan<T> targets, int outputSize,
            Span<T> gradient)
        {
            int m = RequireRows<T>(parameters, parameterCount, inputs, inputSize, targets, outputSize, Targets);
            RequireLength(gradient.Length, parameterCount, Gradient, "ParameterCount");
            RequireApart<T>(gradient, Gradient, parameters, inputs, targets, Targets);
            return m;
        }

        /// <summary>The arguments of <c>Backward</c> and of <c>VectorJacobianProduct</c>, with the gradient of the inputs.</summary>
        /// <typeparam name="T">float or double.</typeparam>
        /// <param name="parameters">The parameters [<paramref name="parameterCount"/>].</param>
        /// <param name="parameterCount">How many the network has.</param>
        /// <param name="inputs">The samples [m, <paramref name="inputSize"/>].</param>
        /// <param name="inputSize">The number of inputs of a sample.</param>
        /// <param name="rows">What there is for each sample's outputs [m, <paramref name="outputSize"/>]: targets, or gradients.</param>
        /// <param name="outputSize">The number of outputs of a sample.</param>
        /// <param name="rowsName">The name of the argument <paramref name="rows"/>.</param>
        /// <param name="gradient">What is written [<paramref name="parameterCount"/>].</param>
        /// <param name="inputGradients">What is written too [m, <paramref name="inputSize"/>].</param>
        /// <returns>The number m of samples.</returns>
        /// <exception cref="ArgumentException">A length does not fit, or memory is shared; it names the argument.</exception>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static int RequireGradients<T>(
            ReadOnlySpan<T> parameters, int parameterCount, ReadOnlySpan<T> inputs, int inputSize, ReadOnlySpan<T> rows, int outputSize,
            string rowsName, Span<T> gradient, Span<T> inputGradients)
        {
            int m = RequireRows<T>(parameters, parameterCount, inputs, inputSize, rows, outputSize, rowsName);
            RequireLength(gradient.Length, parameterCount, Gradient, "ParameterCount");
            RequireLength(inputGradients.Length, (long)m * inputSize, InputGradients, "m · InputSize");
            RequireApart<T>(gradient, Gradient, parameters, inputs, rows, rowsName);
            RequireApart<T>(inputGradients, InputGradients, parameters, inputs, rows, rowsName);
            RequireApart<T>(inputGradients, InputGradients, gradient, Gradient);
            return m;
        }

        /// <summary>The arguments of <c>TrainBatch</c>: memory that is not the network's own, lengths, and who takes the step.</summary>
        /// <typeparam name="T">float or double.</typeparam>
        /// <param name="parameters">The network's parameters.</param>
        /// <param name="inputs">The samples [m, <paramref name="inputSize"/>].</param>
        /// <param name="inputSize">The number of inputs of a sample.</param>
        /// <param name="targets">The targets [m, <paramref name="outputSize"/>].</param>
        /// <param name="outputSize">The number of outputs of a sample.</param>
        /// <param name="optimizer">Who takes the step.</param>
        /// <returns>The number m of samples.</returns>
        /// <exception cref="ArgumentException">A length does not fit, or memory is shared; it names the argument.</exception>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static int RequireTraining<T>(
            ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, int inputSize, ReadOnlySpan<T> targets, int outputSize, IOptimizer<T> optimizer)
        {
            RequireNotNull(optimizer, "optimizer");
            RequireApart<T>(inputs, Inputs, parameters, "Parameters");
            RequireApart<T>(targets, Targets, parameters, "Parameters");
            int m = BatchSize(inputs.Length, inputSize, Inputs);
            RequireLength(targets.Length, (long)m * outputSize, Targets, "m · OutputSize");
            return m;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static int RequireRows<T>(
            ReadOnlySpan<T> parameters, int parameterCount, ReadOnlySpan<T> inputs, int inputSize, ReadOnlySpan<T> rows, int outputSize, string rowsName)
        {
            RequireLength(parameters.Length, parameterCount, Parameters, "ParameterCount");
            int m = BatchSize(inputs.Length, inputSize, Inputs);
            RequireLength(rows.Length, (long)m * outputSize, rowsName, "m · OutputSize");
            return m;
        }

        /// <summary>What is written, apart from all that is read.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static void RequireApart<T>(
            ReadOnlySpan<T> written, string writtenName, ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<T> rows, string rowsName)
        {
            RequireApart<T>(written, writtenName, parameters, Parameters);
            RequireApart<T>(written, writtenName, inputs, Inputs);
            RequireApart<T>(written, writtenName, rows, rowsName);
        }
    }
}
