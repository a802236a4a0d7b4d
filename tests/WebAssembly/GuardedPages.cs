using System.Runtime.InteropServices;

namespace FixedNet.Tests.Shared;

/// <summary>
/// WebAssembly's memory has no pages to protect: what is written beside an argument shows in the canaries there, and a number read there is NaN
/// and shows in the result. What is read and not used stays unseen.
/// </summary>
internal sealed unsafe class GuardedPages
{
    /// <summary>More than any vector, or block of them, on either side.</summary>
    private const int Margin = 1024;

    private const byte Canary = 0xFF;

    private readonly byte* _reserved;

    private GuardedPages(int length)
    {
        Length = length;
        _reserved = (byte*)NativeMemory.AlignedAlloc((nuint)(length + 2 * Margin), 64);
        new Span<byte>(_reserved, length + 2 * Margin).Fill(Canary);
    }

    public byte* Start => _reserved + Margin;

    public int Length { get; }

    public Span<byte> Bytes => new(Start, Length);

    /// <summary>No longer than the argument, so that a canary is beside it on both sides.</summary>
    public static GuardedPages Rent(int bytes) => new(bytes);

    public void Return()
    {
        bool before = new Span<byte>(_reserved, Margin).ContainsAnyExcept(Canary), after = new Span<byte>(Start + Length, Margin).ContainsAnyExcept(Canary);
        NativeMemory.AlignedFree(_reserved);
        Assert.False(before, "written before an argument's start");
        Assert.False(after, "written past an argument's end");
    }
}
