using System.Buffers;

namespace FixedNet.Tests.Shared;

/// <summary>At which of the two guards a span lies.</summary>
public enum Placement
{
    AfterGuard,
    BeforeGuard,
}

/// <summary>
/// A span that starts right after, or ends right before, memory that ends the process when it is touched. What is left of its pages
/// on the other side holds NaN: a number read from there shows in the result, and one written there in <see cref="RequireIntact"/>.
/// </summary>
internal sealed unsafe class GuardedMemory<T> : MemoryManager<T>
    where T : unmanaged
{
    /// <summary>Four or eight of them are a NaN.</summary>
    private const byte Sentinel = 0xFF;

    private readonly GuardedPages _pages;
    private readonly int _length;
    private readonly int _offset;

    /// <summary>Memory full of NaN.</summary>
    public GuardedMemory(int length, Placement placement)
    {
        _length = length;
        int bytes = length * sizeof(T);
        _pages = GuardedPages.Rent(bytes);
        _offset = placement == Placement.AfterGuard ? 0 : _pages.Length - bytes;
        _pages.Bytes.Fill(Sentinel);
    }

    public override Span<T> GetSpan() => new(_pages.Start + _offset, _length);

    public override MemoryHandle Pin(int elementIndex = 0) => new(_pages.Start + _offset + elementIndex * sizeof(T));

    public override void Unpin()
    {
    }

    /// <summary>Fails if anything beside the span has been written.</summary>
    public void RequireIntact(string what)
    {
        Assert.False(_pages.Bytes[.._offset].ContainsAnyExcept(Sentinel), $"{what}: written before its start");
        Assert.False(_pages.Bytes[(_offset + _length * sizeof(T))..].ContainsAnyExcept(Sentinel), $"{what}: written past its end");
    }

    protected override void Dispose(bool disposing) => _pages.Return();
}
