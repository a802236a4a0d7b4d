#nullable enable
namespace FixedNet
{
    /// <summary>What the steps of an epoch add up to.</summary>
    internal struct EpochSums
    {
        private double _loss;
        private double _norm;
        private long _steps;

        internal long Samples { get; private set; }

        internal double Seconds { private get; set; }

        internal void Add(int rows, double loss, double norm)
        {
            _loss += loss * rows;
            _norm += norm;
            _steps++;
            Samples += rows;
        }

        internal readonly EpochResult Result(int epoch, double? validationLoss, double learningRate) =>
            new EpochResult(epoch, _loss / Samples, validationLoss, learningRate, _norm / _steps, Seconds > 0 ? Samples / Seconds : 0);
    }
}
