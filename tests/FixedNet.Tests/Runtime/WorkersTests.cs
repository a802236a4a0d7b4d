using System.Runtime.CompilerServices;
using FixedNet.Tests.Shared;

namespace FixedNet.Tests.Runtime;

/// <summary>The threads: all take part, none is lost, exceptions come back, and they end.</summary>
[Trait(Depends.On, Depends.Nothing)]
public class WorkersTests
{
    private const int Calls = 500, Windows = 5;

    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(2);

    [ThreadStatic]
    private static long t_allocated;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void AllThreadsTakePartTheCallersAmongThem(int degree)
    {
        using var workers = new Workers(degree);
        Thread[] threads = ThreadsOf(workers);
        Assert.Equal(degree, threads.Length);
        Assert.Contains(Thread.CurrentThread, threads);
        Assert.All(threads, thread => Assert.True(thread.IsBackground || thread == Thread.CurrentThread));
        Assert.Equal(threads.ToHashSet(), ThreadsOf(workers).ToHashSet());
    }

    [Fact]
    public void CallsAllocateNothingOnAnyThread()
    {
        using var workers = new Workers(3);
        float[] parameters = new float[100], gradient = new float[100], inputs = new float[64], outputs = new float[64];
        Assert.Equal(0, AllocatedBy(workers, () => workers.Gradient(Gradient, 2, 1, 1, parameters, inputs, outputs, gradient, 1f)));
        Assert.Equal(0, AllocatedBy(workers, () => workers.ForwardBatch(Forward, 2, 1, 1, parameters, inputs, outputs)));
        Assert.Equal(0, Allocation.BytesOf(
            () => GradientChunks.Sum(Gradient, 2, 1, 1, parameters, inputs, outputs, gradient, 1f), calls: 1000));
    }

    [Fact]
    public void AnAllocationOnAnotherThreadWouldBeSeen()
    {
        using var workers = new Workers(2);
        Thread caller = Thread.CurrentThread;
        void AllocateElsewhere() => GC.KeepAlive(Thread.CurrentThread == caller ? null : new byte[100_000]);
        Assert.InRange(AllocatedBy(workers, () => EachThreadOnce(workers, () => { }, AllocateElsewhere)), 100_000 * Calls, long.MaxValue);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(8)] // more than there are cores, on many machines
    public async Task TenThousandSmallRunsLoseNoPart(int degree)
    {
        await Task.Run(() =>
        {
            using var workers = new Workers(degree);
            double[] gradient = new double[1], inputs = new double[7], targets = new double[7];
            for (int run = 0; run < 10_000; run++)
            {
                double loss = workers.Gradient(
                    (_, x, _, g, scale) =>
                    {
                        g[0] = scale * x.Length;
                        return 1;
                    },
                    2, 1, 1, [0], inputs, targets, gradient, run);
                Assert.Equal((4, 7.0 * run), (loss, gradient[0]));
            }
        }).WaitAsync(_patience); // a thread that is not woken would wait for ever
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void AnExceptionInAPartReachesTheCallerAndTheWorkersLiveOn(bool onCallersThread)
    {
        using var workers = new Workers(3);
        Thread caller = Thread.CurrentThread;
        var exception = Assert.Throws<InvalidTimeZoneException>(() => EachThreadOnce(workers, () => { }, () =>
        {
            if (Thread.CurrentThread == caller == onCallersThread)
                throw new InvalidTimeZoneException("as is");
        }));
        Assert.Equal("as is", exception.Message);
        Assert.Equal(3, ThreadsOf(workers).Length);
    }

    [Fact]
    public void AnExceptionInAChunkReachesTheCallerOfTheGradient()
    {
        using var workers = new Workers(2);
        Assert.Throws<InvalidTimeZoneException>(() => workers.Gradient<float>(
            (_, x, _, _, _) => x[0] == 40 ? throw new InvalidTimeZoneException() : 0,
            1, 1, 1, [0], [.. Enumerable.Range(0, 50).Select(k => (float)k)], new float[50], new float[1], 1));
        Assert.Equal(2, ThreadsOf(workers).Length);
    }

    [Fact]
    public void ASecondCallWhileOneRunsIsRefused()
    {
        using var workers = new Workers(2);
        var refused = new List<Exception?>();
        workers.ForwardBatch<float>(
            (_, _, _) => Task.Run(() =>
            {
                refused.Add(Record.Exception(() => ThreadsOf(workers)));
                refused.Add(Record.Exception(() => workers.Gradient<float>(Gradient, 1, 1, 1, [0], [0], [0], new float[1], 1)));
                refused.Add(Record.Exception(workers.Dispose));
            }).Wait(),
            1, 1, 1, [], [1], new float[1]);

        Assert.Equal(3, refused.Count);
        Assert.All(refused, exception => Assert.Contains("workers of its own", Assert.IsType<InvalidOperationException>(exception).Message));
        Assert.Equal(2, ThreadsOf(workers).Length);
    }

    [Fact]
    public void DisposeEndsTheThreadsAndLaterCallsAreRefused()
    {
        var workers = new Workers(4);
        Thread[] threads = ThreadsOf(workers);
        workers.Dispose();
        workers.Dispose();
        Assert.All(threads, thread => Assert.Equal(thread == Thread.CurrentThread, thread.IsAlive));
        Assert.Throws<ObjectDisposedException>(() => ThreadsOf(workers));
        Assert.Throws<ObjectDisposedException>(() => workers.Gradient<float>(Gradient, 1, 1, 1, [0], [0], [0], new float[1], 1));
    }

    [Fact]
    public void TheThreadsOfForgottenWorkersEnd()
    {
        Thread[] threads = Forget();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        Assert.Equal(2, threads.Length);
        Assert.All(threads, thread => Assert.True(thread.Join(_patience)));

        [MethodImpl(MethodImplOptions.NoInlining)]
        static Thread[] Forget() => [.. ThreadsOf(new Workers(3)).Where(thread => thread != Thread.CurrentThread)];
    }

    [Fact]
    public void ThereIsAtLeastOneWorker()
    {
        Assert.Throws<ArgumentOutOfRangeException>("degree", () => new Workers(0));
        Assert.Throws<ArgumentOutOfRangeException>("degree", () => new Workers(-1));
    }

    private static Thread[] ThreadsOf(Workers workers)
    {
        var threads = new List<Thread>();
        EachThreadOnce(workers, () => { }, () =>
        {
            lock (threads)
                threads.Add(Thread.CurrentThread);
        });
        return [.. threads];
    }

    /// <summary>The bytes that calls allocate on all threads of the workers: the least of a few windows, as <see cref="Allocation"/> says.</summary>
    private static long AllocatedBy(Workers workers, Action call)
    {
        long least = long.MaxValue;
        Thread caller = Thread.CurrentThread;
        for (int window = 0; window < Windows && least > 0; window++)
        {
            EachThreadOnce(workers, () => { }, () => t_allocated = GC.GetAllocatedBytesForCurrentThread());

            long allocated = -GC.GetAllocatedBytesForCurrentThread();
            for (int k = 0; k < Calls; k++)
                call();
            allocated += GC.GetAllocatedBytesForCurrentThread();

            void Add() => Interlocked.Add(ref allocated, Thread.CurrentThread == caller ? 0 : GC.GetAllocatedBytesForCurrentThread() - t_allocated);
            EachThreadOnce(workers, Add, () => { });
            least = Math.Min(least, allocated);
        }

        return least;
    }

    /// <summary>As many parts as threads, none of which ends before all have begun.</summary>
    private static void EachThreadOnce(Workers workers, Action first, Action onceAllHaveBegun)
    {
        using var begun = new Barrier(workers.Degree);
        workers.ForwardBatch<float>(
            (_, _, _) =>
            {
                first();
                Assert.True(begun.SignalAndWait(_patience), "A thread did not come.");
                onceAllHaveBegun();
            },
            1, 1, 1, [], new float[workers.Degree], new float[workers.Degree]);
    }

    private static void Forward(ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, Span<float> outputs) => inputs.CopyTo(outputs);

    private static double Gradient(
        ReadOnlySpan<float> parameters, ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, Span<float> gradient, float scale)
    {
        gradient.Fill(scale);
        return 0;
    }
}
