#nullable enable
namespace FixedNet
{
    /// <summary>A schedule whose steps are epochs.</summary>
    internal sealed class EpochSchedule : Schedule
    {
        private readonly Schedule _schedule;

        internal EpochSchedule(Schedule schedule) => _schedule = schedule;

        public override bool CountsEpochs => true;

        public override double LearningRate(long step, long steps, double initialRate) => _schedule.LearningRate(step, steps, initialRate);

        public override void Start(double initialRate) => _schedule.Start(initialRate);

        public override void EpochEnded(double loss) => _schedule.EpochEnded(loss);
    }
}
