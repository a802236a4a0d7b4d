using System.Collections.Concurrent;
using System.Diagnostics.Tracing;
using System.Reflection;

namespace FixedNet.Tests.Shared;

/// <summary>How well a method was compiled, as the runtime numbers it.</summary>
internal enum JitTier
{
    /// <summary>Without optimisation, because the method is too long for it.</summary>
    MinOptJitted = 1,

    Optimized = 2,

    /// <summary>For the second time, because it was called often.</summary>
    OptimizedAgain = 4,
}

/// <summary>Hears from the runtime itself at which tier each method was compiled.</summary>
internal sealed class JitListener : EventListener
{
    private const int JitKeyword = 0x10, MethodLoadVerbose = 143, TierShift = 7, TierMask = 7;

    private readonly ConcurrentDictionary<ulong, JitTier> _tiers = [];
    private readonly ConcurrentQueue<(string Type, string Method, JitTier Tier)> _compilations = [];

    /// <summary>What has been compiled since this listens, as far as the runtime has told: type and method by name, and the tier.</summary>
    public IEnumerable<(string Type, string Method, JitTier Tier)> Compilations => _compilations;

    /// <summary>The tier of a method that has been compiled. Events come late, so it waits.</summary>
    public JitTier TierOf(MethodBase method)
    {
        ulong id = (ulong)method.MethodHandle.Value;
        JitTier tier = default;
        Assert.True(SpinWait.SpinUntil(() => _tiers.TryGetValue(id, out tier), TimeSpan.FromMinutes(1)), $"the runtime says nothing of {method}");
        return tier;
    }

    protected override void OnEventSourceCreated(EventSource source)
    {
        if (source.Name == "Microsoft-Windows-DotNETRuntime")
            EnableEvents(source, EventLevel.Verbose, (EventKeywords)JitKeyword);
    }

    protected override void OnEventWritten(EventWrittenEventArgs written)
    {
        if (written.EventId != MethodLoadVerbose)
            return;
        var tier = (JitTier)(((uint)Value(written, "MethodFlags") >> TierShift) & TierMask);
        _compilations.Enqueue(((string)Value(written, "MethodNamespace"), (string)Value(written, "MethodName"), tier));
        _tiers[(ulong)Value(written, "MethodID")] = tier;
    }

    private static object Value(EventWrittenEventArgs written, string name) => written.Payload![written.PayloadNames!.IndexOf(name)]!;
}
