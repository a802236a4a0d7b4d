#nullable enable
using System;

namespace FixedNet
{
    /// <inheritdoc cref="Schedules.Linear"/>
    internal sealed class LinearSchedule : Schedule
    {
        private readonly int? _steps;
        private readonly double _startFactor;
        private readonly double _endFactor;

        internal LinearSchedule(int? steps, double startFactor, double endFactor)
        {
            _steps = steps;
            _startFactor = startFactor;
            _endFactor = endFactor;
        }

        public override double LearningRate(long step, long steps, double initialRate)
        {
            long length = _steps ?? steps;
            return initialRate * (_startFactor + (_endFactor - _startFactor) * Math.Min(step, length) / length);
        }
    }
}
