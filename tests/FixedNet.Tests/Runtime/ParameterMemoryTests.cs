using System.Runtime.CompilerServices;
using FixedNet.Tests.Shared;

namespace FixedNet.Tests.Runtime;

[Trait(Depends.On, Depends.Nothing)]
public class ParameterMemoryTests
{
    /// <summary>The limit in ParameterMemory.</summary>
    private const int PlainBytes = 2048;

    private static readonly int[] Lengths = [.. Enumerable.Range(1, 70), .. Around(4), .. Around(8), 1_000, 4_097, 100_000];

    [Fact]
    public void TheFirstElementOfALargeOneLiesOnA64ByteBoundary()
    {
        foreach (int length in Lengths)
        {
            if (length * sizeof(float) > PlainBytes)
                Assert.Equal((length, 0L), (length, AddressOf(new ParameterMemory<float>(length)) % 64));
            if (length * sizeof(double) > PlainBytes)
                Assert.Equal((length, 0L), (length, AddressOf(new ParameterMemory<double>(length)) % 64));
        }
    }

    [Fact]
    public void TheVectorIsAsLongAsAskedForAndZero()
    {
        foreach (int length in Lengths)
        {
            Assert.Equal(new float[length], new ParameterMemory<float>(length).Span);
            Assert.Equal(new double[length], new ParameterMemory<double>(length).Span);
        }
    }

    [Fact]
    public void ACompactingCollectionMovesNothingAndKeepsTheNumbers()
    {
        var between = new List<object>();
        var memories = new List<ParameterMemory<float>>();
        for (int k = 0; k < 100; k++)
        {
            between.Add(new byte[500]);
            var memory = new ParameterMemory<float>(1_033);
            memory.Span.Fill(k);
            memories.Add(memory);
        }

        long[] before = [.. memories.Select(AddressOf)];
        between.Clear();
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);

        Assert.Equal(before, memories.Select(AddressOf));
        for (int k = 0; k < memories.Count; k++)
            Assert.Equal(Enumerable.Repeat((float)k, 1_033), memories[k].Span.ToArray());
    }

    [Fact]
    public void ASpanAloneKeepsTheMemory()
    {
        Span<double> span = Filled(1_000);
        for (int k = 0; k < 100; k++)
            GC.KeepAlive(new ParameterMemory<double>(1_000));
        GC.Collect();
        GC.Collect();
        for (int k = 0; k < 100; k++)
            GC.KeepAlive(new ParameterMemory<double>(1_000));
        Assert.Equal(Enumerable.Repeat(1.5, 1_000), span.ToArray());

        [MethodImpl(MethodImplOptions.NoInlining)]
        static Span<double> Filled(int length)
        {
            Span<double> filled = new ParameterMemory<double>(length).Span;
            filled.Fill(1.5);
            return filled;
        }
    }

    [Fact]
    public void ASliceIsPartOfTheVector()
    {
        var memory = new ParameterMemory<float>(10);
        memory.Slice(7, 3).Fill(1);
        Assert.Equal([0, 0, 0, 0, 0, 0, 0, 1, 1, 1], memory.Span);
        Assert.Throws<ArgumentOutOfRangeException>(() => memory.Slice(7, 4).Length);
        Assert.Throws<ArgumentOutOfRangeException>(() => memory.Slice(-1, 1).Length);
    }

    [Fact]
    public void UnconstructedItIsEmpty()
    {
        ParameterMemory<float> memory = default;
        Assert.True(memory.Span.IsEmpty);
        Assert.True(memory.Slice(0, 0).IsEmpty);
        Assert.Throws<ArgumentOutOfRangeException>(() => memory.Slice(0, 1).Length);
        Assert.True(new ParameterMemory<float>(0).Span.IsEmpty);
    }

    [Fact]
    public void RefusesANegativeLength() =>
        Assert.Throws<ArgumentOutOfRangeException>("length", () => new ParameterMemory<float>(-1));

    /// <summary>The last length that is a plain array, and the first that is not.</summary>
    private static int[] Around(int size) => [PlainBytes / size, (PlainBytes / size) + 1];

    private static unsafe long AddressOf<T>(ParameterMemory<T> memory)
        where T : unmanaged => (long)Unsafe.AsPointer(ref memory.Span[0]);
}
