#nullable enable
namespace FixedNet
{
    /// <inheritdoc cref="Schedules.WarmupCosine"/>
    internal sealed class WarmupCosineSchedule : Schedule
    {
        private readonly int _warmupSteps;
        private readonly double _startFactor;
        private readonly double _endFactor;

        internal WarmupCosineSchedule(int warmupSteps, double startFactor, double endFactor)
        {
            _warmupSteps = warmupSteps;
            _startFactor = startFactor;
            _endFactor = endFactor;
        }

        public override double LearningRate(long step, long steps, double initialRate) =>
            step < _warmupSteps
                ? initialRate * (_startFactor + (1 - _startFactor) * step / _warmupSteps)
                : ScheduleCurve.Cosine(initialRate, _endFactor * initialRate, step - _warmupSteps, steps - _warmupSteps);
    }
}
