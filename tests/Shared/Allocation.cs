namespace FixedNet.Tests.Shared;

/// <summary>Counts the bytes that calls allocate on the garbage-collected heap.</summary>
internal static class Allocation
{
    private const int Windows = 5;

    /// <summary>
    /// The bytes that so many calls allocate on this thread after a first one: the least of a few such windows. What a call allocates
    /// shows in every window; what the runtime does once on this thread, such as replacing the method that loops, shows in one.
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
