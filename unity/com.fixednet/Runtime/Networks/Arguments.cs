#nullable enable
using System;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace FixedNet
{
    /// <summary>The checks that generated methods and optimisers make of their arguments before they write anything.</summary>
    /// <remarks>Each check inlines to a comparison; what throws stays out of line.</remarks>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static partial class Arguments
    {
        /// <summary>Requires that a span has exactly the length it must have.</summary>
        /// <param name="actual">The length of the span.</param>
        /// <param name="expected">The length needed; long, so that a product of batch and layer size cannot wrap around.</param>
        /// <param name="name">The name of the argument.</param>
        /// <param name="expectedMeaning">What the length needed is, such as "ParameterCount".</param>
        /// <exception cref="ArgumentException">The lengths differ.</exception>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void RequireLength(int actual, long expected, string name, string expectedMeaning)
        {
            if (actual != expected)
                ThrowLength(actual, expected, name, expectedMeaning);
        }

        /// <summary>The number of rows in a batch: length / width.</summary>
        /// <param name="length">The length of the span that holds the batch, row by row.</param>
        /// <param name="width">The length of a row, at least 1.</param>
        /// <param name="name">The name of the argument.</param>
        /// <returns>The number of rows, at least 1.</returns>
        /// <exception cref="ArgumentException">The span is empty or holds no whole number of rows.</exception>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static int BatchSize(int length, int width, string name)
        {
            int rows = length / width;
            if (rows == 0 || rows * width != length)
                ThrowBatch(length, width, name);
            return rows;
        }

        /// <summary>The number of networks whose parameters stand one after the other: length / parameterCount.</summary>
        /// <param name="length">The length of the span that holds the parameters.</param>
        /// <param name="parameterCount">The number of parameters of a network, at least 1.</param>
        /// <param name="name">The name of the argument.</param>
        /// <returns>The number of networks, at least 1.</returns>
        /// <exception cref="ArgumentException">The span is empty or holds no whole number of networks.</exception>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static int NetworkCount(int length, int parameterCount, string name)
        {
            int networks = length / parameterCount;
            if (networks == 0 || networks * parameterCount != length)
                ThrowNetworks(length, parameterCount, name);
            return networks;
        }

        /// <summary>Requires that a span to be written shares no memory with another.</summary>
        /// <typeparam name="T">The type of an element.</typeparam>
        /// <param name="written">The span to be written.</param>
        /// <param name="writtenName">The name of the argument <paramref name="written"/>.</param>
        /// <param name="other">A span that is read, or written too.</param>
        /// <param name="otherName">The name of the argument <paramref name="other"/>.</param>
        /// <exception cref="ArgumentException">The spans overlap; empty spans never do.</exception>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void RequireApart<T>(ReadOnlySpan<T> written, string writtenName, ReadOnlySpan<T> other, string otherName)
        {
            if (written.Overlaps(other))
                ThrowOverlap(writtenName, otherName);
        }

        /// <summary>Requires that memory to be written is apart from other memory.</summary>
        /// <typeparam name="T">The type of an element.</typeparam>
        /// <param name="written">Where the memory to be written starts.</param>
        /// <param name="writtenLength">Its number of elements.</param>
        /// <param name="writtenName">The name of the argument <paramref name="written"/>.</param>
        /// <param name="other">Where memory starts that is read, or written too.</param>
        /// <param name="otherLength">Its number of elements.</param>
        /// <param name="otherName">The name of the argument <paramref name="other"/>.</param>
        /// <exception cref="ArgumentException">They overlap; what is empty never does.</exception>
        [CLSCompliant(false)]
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static unsafe void RequireApart<T>(
            T* written, int writtenLength, string writtenName, T* other, int otherLength, string otherName)
            where T : unmanaged
        {
            if (written < other + otherLength && other < written + writtenLength)
                ThrowOverlap(writtenName, otherName);
        }

        /// <summary>Requires that an argument is not null.</summary>
        /// <param name="value">The argument.</param>
        /// <param name="name">The name of the argument.</param>
        /// <exception cref="ArgumentNullException">The argument is null.</exception>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void RequireNotNull([NotNull] object? value, string name)
        {
            if (value is null)
                ThrowNull(name);
        }

        /// <summary>Requires that a number of something is at least 1.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static void RequirePositive(int value, string name)
        {
            if (value < 1)
                ThrowNotPositive(value, name);
        }

        /// <summary>The exception for a layer that the network does not have, for the last arm of a switch over layers.</summary>
        /// <param name="layer">The layer asked for.</param>
        /// <param name="count">The number of layers.</param>
        /// <returns>The exception to throw.</returns>
        public static ArgumentOutOfRangeException LayerOutOfRange(int layer, int count) => new ArgumentOutOfRangeException(
            nameof(layer), layer, $"The layers of this network are 0 to {count - 1}.");

        /// <summary>The exception for a layer that the network does not have, or that has no parameters of a kind.</summary>
        /// <param name="layer">The layer asked for.</param>
        /// <param name="count">The number of layers.</param>
        /// <param name="block">What was asked of it: "weights".</param>
        /// <returns>The exception to throw.</returns>
        public static ArgumentOutOfRangeException LayerOutOfRange(int layer, int count, string block) => layer < 0 || layer >= count
            ? LayerOutOfRange(layer, count)
            : new ArgumentOutOfRangeException(nameof(layer), layer, $"Layer {layer} has no {block}.");

        /// <summary>The exception for what needs a loss, of a network that declares none.</summary>
        /// <returns>The exception to throw.</returns>
        public static NotSupportedException NoLoss() => new NotSupportedException(
            "This network declares no loss, so it can be neither evaluated nor trained; write [Network(…, Loss = …)].");

        private static void ThrowLength(int actual, long expected, string name, string expectedMeaning) => throw new ArgumentException(
            $"{name} has {actual} elements where {expected} are needed ({expectedMeaning}).", name);

        private static void ThrowBatch(int length, int width, string name) => throw new ArgumentException(
            length == 0
                ? $"{name} is empty; pass one row of {width} numbers for each sample, and at least one row."
                : $"{name} has {length} elements, no whole number of rows; pass one row of {width} numbers for each sample.", name);

        private static void ThrowNetworks(int length, int parameterCount, string name) => throw new ArgumentException(
            length == 0
                ? $"{name} is empty; pass the {parameterCount} parameters of each network, and at least one network."
                : $"{name} has {length} elements, no whole number of networks; pass the {parameterCount} parameters of each.", name);

        private static void ThrowOverlap(string writtenName, string otherName) => throw new ArgumentException(
            $"{writtenName} shares memory with {otherName}; pass a span of its own.", writtenName);

        private static void ThrowNotPositive(int value, string name) =>
            throw new ArgumentOutOfRangeException(name, value, "The value must be at least 1.");

        [DoesNotReturn]
        private static void ThrowNull(string name) => throw new ArgumentNullException(name);
    }
}
