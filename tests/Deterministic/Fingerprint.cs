using System.Runtime.InteropServices;
using FixedNet.Tests.Reference;

namespace FixedNet.Tests.Deterministic
{
    /// <summary>A network's <c>Backward</c>.</summary>
    public delegate T BackwardFunction<T>(
        ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> gradient, Span<T> inputGradients);

    /// <summary>One number that stands for the bits of all that a network computes: FNV-1a, of 64 bits.</summary>
    /// <remarks>Fowler, Noll, Vo, "The FNV non-cryptographic hash algorithm", 1991.</remarks>
    public struct Fingerprint
    {
        /// <summary>The samples of a batch: two whole tiles and a part of one.</summary>
        private const int Batch = 70;

        private Fingerprint(ulong value) => Value = value;

        public ulong Value { get; private set; }

        /// <summary>
        /// Of outputs, losses and gradients with the parameters of seed 3, then of the losses and parameters of training by an optimiser of
        /// <see cref="ReferenceOptimizers"/>.
        /// </summary>
        public static ulong Of<T>(
            Func<int, INetwork<T>> create, BackwardFunction<T> backward, int inputSize, int outputSize, Func<double, T> narrow, string optimizer, int steps)
            where T : struct
        {
            INetwork<T> network = create(3);
            var random = new SplitMix64(5);
            T[] inputs = Draw(Batch * inputSize, -2, 2, narrow, ref random), targets = Draw(Batch * outputSize, 0, 1, narrow, ref random);
            var outputs = new T[targets.Length];
            var gradient = new T[network.Parameters.Length];
            var inputGradients = new T[inputs.Length];

            var print = new Fingerprint(14695981039346656037);
            network.Forward(inputs.AsSpan(0, inputSize), outputs.AsSpan(0, outputSize));
            print.Add<T>(outputs.AsSpan(0, outputSize));
            network.ForwardBatch(inputs, outputs);
            print.Add<T>(outputs);
            print.Add(network.Evaluate(inputs, targets));
            print.Add(backward(network.Parameters, inputs, targets, gradient, inputGradients));
            print.Add<T>(gradient);
            print.Add<T>(inputGradients);

            IOptimizer<T> descent = ReferenceOptimizers.Create<T>(optimizer, network.Parameters.Length, learningRate: 0.01);
            for (int step = 0; step < steps; step++)
                print.Add(network.TrainBatch(inputs, targets, descent));
            print.Add<T>(network.Parameters);
            return print.Value;
        }

        private static T[] Draw<T>(int count, double from, double to, Func<double, T> narrow, ref SplitMix64 random)
        {
            var numbers = new T[count];
            for (int k = 0; k < count; k++)
                numbers[k] = narrow(from + (to - from) * random.NextDouble());
            return numbers;
        }

        private void Add<T>(T number)
            where T : struct => Add<T>(new[] { number });

        private void Add<T>(ReadOnlySpan<T> numbers)
            where T : struct
        {
            foreach (byte part in MemoryMarshal.AsBytes(numbers))
                Value = unchecked((Value ^ part) * 1099511628211);
        }
    }
}
