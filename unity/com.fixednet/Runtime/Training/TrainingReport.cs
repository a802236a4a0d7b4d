#nullable enable
using System;
using System.Collections.Generic;

namespace FixedNet
{
    /// <summary>How a training went.</summary>
    public sealed class TrainingReport
    {
        // 6 MB; more epochs than these grow the list as they come.
        private const int MostPreallocated = 100_000;

        private readonly List<EpochResult> _history;

        internal TrainingReport(int epochs)
        {
            _history = new List<EpochResult>(Math.Min(epochs, MostPreallocated));
            History = _history.AsReadOnly();
        }

        /// <summary>The results of the epochs that were completed, in their order.</summary>
        public IReadOnlyList<EpochResult> History { get; }

        /// <summary>Why it ended.</summary>
        public TrainingEnd End { get; internal set; }

        /// <summary>
        /// The epoch whose validation loss (without validation, training loss) was lowest, counted from 1; 0 if none was completed. With
        /// <see cref="EarlyStopping"/> the network has the parameters of this epoch's end, where an improvement counts from its MinDelta on; after a
        /// <see cref="DivergenceException"/> it has those of the last good epoch.
        /// </summary>
        public int BestEpoch { get; internal set; }

        /// <summary>The number of steps taken.</summary>
        public long Steps { get; internal set; }

        /// <summary>How long it took, with validation.</summary>
        public TimeSpan Duration { get; internal set; }

        internal void Add(in EpochResult result) => _history.Add(result);
    }
}
