#nullable enable
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Threading;

namespace FixedNet
{
    /// <summary>
    /// What one thread waits for and another raises. It waits spinning for a while, then asleep; to raise it costs a system call only for a
    /// sleeper. Allocates nothing once somebody has slept.
    /// </summary>
    /// <remarks>Whoever raises it twice before the other has waited raises it once.</remarks>
    internal sealed class Signal
    {
        // Some 2 µs. Where the system has put both threads on one core, the other gets its turn then; without it steps of 30 µs took 54.
        private const int SpinsPerYield = 64;

        private const int Lowered = 0, Raised = 1, SleptOn = 2;

        /// <summary>
        /// As long as it takes to wake a thread up, some tens of microseconds: spinning then never costs more than twice what the better
        /// choice would have. It covers the time between two steps of training.
        /// </summary>
        private static readonly long _patience = Stopwatch.Frequency / 20_000;

        private readonly ManualResetEventSlim _wakeUp = new ManualResetEventSlim(false, spinCount: 0);
        private readonly bool _spins;

        // On a cache line of its own: whoever spins on it must not hear of what lies beside it.
        private PaddedState _state;

        /// <param name="spins">Not where there are more threads than cores: whoever spins then keeps another from working.</param>
        internal Signal(bool spins) => _spins = spins;

        [MethodImpl(Jit.OptimizeAtOnce)]
        internal void Raise()
        {
            if (Interlocked.Exchange(ref _state.Value, Raised) == SleptOn)
                _wakeUp.Set();
        }

        /// <summary>Waits until it is raised, and lowers it.</summary>
        [MethodImpl(Jit.OptimizeAtOnce)]
        internal void Wait()
        {
            if (!(_spins && Spin()) && Interlocked.CompareExchange(ref _state.Value, SleptOn, Lowered) == Lowered)
            {
                _wakeUp.Wait();
                _wakeUp.Reset();
            }

            // An exchange, so that nothing that follows is read before it.
            Interlocked.Exchange(ref _state.Value, Lowered);
        }

        [MethodImpl(Jit.OptimizeAtOnce)]
        private bool Spin()
        {
            long end = Stopwatch.GetTimestamp() + _patience;
            do
            {
                for (int k = 0; k < SpinsPerYield; k++)
                {
                    if (Volatile.Read(ref _state.Value) == Raised)
                        return true;
                    Thread.SpinWait(1);
                }

                Thread.Yield();
            }
            while (Stopwatch.GetTimestamp() < end);
            return false;
        }

        [StructLayout(LayoutKind.Explicit, Size = 256)]
        private struct PaddedState
        {
            [FieldOffset(128)]
            internal int Value;
        }
    }
}
