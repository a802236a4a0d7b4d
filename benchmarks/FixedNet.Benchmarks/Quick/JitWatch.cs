using System.Collections.Concurrent;
using System.Diagnostics.Tracing;

namespace FixedNet.Benchmarks.Quick;

/// <summary>Hears of every method of this program and of what it measures as the JIT finishes it, from the runtime's own events.</summary>
internal sealed class JitWatch : EventListener
{
    private const EventKeywords Jit = (EventKeywords)0x10;
    private const int MethodJittingStarted = 145, MethodLoadVerbose = 143;

    private readonly ConcurrentQueue<Compilation> _compilations = new();
    private readonly ConcurrentDictionary<object, (DateTime Time, int IlBytes)> _started = new();

    public IEnumerable<Compilation> Compilations => _compilations;

    /// <summary>How often something that is timed was compiled, so that settling can be seen instead of hoped for.</summary>
    public int Count => _compilations.Count(compilation => compilation.IsTimed);

    public IEnumerable<string> Since(int count) =>
        _compilations.Where(compilation => compilation.IsTimed).Skip(count).Select(compilation => compilation.Name);

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == "Microsoft-Windows-DotNETRuntime")
            EnableEvents(eventSource, EventLevel.Verbose, Jit);
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (eventData.EventId is not (MethodJittingStarted or MethodLoadVerbose) || eventData.Payload is not { Count: > 7 } payload)
            return;

        // Both begin with the method's id. A method is compiled anew for each tier, but not for two of them at once.
        object method = payload[0]!;
        if (eventData.EventId == MethodJittingStarted)
        {
            // MethodID, ModuleID, MethodToken, MethodILSize, MethodNamespace, …
            _started[method] = (eventData.TimeStamp, Convert.ToInt32(payload[3]));
        }
        else if (_started.TryRemove(method, out var start))
        {
            // MethodID, ModuleID, MethodStartAddress, MethodSize, MethodToken, MethodFlags, MethodNamespace, MethodName, …
            _compilations.Enqueue(new Compilation(
                (string)payload[6]!, (string)payload[7]!, eventData.TimeStamp - start.Time, start.IlBytes, Convert.ToInt32(payload[3])));
        }
    }
}
