#nullable enable
using System;

namespace FixedNet
{
    /// <inheritdoc cref="Schedules.ReduceOnPlateau"/>
    internal sealed class PlateauSchedule : Schedule
    {
        // torch's eps: a smaller reduction is not made.
        private const double LeastReduction = 1e-8;

        private readonly double _factor;
        private readonly int _patience;
        private readonly double _threshold;
        private readonly int _cooldown;
        private readonly double _least;
        private double _rate;
        private double _lowest;
        private int _epochsWithout;
        private int _coolingEpochs;

        internal PlateauSchedule(double factor, int patience, double threshold, int cooldown, double least)
        {
            _factor = factor;
            _patience = patience;
            _threshold = threshold;
            _cooldown = cooldown;
            _least = least;
        }

        public override void Start(double initialRate)
        {
            _rate = initialRate;
            _lowest = double.PositiveInfinity;
            _epochsWithout = 0;
            _coolingEpochs = 0;
        }

        public override double LearningRate(long step, long steps, double initialRate) => _rate;

        public override void EpochEnded(double loss)
        {
            if (loss < _lowest * (1 - _threshold))
            {
                _lowest = loss;
                _epochsWithout = 0;
            }
            else
            {
                _epochsWithout++;
            }

            if (_coolingEpochs > 0)
            {
                _coolingEpochs--;
                _epochsWithout = 0;
            }

            if (_epochsWithout > _patience)
                Reduce();
        }

        private void Reduce()
        {
            double reduced = Math.Max(_rate * _factor, _least);
            if (_rate - reduced > LeastReduction)
                _rate = reduced;
            _coolingEpochs = _cooldown;
            _epochsWithout = 0;
        }
    }
}
