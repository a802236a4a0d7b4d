using System.Collections.Generic;
using System.Linq;
using FixedNet.Generator.Ir;

namespace FixedNet.Generator.Printing;

/// <summary>What a kernel takes, and how it is called, in every dialect.</summary>
internal static class Signature
{
    /// <summary>"ref float parameters, ref float X, float scale, nint n"</summary>
    public static string Arguments(Access access, string number, KernelMethod kernel) => string.Join(", ", Of(kernel).Select(argument => argument.Kind switch
    {
        ArgumentKind.Number => $"{number} {argument.Name}",
        ArgumentKind.Count => $"{access.Counter} {argument.Name}",
        _ => access.Declared(argument.Name, argument.Kind == ArgumentKind.Written),
    }));

    /// <summary>The call of a kernel from a scope in which every argument has the name that the kernel gives it.</summary>
    public static string Call(Access access, KernelMethod kernel) => $"{kernel.Name}({string.Join(", ", Of(kernel).Select(
        argument => argument.Kind is ArgumentKind.Number or ArgumentKind.Count ? argument.Name : access.Passed(argument.Name)))})";

    private enum ArgumentKind
    {
        Read,
        Written,
        Number,
        Count,
    }

    private static IEnumerable<(string Name, ArgumentKind Kind)> Of(KernelMethod kernel)
    {
        IReadOnlyList<Buffer> buffers = kernel.Buffers;
        ArgumentKind Memory(IEnumerable<Buffer> of) => of.Any(kernel.Writes) ? ArgumentKind.Written : ArgumentKind.Read;
        IEnumerable<Buffer> In(Home home) => buffers.Where(buffer => buffer.Home == home);

        if (In(Home.Parameters).Any())
            yield return ("parameters", Memory(In(Home.Parameters)));
        foreach (Buffer buffer in In(Home.Argument).OrderBy(kernel.Writes)) // what is read, then what is written
            yield return (buffer.Name, Memory([buffer]));
        if (In(Home.Gradient).Any())
            yield return ("gradient", ArgumentKind.Written);
        if (In(Home.Transposed).Any())
            yield return ("transposed", ArgumentKind.Read);
        if (In(Home.Scratch).Any())
            yield return ("scratch", ArgumentKind.Written);
        if (kernel.Scales)
            yield return (KernelMethod.Scale.Name, ArgumentKind.Number);
        if (kernel.Descends)
            yield return (Accumulate.Step.Name, ArgumentKind.Number);
        if (kernel.CountsSamples)
            yield return ("n", ArgumentKind.Count);
        if (kernel.CountsLive)
            yield return ("live", ArgumentKind.Count);
    }
}
