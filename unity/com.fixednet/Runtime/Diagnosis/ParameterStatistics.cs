#nullable enable
using System;
using System.Collections.Generic;

namespace FixedNet
{
    /// <summary>What the numbers of a block of parameters are like: to see what is wrong where a network does not learn.</summary>
    public sealed class ParameterStatistics
    {
        private ParameterStatistics(ParameterBlock block, double norm, double largest, int notFinite, double? deadReluShare)
        {
            Block = block;
            Norm = norm;
            Largest = largest;
            NotFinite = notFinite;
            DeadReluShare = deadReluShare;
        }

        /// <summary>The block.</summary>
        public ParameterBlock Block { get; }

        /// <summary>√Σθ² of the numbers that are finite.</summary>
        public double Norm { get; }

        /// <summary>√(Σθ² / n): what a number of the block is like.</summary>
        public double RootMeanSquare => Norm / Math.Sqrt(Block.Length);

        /// <summary>The largest magnitude of the numbers that are finite.</summary>
        public double Largest { get; }

        /// <summary>How many numbers are NaN or infinite.</summary>
        public int NotFinite { get; }

        /// <summary>
        /// Of the weights of a ReLU layer, the share of its neurons that gave 0 for every sample: no gradient reaches their weights. Null for other blocks,
        /// without samples, and behind layers of another kind than Dense.
        /// </summary>
        public double? DeadReluShare { get; }

        /// <summary>The statistics of every block of a network.</summary>
        /// <typeparam name="T">float or double.</typeparam>
        /// <param name="network">The network.</param>
        /// <param name="inputs">Samples [m, InputSize] to find dead ReLUs with; none where those are of no interest.</param>
        /// <returns>One for each block, in their order.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="network"/> is null.</exception>
        /// <exception cref="ArgumentException">The length is no whole number of samples.</exception>
        /// <exception cref="NotSupportedException">T is neither float nor double.</exception>
        public static IReadOnlyList<ParameterStatistics> Of<T>(INetwork<T> network, ReadOnlySpan<T> inputs = default)
            where T : unmanaged
        {
            Real.Require<T>();
            Arguments.RequireNotNull(network, nameof(network));
            if (!inputs.IsEmpty)
                Arguments.BatchSize(inputs.Length, network.InputSize, nameof(inputs));
            Dictionary<string, double> deadShares = DeadRelus.Shares(network, inputs);
            var all = new List<ParameterStatistics>();
            foreach (ParameterBlock block in network.Description.Blocks)
            {
                double? dead = deadShares.TryGetValue(block.Name, out double share) ? share : (double?)null;
                all.Add(Of<T>(block, network.Parameters.Slice(block.Offset, block.Length), dead));
            }

            return all.AsReadOnly();
        }

        /// <summary>Name, root mean square and what else is remarkable.</summary>
        /// <returns>The text.</returns>
        public override string ToString()
        {
            string dead = DeadReluShare is double share ? FormattableString.Invariant($", {share:P0} of the ReLUs dead") : "";
            string broken = NotFinite > 0 ? $", {NotFinite} not finite" : "";
            return FormattableString.Invariant($"{Block}: root mean square {RootMeanSquare:0.###e+0}, largest {Largest:0.###e+0}") + dead + broken;
        }

        private static ParameterStatistics Of<T>(ParameterBlock block, ReadOnlySpan<T> numbers, double? deadReluShare)
            where T : unmanaged
        {
            double squares = 0, largest = 0;
            int notFinite = 0;
            foreach (T number in numbers)
            {
                double value = Real.ToDouble(number);
                if (!Real.IsFinite(value))
                {
                    notFinite++;
                    continue;
                }

                squares += value * value;
                largest = Math.Max(largest, Math.Abs(value));
            }

            return new ParameterStatistics(block, Math.Sqrt(squares), largest, notFinite, deadReluShare);
        }
    }
}
