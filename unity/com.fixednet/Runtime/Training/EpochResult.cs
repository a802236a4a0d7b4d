#nullable enable
namespace FixedNet
{
    /// <summary>What an epoch of training came to.</summary>
    public readonly struct EpochResult
    {
        internal EpochResult(int epoch, double loss, double? validationLoss, double learningRate, double gradientNorm, double samplesPerSecond)
        {
            Epoch = epoch;
            Loss = loss;
            ValidationLoss = validationLoss;
            LearningRate = learningRate;
            GradientNorm = gradientNorm;
            SamplesPerSecond = samplesPerSecond;
        }

        /// <summary>The epoch, counted from 1.</summary>
        public int Epoch { get; }

        /// <summary>
        /// The mean of the batch losses, weighted by their samples; each was taken before its step, so parameters changed meanwhile. Under
        /// <c>Reduction.Mean</c> a mean over the samples, under <c>Reduction.Sum</c> one that grows with the batch size.
        /// </summary>
        public double Loss { get; }

        /// <summary>The loss of all validation samples as one batch, after the epoch's last step; null without such samples.</summary>
        public double? ValidationLoss { get; }

        /// <summary>The learning rate of the last step.</summary>
        public double LearningRate { get; }

        /// <summary>The mean over the steps of the gradient's length √Σg², before it was clipped; frozen parameters do not count.</summary>
        public double GradientNorm { get; }

        /// <summary>The samples that the steps worked through in a second; validation does not count.</summary>
        public double SamplesPerSecond { get; }

        /// <summary>What early stopping and <see cref="Schedules.ReduceOnPlateau"/> look at: the validation loss, or else the training loss.</summary>
        internal double Watched => ValidationLoss ?? Loss;
    }
}
