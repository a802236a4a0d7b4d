using System;
using System.Threading;

namespace FixedNet
{
    /// <summary>Seeds nobody has to think of, for networks that are to differ from each other.</summary>
    public static class NetworkSeeds
    {
        // Odd, so that 2³² steps visit every int once: a population has no twins, as it would have among 100,000 random ints.
        private const int Step = unchecked((int)0x9E3779B9);

        private static int _last = Guid.NewGuid().GetHashCode();

        /// <summary>A seed that this process has not drawn before, and another in each process.</summary>
        /// <returns>The seed.</returns>
        public static int Draw() => Interlocked.Add(ref _last, Step);

        /// <summary>Draws a seed and initialises the network's parameters from it.</summary>
        /// <typeparam name="T">float or double.</typeparam>
        /// <param name="network">The network.</param>
        /// <returns>The seed: <c>Initialize</c> with it makes the same parameters again.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="network"/> is null.</exception>
        public static int Randomize<T>(this INetwork<T> network)
        {
            Arguments.RequireNotNull(network, nameof(network));
            int seed = Draw();
            network.Initialize(seed);
            return seed;
        }
    }
}
