using System.Collections.Generic;

namespace FixedNet.Generator.Emit;

/// <summary>What a public method does once its arguments are pointers: one call of a driver, and the scaling of the loss.</summary>
internal static class PointerCalls
{
    /// <summary>Writes the statements; the size m of the batch must be in scope where the method takes one.</summary>
    /// <param name="method">The public method.</param>
    /// <param name="pointers">Its arguments, in order.</param>
    public static void Emit(EmitContext context, string method, IReadOnlyList<string> pointers)
    {
        string driver = method == "Backward" ? "DifferentiateBatch" : DriverEmitter.NameOf(method);
        List<string> arguments = [.. pointers];
        if (method == "Backward")
        {
            if (pointers.Count == 4)
                arguments.Add("null"); // no input gradients
            arguments.Add(context.Plan.ScalesDelta ? "scale" : "1");
        }

        if (method != "Forward")
            arguments.Add("m");
        string call = $"{EmitContext.KernelClass}.{driver}({string.Join(", ", arguments)});";
        context.Writer.Line(method switch
        {
            "Backward" => JoinedLines(BatchLoss.Scale(context), $"double loss = {call}", BatchLoss.Return(context)),
            "Evaluate" => $"return {call}",
            _ => call,
        });
    }

    private static string JoinedLines(string scale, string loss, string result) => $"{(scale.Length == 0 ? "" : scale + "\n")}{loss}\n{result}";
}
