namespace FixedNet.Tests.Shared;

/// <summary>Counts the bytes that calls allocate on the garbage-collected heap.</summary>
internal static class Allocation
{
    private const int Windows = 5;

    /// <summary>
    /// The bytes that so many calls allocate on this thread after a first one: the least of a few such windows. What a call allocates
    /// shows in every window. In single ones up to 8 KB show that nobody allocated: as much as a thread's allocation buffer holds, so
    /// presumably what was left of it when another thread's allocations started a collection.
    /// </summary>
    public static long BytesOf(Action call, int calls)
    {
        call();
        long least = long.MaxValue;
        for (int window = 0; window < Windows && least > 0; window++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int k = 0; k < calls; k++)
                call();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
