#nullable enable
using System;
using System.Runtime.ExceptionServices;
using System.Threading;

namespace FixedNet
{
    /// <summary>Threads that wait for work in parts and share it with the thread that brings it. Allocates nothing once they run.</summary>
    internal sealed class WorkerThreads
    {
        private const int Closed = int.MinValue;

        private readonly Thread[] _threads;

        // One for each thread, which resets it before it looks for work: what is set later, it sees when it next waits.
        private readonly ManualResetEventSlim[] _starts;
        private readonly ManualResetEventSlim _allOut = new ManualResetEventSlim();

        // How many of the threads are at work; less than 0 where nobody may begin any more.
        private int _inside = Closed;

        private IParts? _work;
        private int _parts;
        private int _taken;
        private ExceptionDispatchInfo? _failure;
        private bool _ended;

        internal WorkerThreads(int count)
        {
            _threads = new Thread[count];
            _starts = new ManualResetEventSlim[count];
            for (int k = 0; k < count; k++)
                _starts[k] = new ManualResetEventSlim();
            try
            {
                for (int k = 0; k < count; k++)
                    _threads[k] = Start(k);
            }
            catch
            {
                End(); // the system gives no more threads: those that it gave must not wait for ever
                throw;
            }
        }

        /// <summary>How many threads share the work: these, and the caller's.</summary>
        internal int Degree => _threads.Length + 1;

        /// <summary>Does all parts, on the calling thread and on as many others as there are parts for. One caller at a time.</summary>
        /// <remarks>
        /// Whoever is free takes the next part, and only threads that have begun are waited for: on a busy machine the others may wake up
        /// long after the last part was done. When a part throws, no further ones are taken, and the first exception is thrown again.
        /// </remarks>
        internal void Run(IParts work, int parts)
        {
            int helpers = Math.Min(_threads.Length, parts - 1);
            _work = work;
            _parts = parts;
            _taken = 0;
            _failure = null;

            Volatile.Write(ref _inside, 0);
            for (int k = 0; k < helpers; k++)
                _starts[k].Set();
            TakeParts();
            if (Interlocked.Add(ref _inside, Closed) != Closed)
            {
                _allOut.Wait();
                _allOut.Reset();
            }

            _work = null;
            _failure?.Throw();
        }

        /// <summary>Lets the threads end; nothing may be running.</summary>
        internal void End()
        {
            _ended = true;
            foreach (ManualResetEventSlim start in _starts)
                start.Set();
        }

        /// <summary>Waits until the threads have ended.</summary>
        internal void Join()
        {
            foreach (Thread thread in _threads)
                thread.Join();
        }

        private Thread Start(int k)
        {
            var thread = new Thread(() => Serve(_starts[k])) { IsBackground = true, Name = $"FixedNet worker {k + 1}" };
            thread.Start();
            return thread;
        }

        /// <summary>The life of a thread. Waiting spins for some microseconds, the time from one run to the next in training, then blocks.</summary>
        private void Serve(ManualResetEventSlim start)
        {
            while (true)
            {
                start.Wait();
                start.Reset();
                if (_ended)
                    return;
                if (!TryBegin())
                    continue;
                TakeParts();
                if (Interlocked.Decrement(ref _inside) == Closed)
                    _allOut.Set();
            }
        }

        private bool TryBegin()
        {
            for (int inside; (inside = Volatile.Read(ref _inside)) >= 0;)
            {
                if (Interlocked.CompareExchange(ref _inside, inside + 1, inside) == inside)
                    return true;
            }

            return false;
        }

        private void TakeParts()
        {
            try
            {
                for (int next; (next = Interlocked.Increment(ref _taken)) <= _parts;)
                    _work!.Do(next - 1);
            }
            catch (Exception exception)
            {
                Interlocked.CompareExchange(ref _failure, ExceptionDispatchInfo.Capture(exception), null);
                Interlocked.Exchange(ref _taken, _parts);
            }
        }
    }
}
