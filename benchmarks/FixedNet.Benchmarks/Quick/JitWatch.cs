using System.Collections.Concurrent;
using System.Diagnostics.Tracing;

namespace FixedNet.Benchmarks.Quick;

/// <summary>Counts the methods of the contenders as the JIT finishes them, so that settling can be seen instead of hoped for.</summary>
internal sealed class JitWatch : EventListener
{
    private const EventKeywords Jit = (EventKeywords)0x10;
    private const int MethodLoadVerbose = 143;

    private readonly ConcurrentQueue<string> _methods = new();

    public int Count => _methods.Count;

    public IEnumerable<string> Since(int count) => _methods.Skip(count);

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == "Microsoft-Windows-DotNETRuntime")
            EnableEvents(eventSource, EventLevel.Verbose, Jit);
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        // MethodID, ModuleID, MethodStartAddress, MethodSize, MethodToken, MethodFlags, MethodNamespace, MethodName, …
        if (eventData.EventId == MethodLoadVerbose && eventData.Payload is { Count: > 7 } payload
            && payload[6] is string type && payload[7] is string method && IsMeasured(type, method))
        {
            _methods.Enqueue($"{type}.{method}");
        }
    }

    /// <summary>Not this mode's own code, nor properties, which no timed loop reads but the reports do.</summary>
    private static bool IsMeasured(string type, string method) =>
        (type.StartsWith("System.Numerics.Tensors", StringComparison.Ordinal) || type.StartsWith("FixedNet", StringComparison.Ordinal))
        && !type.StartsWith("FixedNet.Benchmarks.Quick", StringComparison.Ordinal)
        && !method.StartsWith("get_", StringComparison.Ordinal) && !method.StartsWith("set_", StringComparison.Ordinal);
}
