#nullable enable
using System;

namespace FixedNet
{
    /// <summary>
    /// The usual schedules of the learning rate. η is the rate that the optimiser had when training started, t the number of steps before, T
    /// the number of all steps. The same rates as PyTorch's schedulers, stepped once a step.
    /// </summary>
    public static class Schedules
    {
        /// <summary>
        /// From sη to η in a straight line over W steps, then along half a cosine to eη: torch's LinearLR and CosineAnnealingLR, one after the other.
        /// </summary>
        /// <remarks>Loshchilov, Hutter, "SGDR: stochastic gradient descent with warm restarts", 2017.</remarks>
        /// <param name="warmupSteps">W, at least 0; 0 for the cosine alone.</param>
        /// <param name="startFactor">s, above 0 and at most 1.</param>
        /// <param name="endFactor">e, at least 0 and at most 1.</param>
        /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
        public static Schedule WarmupCosine(int warmupSteps, double startFactor = 0.01, double endFactor = 0) => new WarmupCosineSchedule(
            NotNegative(warmupSteps, nameof(warmupSteps)), AboveZero(startFactor, nameof(startFactor)),
            Hyperparameter.AtMostOne(endFactor, nameof(endFactor)));

        /// <summary>η γ^⌊t / s⌋: torch's StepLR.</summary>
        /// <param name="steps">s, at least 1: after how many steps the rate is multiplied by γ.</param>
        /// <param name="factor">γ, above 0 and at most 1.</param>
        /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
        public static Schedule StepDecay(int steps, double factor = 0.1)
        {
            Arguments.RequirePositive(steps, nameof(steps));
            return new StepDecaySchedule(steps, AboveZero(factor, nameof(factor)));
        }

        /// <summary>η γᵗ: torch's ExponentialLR.</summary>
        /// <param name="factor">γ, above 0 and at most 1.</param>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="factor"/> is outside its range.</exception>
        public static Schedule Exponential(double factor) => new StepDecaySchedule(1, AboveZero(factor, nameof(factor)));

        /// <summary>From sη in a straight line over n steps to eη, where it stays: torch's LinearLR.</summary>
        /// <param name="steps">n, at least 1; null for all steps of the training.</param>
        /// <param name="startFactor">s, above 0 and at most 1.</param>
        /// <param name="endFactor">e, at least 0 and at most 1.</param>
        /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
        public static Schedule Linear(int? steps = null, double startFactor = 1, double endFactor = 0)
        {
            if (steps is int given)
                Arguments.RequirePositive(given, nameof(steps));
            return new LinearSchedule(steps, AboveZero(startFactor, nameof(startFactor)), Hyperparameter.AtMostOne(endFactor, nameof(endFactor)));
        }

        /// <summary>
        /// Up to η and down again, each along half a cosine: from η / d within the share p of all steps to η, then to η / (d f). torch's
        /// OneCycleLR, where η is its max_lr; momentum stays as it is.
        /// </summary>
        /// <remarks>Smith, Topin, "Super-convergence: very fast training of neural networks using large learning rates", 2018.</remarks>
        /// <param name="risingShare">p, above 0 and below 1.</param>
        /// <param name="divisor">d, at least 1.</param>
        /// <param name="finalDivisor">f, at least 1.</param>
        /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
        public static Schedule OneCycle(double risingShare = 0.3, double divisor = 25, double finalDivisor = 1e4)
        {
            if (risingShare == 0)
                throw new ArgumentOutOfRangeException(nameof(risingShare), risingShare, "The value must be above 0 and below 1.");
            return new OneCycleSchedule(
                Hyperparameter.BelowOne(risingShare, nameof(risingShare)), AtLeastOne(divisor, nameof(divisor)), AtLeastOne(finalDivisor, nameof(finalDivisor)));
        }

        /// <summary>
        /// η until the loss has stopped falling, then less: after more than a number of epochs without a loss below the lowest by a share of it, the
        /// rate is multiplied by γ. torch's ReduceLROnPlateau, stepped after every epoch with the validation loss (without, the training loss).
        /// </summary>
        /// <param name="factor">γ, above 0 and below 1.</param>
        /// <param name="patience">How many epochs without improvement are let pass, at least 0.</param>
        /// <param name="threshold">By what share of the lowest loss a loss must be below it, at least 0 and at most 1.</param>
        /// <param name="cooldown">For how many epochs after a reduction none is counted, at least 0.</param>
        /// <param name="least">The least learning rate, at least 0.</param>
        /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
        public static Schedule ReduceOnPlateau(double factor = 0.1, int patience = 10, double threshold = 1e-4, int cooldown = 0, double least = 0) =>
            new PlateauSchedule(
                AboveZero(Hyperparameter.BelowOne(factor, nameof(factor)), nameof(factor)), NotNegative(patience, nameof(patience)),
                Hyperparameter.AtMostOne(threshold, nameof(threshold)), NotNegative(cooldown, nameof(cooldown)), Hyperparameter.NotNegative(least, nameof(least)));

        private static int NotNegative(int value, string name) =>
            value >= 0 ? value : throw new ArgumentOutOfRangeException(name, value, "The value must be at least 0.");

        private static double AboveZero(double value, string name) =>
            value > 0 && value <= 1 ? value : throw new ArgumentOutOfRangeException(name, value, "The value must be above 0 and at most 1.");

        private static double AtLeastOne(double value, string name) =>
            value >= 1 && value <= double.MaxValue ? value : throw new ArgumentOutOfRangeException(name, value, "The value must be finite and at least 1.");
    }
}
