#nullable enable
namespace FixedNet
{
    /// <inheritdoc cref="Schedules.StepDecay"/>
    internal sealed class StepDecaySchedule : Schedule
    {
        private readonly int _steps;
        private readonly double _factor;

        internal StepDecaySchedule(int steps, double factor)
        {
            _steps = steps;
            _factor = factor;
        }

        public override double LearningRate(long step, long steps, double initialRate) => initialRate * ScheduleCurve.Power(_factor, step / _steps);
    }
}
