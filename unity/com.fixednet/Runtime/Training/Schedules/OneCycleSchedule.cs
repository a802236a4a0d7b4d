#nullable enable
namespace FixedNet
{
    /// <inheritdoc cref="Schedules.OneCycle"/>
    internal sealed class OneCycleSchedule : Schedule
    {
        private readonly double _risingShare;
        private readonly double _divisor;
        private readonly double _finalDivisor;

        internal OneCycleSchedule(double risingShare, double divisor, double finalDivisor)
        {
            _risingShare = risingShare;
            _divisor = divisor;
            _finalDivisor = finalDivisor;
        }

        public override double LearningRate(long step, long steps, double initialRate)
        {
            // The top need not be at a whole step.
            double top = _risingShare * steps - 1, first = initialRate / _divisor;
            return step <= top
                ? ScheduleCurve.Cosine(first, initialRate, step, top)
                : ScheduleCurve.Cosine(initialRate, first / _finalDivisor, step - top, steps - 1 - top);
        }
    }
}
