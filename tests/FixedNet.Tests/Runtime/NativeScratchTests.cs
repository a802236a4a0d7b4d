using System.Runtime.CompilerServices;
using FixedNet.Tests.Shared;

namespace FixedNet.Tests.Runtime;

[Trait(Depends.On, Depends.Nothing)]
public class NativeScratchTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(100_000)]
    public unsafe void MemoryIsAlignedAndWritableThroughout(int length)
    {
        using var memory = new NativeScratch<double>(length);
        Span<double> span = memory.Span;
        Assert.Equal(length, span.Length);
        Assert.Equal(0, (nint)Unsafe.AsPointer(ref span[0]) % 64);
        span.Fill(1);
        Assert.Equal(length, span.ToArray().Sum());
    }

    [Fact]
    public void ASecondDisposeDoesNothing()
    {
        var memory = new NativeScratch<float>(16);
        memory.Dispose();
        memory.Dispose();
        Assert.True(memory.Span.IsEmpty);
    }

    [Fact]
    public void NoLengthIsNoMemory()
    {
        using var memory = new NativeScratch<float>(0);
        Assert.True(memory.Span.IsEmpty);
        using NativeScratch<float> unconstructed = default;
        Assert.True(unconstructed.Span.IsEmpty);
    }

    [Fact]
    public void RefusesANegativeLength() => Assert.Throws<ArgumentOutOfRangeException>("length", () =>
    {
        using var memory = new NativeScratch<float>(-1);
    });

    [Fact]
    public void AllocatesNothingOnTheManagedHeap() => Assert.Equal(0, Allocation.BytesOf(TakeAndFree, calls: 1000));

    private static void TakeAndFree()
    {
        using var memory = new NativeScratch<float>(1000);
        memory.Span[999] = 1;
    }
}
