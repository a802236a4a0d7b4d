#nullable enable
using System;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Threading;

namespace FixedNet
{
    /// <summary>Threads that wait for work in parts and share it with the thread that brings it. Allocates nothing once they run.</summary>
    internal sealed class WorkerThreads
    {
        private const int Closed = int.MinValue;

        private readonly Thread[] _threads;

        // One for each thread, which lowers it before it looks for work: what is raised later, it sees when it next waits.
        private readonly Signal[] _starts;
        private readonly Signal _allOut;

        // How many of the threads are at work; less than 0 where nobody may begin any more.
        private int _inside = Closed;

        private IParts? _work;
        private int _parts;
        private int _taken;
        private int _takenFromEnd;
        private ExceptionDispatchInfo? _failure;
        private bool _ended;

        internal WorkerThreads(int count)
        {
            _threads = new Thread[count];
            _starts = new Signal[count];
            bool spin = count < Environment.ProcessorCount;
            _allOut = new Signal(spin);
            for (int k = 0; k < count; k++)
                _starts[k] = new Signal(spin);
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
        internal int Degree
        {
            [MethodImpl(Jit.OptimizeAtOnce)]
            get => _threads.Length + 1;
        }

        /// <summary>Does all parts, on the calling thread and on as many others as there are parts for. One caller at a time.</summary>
        /// <remarks>
        /// Whoever is free takes a part, the caller from the beginning and the others from the end: from call to call most of a batch then stays
        /// in the caches of the same cores. Both count what they take together, so the two ends never meet. Only threads that have begun are waited
        /// for: on a busy machine the others may wake up long after the last part was done. When a part throws, no further ones are taken, and
        /// the first exception is thrown again.
        /// </remarks>
        [MethodImpl(Jit.OptimizeAtOnce)]
        internal void Run(IParts work, int parts)
        {
            int helpers = Math.Min(_threads.Length, parts - 1);
            _work = work;
            _parts = parts;
            _taken = 0;
            _takenFromEnd = 0;
            _failure = null;

            Volatile.Write(ref _inside, 0);
            for (int k = 0; k < helpers; k++)
                _starts[k].Raise();
            TakeParts(isCaller: true);
            if (Interlocked.Add(ref _inside, Closed) != Closed)
                _allOut.Wait();

            _work = null;
            _failure?.Throw();
        }

        /// <summary>Lets the threads end; nothing may be running.</summary>
        internal void End()
        {
            _ended = true;
            foreach (Signal start in _starts)
                start.Raise();
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

        /// <summary>The life of a thread.</summary>
        [MethodImpl(Jit.OptimizeAtOnce)]
        private void Serve(Signal start)
        {
            while (true)
            {
                start.Wait();
                if (_ended)
                    return;
                if (!TryBegin())
                    continue;
                TakeParts(isCaller: false);
                if (Interlocked.Decrement(ref _inside) == Closed)
                    _allOut.Raise();
            }
        }

        [MethodImpl(Jit.OptimizeAtOnce)]
        private bool TryBegin()
        {
            for (int inside; (inside = Volatile.Read(ref _inside)) >= 0;)
            {
                if (Interlocked.CompareExchange(ref _inside, inside + 1, inside) == inside)
                    return true;
            }

            return false;
        }

        [MethodImpl(Jit.OptimizeAtOnce)]
        private void TakeParts(bool isCaller)
        {
            try
            {
                for (int first = 0; Interlocked.Increment(ref _taken) <= _parts;)
                    _work!.Do(isCaller ? first++ : _parts - Interlocked.Increment(ref _takenFromEnd));
            }
            catch (Exception exception)
            {
                Interlocked.CompareExchange(ref _failure, ExceptionDispatchInfo.Capture(exception), null);
                Interlocked.Exchange(ref _taken, _parts);
            }
        }
    }
}
