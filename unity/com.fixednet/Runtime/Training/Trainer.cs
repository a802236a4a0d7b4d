#nullable enable
using System;

namespace FixedNet
{
    /// <summary>
    /// Trains a network: batches dealt anew for every epoch, a schedule of the learning rate, clipped gradients, validation, early stopping.
    /// Set what is wanted, then call <see cref="Fit(ReadOnlySpan{T}, ReadOnlySpan{T}, System.Threading.CancellationToken)"/>.
    /// </summary>
    /// <remarks>
    /// The same seed gives the same bits, with any number of workers. A call of <c>Fit</c> allocates what it needs by the end of its first epoch;
    /// later epochs allocate nothing, but for what <see cref="Progress"/> does. Settings are read when training starts, and must not change before <c>FitAsync</c> has ended. An instance is for one thread at a time.
    /// </remarks>
    /// <typeparam name="T">float, or double under <c>Precision.Double</c>.</typeparam>
    public sealed partial class Trainer<T>
        where T : unmanaged
    {
        private int _batchSize = 32;
        private int _epochs = 1;
        private double? _clipNorm;
        private double? _clipValue;
        private Workers? _workers;

        /// <summary>Makes a trainer of a network.</summary>
        /// <param name="network">The network; it declares a loss.</param>
        /// <param name="optimizer">Made for as many parameters as the network has.</param>
        /// <exception cref="ArgumentNullException">An argument is null.</exception>
        /// <exception cref="ArgumentException">The network declares no loss, or the optimiser is for another number of parameters.</exception>
        public Trainer(INetwork<T> network, IOptimizer<T> optimizer)
        {
            Real.Require<T>();
            Arguments.RequireNotNull(network, nameof(network));
            Arguments.RequireNotNull(optimizer, nameof(optimizer));
            if ((optimizer is Averaged<T> averaged ? averaged.Inner : optimizer) is Optimizer<T> known && known.ParameterCount != network.ParameterCount)
            {
                string name = network.GetType().Name;
                throw new ArgumentException(
                    $"The optimiser was made for {known.ParameterCount} parameters, and {name} has {network.ParameterCount}; pass {name}.ParameterCount.",
                    nameof(optimizer));
            }

            RequireLoss(network);
            Network = network;
            Optimizer = optimizer;
        }

        /// <summary>The network that is trained.</summary>
        public INetwork<T> Network { get; }

        /// <summary>The optimiser that moves its parameters.</summary>
        public IOptimizer<T> Optimizer { get; }

        /// <summary>The samples in a step; 32 unless set. Where they do not divide an epoch's samples, its last batch is what is left over.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
        public int BatchSize
        {
            get => _batchSize;
            set
            {
                Arguments.RequirePositive(value, nameof(value));
                _batchSize = value;
            }
        }

        /// <summary>How often training goes through all samples; once unless set.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
        public int Epochs
        {
            get => _epochs;
            set
            {
                Arguments.RequirePositive(value, nameof(value));
                _epochs = value;
            }
        }

        /// <summary>Where random numbers start; 0 unless set. Every <c>Fit</c> starts from it.</summary>
        public long Seed { get; set; }

        /// <summary>Whether an epoch deals the samples into batches anew, as it does unless set; else they stay in their order.</summary>
        public bool Shuffle { get; set; } = true;

        /// <summary>The learning rate step by step; null, as it is unless set, is that of the optimiser throughout.</summary>
        /// <remarks>It starts from the optimiser's <c>LearningRate</c>, which has its value again when <c>Fit</c> ends.</remarks>
        public Schedule? Schedule { get; set; }

        /// <summary>The greatest length √Σg² of a gradient, above 0: a longer one is shortened, as by PyTorch's clip_grad_norm_. Null for none.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is 0, negative, infinite or NaN.</exception>
        public double? ClipNorm
        {
            get => _clipNorm;
            set => _clipNorm = Hyperparameter.PositiveOrNull(value, nameof(value));
        }

        /// <summary>
        /// The greatest magnitude of a gradient's number, above 0: as by PyTorch's clip_grad_value_, after <see cref="ClipNorm"/>. Null for none.
        /// </summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is 0, negative, infinite or NaN.</exception>
        public double? ClipValue
        {
            get => _clipValue;
            set => _clipValue = Hyperparameter.PositiveOrNull(value, nameof(value));
        }

        /// <summary>Samples to judge every epoch by; null for none.</summary>
        public Validation<T>? Validation { get; set; }

        /// <summary>When to end before the last epoch; null for never.</summary>
        public EarlyStopping? EarlyStopping { get; set; }

        /// <summary>Threads to share each step among, with the same bits; null for the calling thread alone.</summary>
        /// <exception cref="ArgumentException">The network is no <see cref="IParallelNetwork{T}"/>.</exception>
        public Workers? Workers
        {
            get => _workers;
            set => _workers = value is null || Network is IParallelNetwork<T> ? value : throw SharesNothing(nameof(value));
        }

        /// <summary>Called after every epoch, on the thread that trains; null for nothing. An exception of its own ends training and reaches the caller.</summary>
        public Action<EpochResult>? Progress { get; set; }

        private ArgumentException SharesNothing(string argument) => new ArgumentException(
            $"{Network.GetType().Name} has no methods that share a batch among workers: remove FixedNetWorkers from its project, or train without workers.", argument);

        /// <summary>A network without a loss says so when it is asked for one, whatever the samples are.</summary>
        private static void RequireLoss(INetwork<T> network)
        {
            try
            {
                network.Evaluate(new T[network.InputSize], new T[network.OutputSize]);
            }
            catch (NotSupportedException exception)
            {
                throw new ArgumentException(
                    $"{network.GetType().Name} declares no loss, so there is nothing to train it towards; write [Network(…, Loss = …)].",
                    nameof(network), exception);
            }
        }
    }
}
