using System.Collections.Concurrent;
using System.ComponentModel;
using System.Runtime.InteropServices;

namespace FixedNet.Tests.Shared;

/// <summary>Whole pages of memory between two that may be neither read nor written.</summary>
internal sealed unsafe class GuardedPages
{
    /// <summary>Those not in use, by length: reserving and protecting takes longer than most of what is tested.</summary>
    private static readonly ConcurrentDictionary<int, ConcurrentBag<GuardedPages>> _free = new();

    private static readonly int _page = Environment.SystemPageSize;

    private GuardedPages(int length)
    {
        nuint reserved = (nuint)length + 2 * (nuint)_page;
        byte* start = (byte*)(OperatingSystem.IsWindows() ? Windows.Reserve(reserved) : Unix.Reserve(reserved));
        Start = start + _page;
        Length = length;
        if (OperatingSystem.IsWindows())
            Windows.Open((nint)Start, (nuint)length);
        else
            Unix.Open((nint)Start, (nuint)length);
    }

    public byte* Start { get; }

    public int Length { get; }

    public Span<byte> Bytes => new(Start, Length);

    /// <summary>As few pages as hold so many bytes.</summary>
    public static GuardedPages Rent(int bytes)
    {
        int length = (Math.Max(bytes, 1) + _page - 1) / _page * _page;
        return FreeOf(length).TryTake(out var pages) ? pages : new GuardedPages(length);
    }

    public void Return() => FreeOf(Length).Add(this);

    private static ConcurrentBag<GuardedPages> FreeOf(int length) => _free.GetOrAdd(length, _ => []);

    private static void Require(bool success)
    {
        if (!success)
            throw new Win32Exception(Marshal.GetLastPInvokeError());
    }

    private static class Unix
    {
        private const int NoAccess = 0, ReadAndWrite = 3, Private = 2;

        private static readonly int Anonymous = OperatingSystem.IsLinux() ? 0x20 : 0x1000;

        public static nint Reserve(nuint length)
        {
            nint start = mmap(0, length, NoAccess, Private | Anonymous, -1, 0);
            Require(start != -1);
            return start;
        }

        public static void Open(nint start, nuint length) => Require(mprotect(start, length, ReadAndWrite) == 0);

        [DllImport("libc", SetLastError = true)]
        private static extern nint mmap(nint address, nuint length, int protection, int flags, int file, nint offset);

        [DllImport("libc", SetLastError = true)]
        private static extern int mprotect(nint address, nuint length, int protection);
    }

    private static class Windows
    {
        private const uint CommitAndReserve = 0x3000, NoAccess = 1, ReadAndWrite = 4;

        public static nint Reserve(nuint length)
        {
            nint start = VirtualAlloc(0, length, CommitAndReserve, NoAccess);
            Require(start != 0);
            return start;
        }

        public static void Open(nint start, nuint length) => Require(VirtualProtect(start, length, ReadAndWrite, out _));

        [DllImport("kernel32", SetLastError = true)]
        private static extern nint VirtualAlloc(nint address, nuint length, uint type, uint protection);

        [DllImport("kernel32", SetLastError = true)]
        private static extern bool VirtualProtect(nint address, nuint length, uint protection, out uint before);
    }
}
