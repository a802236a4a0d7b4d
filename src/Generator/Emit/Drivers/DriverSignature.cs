using System.Collections.Generic;
using System.Linq;
using FixedNet.Generator.Kernels;

namespace FixedNet.Generator.Emit.Drivers;

/// <summary>What the driver of a pass takes and returns.</summary>
internal static class DriverSignature
{
    /// <summary>"float EvaluateBatch(ref float parameters, ref float inputs, ref float targets, nint m)"</summary>
    public static string Head(EmitContext context, Pass pass) => $"{Returns(context, pass)} {pass.Name}({string.Join(", ", Arguments(context, pass))})";

    private static string Returns(EmitContext context, Pass pass)
    {
        if (!pass.HasLoss)
            return "void";
        return pass.Kind == PassKind.Differentiate ? "double" : context.Number; // the sum over a part of a batch, or the batch loss
    }

    /// <summary>The parameters, what is read, the gradient, what is written, numbers.</summary>
    private static IEnumerable<string> Arguments(EmitContext context, Pass pass)
    {
        foreach (var (name, isWritten) in Memory(pass))
            yield return context.Access.Declared(name, isWritten);
        if (pass.Kind == PassKind.Differentiate)
            yield return $"{context.Number} scale";
        if (pass.Kind == PassKind.Descend)
            yield return $"{context.Number} eta";
        if (context.Access.IsToldSamples)
            yield return $"{context.Access.Counter} m";
    }

    /// <summary>The memory that a pass is given, in the order of its arguments.</summary>
    public static IEnumerable<(string Name, bool IsWritten)> Memory(Pass pass)
    {
        yield return ("parameters", pass.Kind == PassKind.Descend);
        foreach (RowArgument rows in pass.Rows.Where(rows => !rows.IsWritten))
            yield return (rows.Argument, false);
        if (pass.HasGradient)
            yield return ("gradient", true);
        foreach (RowArgument rows in pass.Rows.Where(rows => rows.IsWritten))
            yield return (rows.Argument, true);
        if (pass.InputGradient is not null)
            yield return ("inputGradients", true);
    }
}
