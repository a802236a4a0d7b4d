#nullable enable
using System;
using System.Diagnostics;
using System.Threading;

namespace FixedNet
{
    /// <summary>One call of <see cref="Trainer{T}.Fit(IBatchSource{T}, CancellationToken)"/>.</summary>
    internal sealed class TrainingRun<T>
        where T : unmanaged
    {
        private readonly INetwork<T> _network;
        private readonly IOptimizer<T> _optimizer;
        private readonly IBatchSource<T> _source;
        private readonly Schedule? _schedule;
        private readonly Validation<T>? _validation;
        private readonly Workers? _workers;
        private readonly Action<EpochResult>? _progress;
        private readonly int _epochs;
        private readonly long _stepsPerEpoch;
        private readonly double _initialRate;
        private readonly GradientTap<T> _tap;
        private readonly BestEpoch<T> _best;
        private readonly KeptParameters<T> _lastGood;
        private readonly TrainingReport _report;
        private readonly T[] _inputs;
        private readonly T[] _targets;
        private SplitMix64 _random;

        internal TrainingRun(Trainer<T> trainer, IBatchSource<T> source)
        {
            _network = trainer.Network;
            _optimizer = trainer.Optimizer;
            _source = source;
            _schedule = trainer.Schedule;
            _validation = trainer.Validation;
            _workers = trainer.Workers;
            _progress = trainer.Progress;
            _epochs = trainer.Epochs;
            _random = new SplitMix64(trainer.Seed);
            _initialRate = _optimizer.LearningRate;
            _stepsPerEpoch = (source.SampleCount - 1) / trainer.BatchSize + 1;

            RequireValidation();
            int rows = (int)Math.Min(trainer.BatchSize, Math.Max(1, source.SampleCount));
            _inputs = new T[checked(rows * _network.InputSize)];
            _targets = new T[checked(rows * _network.OutputSize)];
            _tap = new GradientTap<T>(_optimizer, trainer.ClipNorm, trainer.ClipValue, _network.ParameterCount);
            _best = new BestEpoch<T>(_network, trainer.EarlyStopping);
            _lastGood = new KeptParameters<T>(_network);
            _report = new TrainingReport(_epochs);
        }

        internal TrainingReport Run(CancellationToken cancellation)
        {
            long start = Stopwatch.GetTimestamp();
            _schedule?.Start(_initialRate);
            try
            {
                _report.End = Epochs(cancellation);
                _best.Restore();
            }
            finally
            {
                _optimizer.LearningRate = _initialRate;
                _report.BestEpoch = _best.Number;
                _report.Duration = TimeSpan.FromSeconds(Seconds(start));
            }

            return _report;
        }

        private TrainingEnd Epochs(CancellationToken cancellation)
        {
            for (int epoch = 1; epoch <= _epochs; epoch++)
            {
                var sums = new EpochSums();
                if (!Steps(epoch, ref sums, cancellation))
                    return TrainingEnd.Cancelled;

                if (!Real.IsFinite(GradientClip.SumOfSquares<T>(_network.Parameters)))
                    throw Diverged(epoch, 0, "A parameter is infinite or NaN");
                EpochResult result = sums.Result(epoch, ValidationLoss(epoch), _optimizer.LearningRate);
                _lastGood.Keep();
                _schedule?.EpochEnded(result.Watched);
                _report.Add(result);
                bool isLast = _best.IsLastAfter(result);
                _progress?.Invoke(result);
                if (isLast)
                    return TrainingEnd.EarlyStopping;
            }

            return TrainingEnd.Completed;
        }

        /// <summary>The steps of an epoch.</summary>
        /// <returns>Whether it was completed.</returns>
        private bool Steps(int epoch, ref EpochSums sums, CancellationToken cancellation)
        {
            long start = Stopwatch.GetTimestamp();
            _source.Start((long)_random.NextUInt64());
            for (int batch = 1; ; batch++)
            {
                if (cancellation.IsCancellationRequested)
                    return false;
                int rows = _source.Read(_inputs, _targets);
                if (rows == 0)
                    break;
                if (rows < 0 || rows > _inputs.Length / _network.InputSize)
                    throw new InvalidOperationException($"The source wrote {rows} rows where there is room for {_inputs.Length / _network.InputSize}.");
                SetLearningRate(epoch);
                double loss = Step(rows);
                if (!Real.IsFinite(loss) || !Real.IsFinite(_tap.Norm))
                    throw Diverged(epoch, batch, Real.IsFinite(loss) ? $"The gradient's length is {_tap.Norm}" : $"The loss is {loss}");
                _report.Steps++;
                sums.Add(rows, loss, _tap.Norm);
            }

            if (sums.Samples == 0)
                throw new InvalidOperationException($"The source has no samples for epoch {epoch}: its first Read wrote 0 rows.");
            sums.Seconds = Seconds(start);
            return true;
        }

        private double Step(int rows)
        {
            var inputs = new ReadOnlySpan<T>(_inputs, 0, rows * _network.InputSize);
            var targets = new ReadOnlySpan<T>(_targets, 0, rows * _network.OutputSize);
            return Real.ToDouble(_workers is null
                ? _network.TrainBatch(inputs, targets, _tap)
                : ((IParallelNetwork<T>)_network).TrainBatch(inputs, targets, _tap, _workers));
        }

        private void SetLearningRate(int epoch)
        {
            if (_schedule is null)
                return;
            _optimizer.LearningRate = _schedule.CountsEpochs
                ? _schedule.LearningRate(epoch - 1, _epochs, _initialRate)
                : _schedule.LearningRate(_report.Steps, _epochs * _stepsPerEpoch, _initialRate);
        }

        private double? ValidationLoss(int epoch)
        {
            if (_validation is null)
                return null;
            double loss = Real.ToDouble(_network.Evaluate(_validation.Inputs, _validation.Targets));
            return Real.IsFinite(loss) ? loss : throw Diverged(epoch, 0, $"The loss of the validation samples is {loss}");
        }

        private DivergenceException Diverged(int epoch, int batch, string what)
        {
            _lastGood.Restore();
            string place = batch == 0 ? $"after epoch {epoch}" : $"in epoch {epoch}, batch {batch}";
            string restored = epoch == 1 ? "those it had before training" : $"those of the end of epoch {epoch - 1}";
            return new DivergenceException(
                $"{what} {place}. The network's parameters are {restored}. A lower learning rate or ClipNorm may help; so may a look for NaN among the samples.",
                epoch, batch, _report);
        }

        private void RequireValidation()
        {
            if (_validation is null)
                return;
            _validation.Samples?.RequireSizes(_network.InputSize, _network.OutputSize, nameof(Validation<T>));
            int rows = Arguments.BatchSize(_validation.Inputs.Length, _network.InputSize, nameof(Validation<T>));
            Arguments.RequireLength(
                _validation.Targets.Length, (long)rows * _network.OutputSize, nameof(Validation<T>), "of its targets as many rows as of its inputs");
        }

        private static double Seconds(long start) => (Stopwatch.GetTimestamp() - start) / (double)Stopwatch.Frequency;
    }
}
