#nullable enable
using System;
using System.Collections.Generic;

namespace FixedNet
{
    /// <summary>
    /// Parameters that an optimiser is to treat in a way of their own: with another learning rate, another weight decay, or not at all.
    /// What PyTorch calls a parameter group. Set <see cref="Optimizer{T}.Groups"/>; parameters in no group follow the optimiser.
    /// </summary>
    /// <remarks>The settings can change between steps and act from the next one on.</remarks>
    public sealed class ParameterGroup
    {
        private readonly (int Start, int Length)[] _ranges;
        private double _learningRateScale = 1;
        private double? _weightDecay;

        /// <summary>Makes a group of neighbouring parameters.</summary>
        /// <param name="start">The first of them, counted from 0 in the parameter vector.</param>
        /// <param name="length">How many they are, at least 1.</param>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="start"/> is negative or <paramref name="length"/> below 1.</exception>
        public ParameterGroup(int start, int length)
        {
            if (start < 0)
                throw new ArgumentOutOfRangeException(nameof(start), start, "Parameters are counted from 0.");
            if (length < 1)
                throw new ArgumentOutOfRangeException(nameof(length), length, "A group has at least 1 parameter.");
            _ranges = new[] { (start, length) };
        }

        /// <summary>Makes a group of several ranges of neighbouring parameters.</summary>
        /// <param name="ranges">
        /// Of each range its first parameter, counted from 0 in the parameter vector, and how many there are; at least one range.
        /// </param>
        /// <exception cref="ArgumentNullException"><paramref name="ranges"/> is null.</exception>
        /// <exception cref="ArgumentException">There is no range, or one starts below 0 or has fewer than 1 parameter.</exception>
        public ParameterGroup(IEnumerable<(int Start, int Length)> ranges)
            : this(ranges, nameof(ranges))
        {
        }

        private ParameterGroup(IEnumerable<(int Start, int Length)> ranges, string name)
        {
            Arguments.RequireNotNull(ranges, name);
            _ranges = new List<(int Start, int Length)>(ranges).ToArray();
            if (_ranges.Length == 0)
                throw new ArgumentException("A group has at least 1 parameter; this is empty.", name);
            foreach (var (start, length) in _ranges)
            {
                if (start < 0 || length < 1)
                {
                    throw new ArgumentException(
                        $"({start}, {length}) is no range: it starts at parameter 0 or later and has at least 1 parameter.", name);
                }
            }
        }

        /// <summary>Makes a group of blocks of a network, such as <c>Net.Description.Block("0.biases")</c>.</summary>
        /// <param name="blocks">The blocks; at least one.</param>
        /// <exception cref="ArgumentNullException"><paramref name="blocks"/> is null.</exception>
        /// <exception cref="ArgumentException">There is no block, or one is null.</exception>
        public ParameterGroup(params ParameterBlock[] blocks)
            : this((IEnumerable<ParameterBlock>)blocks)
        {
        }

        /// <inheritdoc cref="ParameterGroup(ParameterBlock[])"/>
        public ParameterGroup(IEnumerable<ParameterBlock> blocks)
            : this(RangesOf(blocks, nameof(blocks)), nameof(blocks))
        {
        }

        /// <summary>What the optimiser's learning rate is multiplied by, finite and at least 0; 1 unless set.</summary>
        /// <remarks>At 0 the parameters stay, and moments and velocity go on; <see cref="Frozen"/> stops those as well.</remarks>
        /// <exception cref="ArgumentOutOfRangeException">The value is negative, infinite or NaN.</exception>
        public double LearningRateScale
        {
            get => _learningRateScale;
            set => _learningRateScale = Hyperparameter.NotNegative(value, nameof(value));
        }

        /// <summary>λ, the weight decay, finite and at least 0; null, as it is unless set, is the optimiser's own.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is negative, infinite or NaN.</exception>
        public double? WeightDecay
        {
            get => _weightDecay;
            set => _weightDecay = value is null ? value : Hyperparameter.NotNegative(value.Value, nameof(value));
        }

        /// <summary>
        /// Whether steps pass these parameters over: no bit of them changes, by decay or momentum either, and what the optimiser remembers
        /// of them (velocity, moments, the number of steps) stays as it is until they take part again. As where a parameter of PyTorch's
        /// has no gradient.
        /// </summary>
        public bool Frozen { get; set; }

        internal IReadOnlyList<(int Start, int Length)> Ranges => _ranges;

        /// <summary>All biases of a network, without weight decay: they need none, as they make no function steeper.</summary>
        /// <param name="description">The network: <c>Net.Description</c>.</param>
        /// <returns>The group.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="description"/> is null.</exception>
        /// <exception cref="ArgumentException">The network has no biases.</exception>
        public static ParameterGroup Biases(NetworkDescription description)
        {
            Arguments.RequireNotNull(description, nameof(description));
            var biases = new List<ParameterBlock>();
            foreach (ParameterBlock block in description.Blocks)
            {
                if (block.Name.EndsWith("biases", StringComparison.Ordinal))
                    biases.Add(block);
            }

            return biases.Count > 0
                ? new ParameterGroup(biases) { WeightDecay = 0 }
                : throw new ArgumentException("The network has no biases.", nameof(description));
        }

        private static IEnumerable<(int Start, int Length)> RangesOf(IEnumerable<ParameterBlock> blocks, string name)
        {
            Arguments.RequireNotNull(blocks, name);
            var ranges = new List<(int Start, int Length)>();
            foreach (ParameterBlock block in blocks)
                ranges.Add(block is null ? throw new ArgumentException("A block is null.", name) : (block.Offset, block.Length));
            return ranges;
        }
    }
}
