using System.Collections.Generic;
using System.Linq;
using FixedNet.Generator.Infrastructure;

namespace FixedNet.Generator.Emit;

/// <summary>The spans of a method as pointers, for the time of a call.</summary>
internal static class Pinning
{
    public static string Pointer(string span) => span + "At";

    /// <summary>Opens the block in which each span has its pointer; an empty span's is null.</summary>
    public static SourceWriter.Scope Block(EmitContext context, IEnumerable<string> spans) =>
        context.Writer.Block($"fixed ({context.Number}* {string.Join(", ", spans.Select(span => $"{Pointer(span)} = {span}"))})");
}
