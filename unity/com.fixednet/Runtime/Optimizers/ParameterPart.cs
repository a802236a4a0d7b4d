#nullable enable
using System;
using System.Runtime.CompilerServices;

namespace FixedNet
{
    /// <summary>Neighbouring parameters that an optimiser treats alike: those of one group, or of none.</summary>
    internal sealed class ParameterPart
    {
        private readonly ParameterGroup? _group;

        /// <param name="start">The first parameter.</param>
        /// <param name="length">How many there are.</param>
        /// <param name="group">Their group; null for none.</param>
        /// <param name="before">Whose count of steps goes on; null where there were no steps.</param>
        internal ParameterPart(int start, int length, ParameterGroup? group, ParameterPart? before)
        {
            Start = start;
            Length = length;
            _group = group;
            FirstPower = before?.FirstPower ?? 1;
            SecondPower = before?.SecondPower ?? 1;
            ThirdPower = before?.ThirdPower ?? 1;
            Steps = before?.Steps ?? 0;
        }

        internal int Start { get; }

        internal int Length { get; }

        internal bool IsFrozen => _group != null && _group.Frozen;

        /// <summary>β₁ᵗ and β₂ᵗ of the t steps that these parameters have taken; for optimisers that correct for them.</summary>
        internal double FirstPower { get; set; }

        internal double SecondPower { get; set; }

        /// <summary>A third product over the steps; <see cref="NAdam{T}"/> has one.</summary>
        internal double ThirdPower { get; set; }

        /// <summary>t itself, where it is counted.</summary>
        internal long Steps { get; set; }

        /// <summary>Whether parameters of a group, with another part's count of steps, can join this part.</summary>
        internal bool IsAlike(ParameterGroup? group, ParameterPart other) =>
            ReferenceEquals(_group, group) && FirstPower == other.FirstPower && SecondPower == other.SecondPower && ThirdPower == other.ThirdPower
            && Steps == other.Steps;

        /// <summary>η of these parameters.</summary>
        [MethodImpl(Jit.OptimizeAtOnce)]
        internal double LearningRate(double ofOptimizer) => _group is null ? ofOptimizer : ofOptimizer * _group.LearningRateScale;

        /// <summary>λ of these parameters.</summary>
        [MethodImpl(Jit.OptimizeAtOnce)]
        internal double WeightDecay(double ofOptimizer) => _group?.WeightDecay ?? ofOptimizer;

        /// <summary>What one vector holds for these parameters; nothing of a vector that is not kept.</summary>
        internal Span<T> Of<T>(Span<T> vector) => vector.IsEmpty ? vector : vector.Slice(Start, Length);

        /// <inheritdoc cref="Of{T}(Span{T})"/>
        internal ReadOnlySpan<T> Of<T>(ReadOnlySpan<T> vector) => vector.Slice(Start, Length);
    }
}
