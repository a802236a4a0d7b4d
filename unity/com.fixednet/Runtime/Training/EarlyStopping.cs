#nullable enable
using System;

namespace FixedNet
{
    /// <summary>
    /// Ends training once the loss has not fallen for a while, and gives the network the parameters of its best epoch: those whose validation
    /// loss, or without <see cref="Trainer{T}.Validation"/> training loss, was lowest.
    /// </summary>
    public sealed class EarlyStopping
    {
        /// <summary>Says how long to wait for what.</summary>
        /// <param name="patience">After how many epochs in a row without improvement training ends, at least 1.</param>
        /// <param name="minDelta">By more than how much the loss must fall below the lowest so far to be an improvement, at least 0.</param>
        /// <exception cref="ArgumentOutOfRangeException">A number is outside its range, infinite or NaN.</exception>
        public EarlyStopping(int patience, double minDelta = 0)
        {
            Arguments.RequirePositive(patience, nameof(patience));
            Patience = patience;
            MinDelta = Hyperparameter.NotNegative(minDelta, nameof(minDelta));
        }

        /// <summary>After how many epochs in a row without improvement training ends.</summary>
        public int Patience { get; }

        /// <summary>By more than how much the loss must fall below the lowest so far to be an improvement.</summary>
        public double MinDelta { get; }
    }
}
