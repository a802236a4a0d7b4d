#nullable enable
namespace FixedNet
{
    /// <summary>Which epoch was the best, and whether there is hope of a better one.</summary>
    internal sealed class BestEpoch<T>
        where T : unmanaged
    {
        private readonly EarlyStopping? _stopping;
        private readonly KeptParameters<T>? _parameters;
        private double _lowest = double.PositiveInfinity;
        private int _epochsWithout;

        internal BestEpoch(INetwork<T> network, EarlyStopping? stopping)
        {
            _stopping = stopping;
            _parameters = stopping is null ? null : new KeptParameters<T>(network);
        }

        /// <summary>Counted from 1; 0 for none yet.</summary>
        internal int Number { get; private set; }

        /// <summary>Takes note of an epoch.</summary>
        /// <returns>Whether training is to end.</returns>
        internal bool IsLastAfter(in EpochResult result)
        {
            if (result.Watched < _lowest - (_stopping?.MinDelta ?? 0))
            {
                _lowest = result.Watched;
                Number = result.Epoch;
                _epochsWithout = 0;
                _parameters?.Keep();
                return false;
            }

            return ++_epochsWithout >= (_stopping?.Patience ?? int.MaxValue);
        }

        /// <summary>Gives the network the best epoch's parameters, where they are kept and there was one.</summary>
        internal void Restore()
        {
            if (Number > 0)
                _parameters?.Restore();
        }
    }
}
