#nullable enable
namespace FixedNet
{
    /// <summary>
    /// The learning rate as training goes on. <see cref="Schedules"/> has the usual ones; for one of your own, derive from this class.
    /// </summary>
    /// <remarks>One instance for one trainer at a time: some remember how the training went.</remarks>
    public abstract class Schedule
    {
        /// <summary>Whether <see cref="LearningRate"/> is given epochs instead of steps.</summary>
        public virtual bool CountsEpochs => false;

        /// <summary>The learning rate of a step. Allocates nothing.</summary>
        /// <param name="step">How many steps came before; with <see cref="CountsEpochs"/>, how many epochs.</param>
        /// <param name="steps">How many there will be, unless training ends early.</param>
        /// <param name="initialRate">The optimiser's learning rate when training started.</param>
        /// <returns>The learning rate, finite and at least 0.</returns>
        public abstract double LearningRate(long step, long steps, double initialRate);

        /// <summary>A training starts.</summary>
        /// <param name="initialRate">The optimiser's learning rate.</param>
        public virtual void Start(double initialRate)
        {
        }

        /// <summary>An epoch has ended.</summary>
        /// <param name="loss">Its validation loss, or without validation its training loss.</param>
        public virtual void EpochEnded(double loss)
        {
        }

        /// <summary>This schedule with epochs in place of steps: its numbers of steps are epochs, and the rate stays the same within each.</summary>
        /// <returns>The schedule by epochs.</returns>
        public Schedule ByEpoch() => CountsEpochs ? this : new EpochSchedule(this);
    }
}
