#nullable enable
using System;

namespace FixedNet
{
    /// <summary>
    /// A loss, a gradient or a parameter became NaN or infinite in training. The network has the parameters of the last epoch whose numbers were finite, or those
    /// it had before. A lower learning rate, <see cref="Trainer{T}.ClipNorm"/> or finite data are what helps.
    /// </summary>
    public sealed class DivergenceException : ArithmeticException
    {
        internal DivergenceException(string message, int epoch, int batch, TrainingReport report)
            : base(message)
        {
            Epoch = epoch;
            Batch = batch;
            Report = report;
        }

        /// <summary>The epoch, counted from 1.</summary>
        public int Epoch { get; }

        /// <summary>The batch within the epoch, counted from 1; 0 if it was a parameter after its last one, or the loss of the validation samples.</summary>
        public int Batch { get; }

        /// <summary>The epochs until then.</summary>
        public TrainingReport Report { get; }
    }
}
