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
        string driver = DriverNames.Of(method);
        List<string> arguments = [.. pointers];
        if (method == "Backward")
        {
            if (pointers.Count == 4)
                arguments.Add("null"); // no input gradients
            arguments.Add(BatchLoss.Scale(context));
        }

        if (method != "Forward")
            arguments.Add("m");
        string call = $"{context.Kernels}.{driver}({string.Join(", ", arguments)});";
        context.Writer.Line(method switch
        {
            "Backward" => $"{BatchLoss.ScaleLine(context)}double loss = {call}\n{BatchLoss.Return(context)}",
            "Evaluate" => $"return {call}",
            _ => call,
        });
    }
}
