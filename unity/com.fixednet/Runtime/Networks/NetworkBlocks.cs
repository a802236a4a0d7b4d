#nullable enable
using System;

namespace FixedNet
{
    /// <summary>The parameters of a network as arrays with names, and from one network to another.</summary>
    public static class NetworkBlocks
    {
        /// <summary>The parameters of a name, such as "0.weights": the part of the vector that holds them. Changes take effect at once.</summary>
        /// <typeparam name="T">float or double.</typeparam>
        /// <param name="network">The network.</param>
        /// <param name="name">The name of a block of the network's description.</param>
        /// <returns>The block's numbers, row by row.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="network"/> or <paramref name="name"/> is null.</exception>
        /// <exception cref="ArgumentException">The network has no such block; the message lists those that it has.</exception>
        public static Span<T> Block<T>(this INetwork<T> network, string name)
        {
            Arguments.RequireNotNull(network, nameof(network));
            ParameterBlock block = network.Description.Block(name);
            return network.Parameters.Slice(block.Offset, block.Length);
        }

        /// <summary>Takes over the parameters of another network, of this class or of one with the same blocks.</summary>
        /// <typeparam name="T">float or double.</typeparam>
        /// <param name="network">The network whose parameters are written.</param>
        /// <param name="other">The network whose parameters are read.</param>
        /// <exception cref="ArgumentNullException"><paramref name="network"/> or <paramref name="other"/> is null.</exception>
        /// <exception cref="ArgumentException">The blocks of the two differ, in number, name or shape; no parameter is changed.</exception>
        public static void CopyFrom<T>(this INetwork<T> network, INetwork<T> other)
        {
            Arguments.RequireNotNull(network, nameof(network));
            Arguments.RequireNotNull(other, nameof(other));
            if (!network.Description.HasBlocksOf(other.Description))
            {
                throw new ArgumentException(
                    $"The parameters of a network with the blocks {string.Join(", ", other.Description.Blocks)} do not fit one with {string.Join(", ", network.Description.Blocks)}.",
                    nameof(other));
            }

            other.Parameters.CopyTo(network.Parameters);
        }

        /// <summary>Takes over parameters from a vector in the order of <c>Parameters</c>.</summary>
        /// <typeparam name="T">float or double.</typeparam>
        /// <param name="network">The network whose parameters are written.</param>
        /// <param name="parameters">The parameters [ParameterCount].</param>
        /// <exception cref="ArgumentNullException"><paramref name="network"/> is null.</exception>
        /// <exception cref="ArgumentException">The length does not fit; no parameter is changed.</exception>
        public static void CopyFrom<T>(this INetwork<T> network, ReadOnlySpan<T> parameters)
        {
            Arguments.RequireNotNull(network, nameof(network));
            Arguments.RequireLength(parameters.Length, network.ParameterCount, nameof(parameters), "ParameterCount");
            parameters.CopyTo(network.Parameters);
        }
    }
}
