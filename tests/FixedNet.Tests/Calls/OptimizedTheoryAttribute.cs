using System.Diagnostics;
using System.Reflection;

namespace FixedNet.Tests.Calls;

/// <summary>A theory of how the runtime compiles what it is given: skipped in a Debug build, whose methods it leaves as they are.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OptimizedTheoryAttribute : TheoryAttribute
{
    /// <summary>Says why, where it is skipped.</summary>
    public OptimizedTheoryAttribute()
    {
        if (typeof(INetwork<float>).Assembly.GetCustomAttribute<DebuggableAttribute>() is { IsJITOptimizerDisabled: true })
            Skip = "The runtime compiles nothing of a Debug build again: run it with -c Release.";
    }
}
