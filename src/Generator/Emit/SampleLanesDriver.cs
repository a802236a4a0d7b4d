using System.Linq;
using FixedNet.Generator.Infrastructure;
using FixedNet.Generator.Kernels;
using FixedNet.Generator.Planning;
using static FixedNet.Generator.Infrastructure.Numbers;

namespace FixedNet.Generator.Emit;

/// <summary>
/// The methods that take a batch through kernels with samples in lanes: whole vectors of samples where they are, the rest in a copy
/// filled up with zeros, whose lanes past the batch's end count for nothing.
/// </summary>
internal sealed class SampleLanesDriver(EmitContext context, SampleLaneKernels kernels)
{
    private readonly NetworkPlan _plan = context.Plan;
    private readonly SourceWriter _writer = context.Writer;
    private readonly int _lanes = context.Plan.Dialect.Lanes;

    private string Memory => $"ref {context.Number}";

    public void Emit()
    {
        Rows x = new("X", "inputs", _plan.Inputs), y = new("Y", "targets", _plan.Outputs), dx = new("dX", "inputGradients", _plan.Inputs, IsWritten: true);
        Driver("void", "RunBatch", kernels.Run, "", x, new("Outputs", "outputs", _plan.Outputs, IsWritten: true));
        if (_plan.HasLoss)
        {
            Driver(context.Number, "EvaluateBatch", kernels.Evaluate!, "", x, y);
            Driver("double", "DifferentiateParameters", kernels.Differentiate!, $", {Memory} gradient", x, y);
            Driver("double", "DifferentiateInputs", kernels.DifferentiateInputs!, $", {Memory} gradient", x, y, dx);
            DifferentiateBatch();
            DescendBatch();
        }

        Driver("void", "PullBackBatch", kernels.PullBack, $", {Memory} gradient", x, new("G", "outputGradients", _plan.Outputs), dx);
    }

    /// <summary>One of the user's arguments, row by row.</summary>
    private sealed record Rows(string Name, string Argument, int Width, bool IsWritten = false);

    private void Driver(string returns, string name, KernelMethod kernel, string further, params Rows[] rows)
    {
        string arguments = string.Join(", ", rows.Where(row => !row.IsWritten || name == "RunBatch").Select(row => $"{Memory} {row.Argument}"));
        string written = string.Concat(rows.Where(row => row.IsWritten && name != "RunBatch").Select(row => $", {Memory} {row.Argument}"));
        bool hasLoss = returns != "void", scales = kernel.Uses(OutputKernels.Scale);
        bool isSum = name.StartsWith("Differentiate", System.StringComparison.Ordinal); // of a batch, or a part of one: its caller divides
        string scale = isSum ? $", {context.Number} scale" : "";
        string call = $"{(hasLoss ? "loss += " : "")}{LanesEmitter.Call(context, kernel)};";

        _writer.Line($"// {name}: {Text(_lanes)} samples at a time; the rest in a copy filled up with zeros.");
        _writer.Line(LanesEmitter.Optimized);
        using (_writer.Block($"public static {returns} {name}({Memory} parameters, {arguments}{further}{written}{scale}, nint m)"))
        {
            if (hasLoss)
                _writer.Line(BatchLoss.Declaration);
            if (further.Length > 0)
                _writer.Line($"MemoryMarshal.CreateSpan(ref gradient, {Text(_plan.ParameterCount)}).Clear();");
            _writer.Line($"nint whole = m & -{Text(_lanes)};");
            using (_writer.Block($"for (nint start = 0, n; start < whole; start += n)"))
            {
                _writer.Line($"n = Math.Min({Text(Limits.SampleLanesTile)}, whole - start);");
                if (kernel.CountsLive)
                    _writer.Line("nint live = n;");
                foreach (Rows row in rows)
                    _writer.Line($"{Memory} {row.Name} = ref {LanesEmitter.From(row.Argument, row.Width, "start")};");
                _writer.Line(call);
            }

            string passed = string.Join(", ", rows.Select(row => $"ref {LanesEmitter.From(row.Argument, row.Width, "whole")}"));
            string rest = $"{name}Rest(ref parameters, {passed}{(further.Length > 0 ? ", ref gradient" : "")}{(scales ? ", scale" : "")}, m - whole);";
            using (_writer.Block("if (whole < m)"))
                _writer.Line(hasLoss ? $"loss += {rest}" : rest);
            if (hasLoss)
                _writer.Line(isSum ? "return loss;" : BatchLoss.Return(context));
        }

        _writer.Line();
        Rest(hasLoss, name, kernel, further, scales, rows);
    }

    private void Rest(bool hasLoss, string name, KernelMethod kernel, string further, bool scales, Rows[] rows)
    {
        string arguments = string.Join(", ", rows.Select(row => $"{Memory} {row.Argument}"));
        _writer.Line($"// {name}Rest: fewer than {Text(_lanes)} samples.");
        _writer.Line(LanesEmitter.Optimized);
        using (_writer.Block($"private static {(hasLoss ? "double" : "void")} {name}Rest({Memory} parameters, {arguments}{further}{(scales ? $", {context.Number} scale" : "")}, nint live)"))
        {
            int length = rows.Sum(row => row.Width), at = 0;
            _writer.Line($"Span<{context.Number}> rows = stackalloc {context.Number}[{Text(_lanes)} * {Text(length)}];");
            if (_plan.Target.SkipsLocalsInit)
                _writer.Line("rows.Clear();");
            foreach (Rows row in rows)
            {
                _writer.Line($"{Memory} {row.Name} = ref MemoryMarshal.GetReference(rows{(at == 0 ? "" : $".Slice({Text(at)})")});");
                if (!row.IsWritten)
                    _writer.Line(Copy(row.Argument, row.Name, row.Width));
                at += _lanes * row.Width;
            }

            if (kernel.CountsSamples)
                _writer.Line($"const int n = {Text(_lanes)};");
            _writer.Line($"{(hasLoss ? "double loss = " : "")}{LanesEmitter.Call(context, kernel)};");
            foreach (Rows row in rows.Where(row => row.IsWritten))
                _writer.Line(Copy(row.Name, row.Argument, row.Width));
            if (hasLoss)
                _writer.Line("return loss;");
        }

        _writer.Line();
    }

    private static string Copy(string from, string to, int width) => $"Copy(ref {from}, ref {to}, {(width == 1 ? "live" : $"{Text(width)} * live")});";

    private void DifferentiateBatch()
    {
        _writer.Line("// DifferentiateBatch: with the gradient of the inputs only where it is asked for.");
        _writer.Line(LanesEmitter.Optimized);
        using (_writer.Block($"public static double DifferentiateBatch({Memory} parameters, {Memory} inputs, {Memory} targets, {Memory} gradient, {Memory} inputGradients, {context.Number} scale, nint m)"))
        {
            _writer.Line("""
                return Unsafe.IsNullRef(ref inputGradients)
                    ? DifferentiateParameters(ref parameters, ref inputs, ref targets, ref gradient, scale, m)
                    : DifferentiateInputs(ref parameters, ref inputs, ref targets, ref gradient, ref inputGradients, scale, m);
                """);
        }

        _writer.Line();
    }

    /// <summary>A step of gradient descent for a batch of whole vectors.</summary>
    private void DescendBatch()
    {
        _writer.Line($"// DescendBatch: for whole vectors of at most {Text(Limits.SampleLanesTile)} samples; their sums need not stand in memory.");
        _writer.Line(LanesEmitter.Optimized);
        using (_writer.Block($"public static {context.Number} DescendBatch({Memory} parameters, {Memory} inputs, {Memory} targets, {context.Number} eta, nint m)"))
        {
            if (_plan.ScalesDelta)
                _writer.Line(BatchLoss.Scale(context));
            _writer.Line($"nint n = m, live = m;\n{Memory} X = ref inputs;\n{Memory} Y = ref targets;");
            _writer.Line($"double loss = {LanesEmitter.Call(context, kernels.Descend!)};");
            _writer.Line(BatchLoss.Return(context));
        }

        _writer.Line();
    }
}
