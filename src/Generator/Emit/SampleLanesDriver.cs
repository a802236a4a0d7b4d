using System;
using System.Collections.Generic;
using System.Linq;
using FixedNet.Generator.Infrastructure;
using FixedNet.Generator.Ir;
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

    private readonly TilePlan _tile = context.Plan.Scratch.TrainingTile;

    private string Memory => $"ref {context.Number}";

    public void Emit()
    {
        Rows x = new("X", "inputs", _plan.Inputs), y = new("Y", "targets", _plan.Outputs), dx = new("dX", "inputGradients", _plan.Inputs, IsWritten: true);
        Driver(new("RunBatch", "void", [.. kernels.Forward, kernels.Outputs], [x, new("Outputs", "outputs", _plan.Outputs, IsWritten: true)]));
        if (_plan.HasLoss)
        {
            Driver(new("EvaluateBatch", context.Number, [.. kernels.Forward, kernels.Loss!], [x, y]));
            Driver(new("DifferentiateParameters", "double", [.. kernels.Forward, kernels.LossAndDelta!, .. kernels.Backward], [x, y], IsSum: true));
            Driver(new("DifferentiateInputs", "double", [.. kernels.Forward, kernels.LossAndDelta!, .. kernels.Backward, kernels.InputGradient], [x, y, dx], IsSum: true));
            DifferentiateBatch();
            DescendBatch();
        }

        Driver(new("PullBackBatch", "void", [.. kernels.Forward, kernels.Seed, .. kernels.Backward, kernels.InputGradient], [x, new("G", "outputGradients", _plan.Outputs), dx]));
    }

    /// <summary>One of the user's arguments, row by row.</summary>
    private sealed record Rows(string Name, string Argument, int Width, bool IsWritten = false);

    /// <summary>A method of the class: what it runs, on whose rows.</summary>
    /// <param name="IsSum">Whether the loss is that of a batch or of a part of one: then the caller divides.</param>
    private sealed record Pass(string Name, string Returns, EquatableArray<KernelMethod> Kernels, EquatableArray<Rows> Rows, bool IsSum = false)
    {
        public bool HasLoss => Returns != "void";

        public bool HasGradient => Kernels.Any(kernel => kernel.Buffers.Any(buffer => buffer.Home == Home.Gradient));

        public bool Scales => Kernels.Any(kernel => kernel.Uses(OutputKernels.Scale));

        public bool UsesScratch => Kernels.Any(kernel => kernel.Buffers.Any(buffer => buffer.Home == Home.Scratch));
    }

    private void Driver(Pass pass)
    {
        int width = ScratchWidth(pass);
        _writer.Line($"// {pass.Name}: {_plan.Forward.Reason}. Columns of scratch hold {Text(_tile.Samples)}; the rest in a copy filled up with zeros.");
        LanesScratch.Attributes(context, _tile, width);
        string scale = pass.IsSum ? $", {context.Number} scale" : "";
        using (_writer.Block($"public static {pass.Returns} {pass.Name}({Arguments(pass)}{scale}, nint m)"))
        {
            LanesScratch.Declare(context, _tile, width, once: 0);
            if (pass.HasLoss)
                _writer.Line(BatchLoss.Declaration);
            if (pass.HasGradient)
                _writer.Line($"MemoryMarshal.CreateSpan(ref gradient, {Text(_plan.ParameterCount)}).Clear();");
            _writer.Line($"nint whole = m & -{Text(_lanes)};");
            using (_writer.Block($"for (nint start = 0, n; start < whole; start += n)"))
            {
                _writer.Line($"n = Math.Min({Text(_tile.Samples)}, whole - start);");
                if (pass.Kernels.Any(kernel => kernel.CountsLive))
                    _writer.Line("nint live = n;");
                foreach (Rows row in pass.Rows)
                    _writer.Line($"{Memory} {row.Name} = ref {LanesEmitter.From(row.Argument, row.Width, "start")};");
                Calls(pass.Kernels, "loss += ");
            }

            using (_writer.Block("if (whole < m)"))
                _writer.Line($"{(pass.HasLoss ? "loss += " : "")}{RestCall(pass)};");
            if (pass.HasLoss)
                _writer.Line(pass.IsSum ? "return loss;" : BatchLoss.Return(context));
        }

        _writer.Line();
        Rest(pass);
    }

    /// <summary>parameters, what is read, the gradient, what is written.</summary>
    private string Arguments(Pass pass) => string.Join(", ",
    [
        $"{Memory} parameters",
        .. pass.Rows.Where(row => !row.IsWritten).Select(row => $"{Memory} {row.Argument}"),
        .. pass.HasGradient ? [$"{Memory} gradient"] : Array.Empty<string>(),
        .. pass.Rows.Where(row => row.IsWritten).Select(row => $"{Memory} {row.Argument}"),
    ]);

    private string RestCall(Pass pass) => $"{pass.Name}Rest({string.Join(", ",
    [
        "ref parameters",
        .. pass.Rows.Where(row => !row.IsWritten).Select(row => $"ref {LanesEmitter.From(row.Argument, row.Width, "whole")}"),
        .. pass.HasGradient ? ["ref gradient"] : Array.Empty<string>(),
        .. pass.Rows.Where(row => row.IsWritten).Select(row => $"ref {LanesEmitter.From(row.Argument, row.Width, "whole")}"),
        .. pass.UsesScratch ? ["ref scratch"] : Array.Empty<string>(),
        .. pass.Scales ? ["scale"] : Array.Empty<string>(),
        "m - whole",
    ])})";

    private void Rest(Pass pass)
    {
        string scratch = pass.UsesScratch ? $", {Memory} scratch" : "", scale = pass.Scales ? $", {context.Number} scale" : "";
        _writer.Line($"// {pass.Name}Rest: fewer than {Text(_lanes)} samples.");
        _writer.Line(LanesEmitter.Optimized);
        using (_writer.Block($"private static {(pass.HasLoss ? "double" : "void")} {pass.Name}Rest({Arguments(pass)}{scratch}{scale}, nint live)"))
        {
            int length = pass.Rows.Sum(row => row.Width), at = 0;
            _writer.Line($"Span<{context.Number}> rows = stackalloc {context.Number}[{Text(_lanes)} * {Text(length)}];");
            if (_plan.Target.SkipsLocalsInit)
                _writer.Line("rows.Clear();");
            foreach (Rows row in pass.Rows)
            {
                _writer.Line($"{Memory} {row.Name} = ref MemoryMarshal.GetReference(rows{(at == 0 ? "" : $".Slice({Text(at)})")});");
                if (!row.IsWritten)
                    _writer.Line(Copy(row.Argument, row.Name, row.Width));
                at += _lanes * row.Width;
            }

            _writer.Line($"const int n = {Text(_lanes)};");
            Calls(pass.Kernels, "double loss = ");
            foreach (Rows row in pass.Rows.Where(row => row.IsWritten))
                _writer.Line(Copy(row.Name, row.Argument, row.Width));
            if (pass.HasLoss)
                _writer.Line("return loss;");
        }

        _writer.Line();
    }

    private void Calls(IEnumerable<KernelMethod> methods, string loss)
    {
        foreach (KernelMethod method in methods)
            _writer.Line($"{(method.Result is null ? "" : loss)}{LanesEmitter.Call(context, method)};");
    }

    /// <summary>What a pass needs of scratch for a sample: 0 where nothing stands between its kernels.</summary>
    private int ScratchWidth(Pass pass)
    {
        if (!pass.UsesScratch)
            return 0;
        return pass.HasGradient ? _plan.Scratch.TrainingWidth : _plan.Scratch.ForwardWidth;
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
        _writer.Line($"// DescendBatch: for whole vectors of at most {Text(_tile.Samples)} samples; their sums need not stand in memory.");
        LanesScratch.Attributes(context, _tile, _plan.Scratch.TrainingWidth);
        using (_writer.Block($"public static {context.Number} DescendBatch({Memory} parameters, {Memory} inputs, {Memory} targets, {context.Number} eta, nint m)"))
        {
            LanesScratch.Declare(context, _tile, _plan.Scratch.TrainingWidth, once: 0);
            _writer.Line($"{BatchLoss.ScaleLine(context)}nint n = m, live = m;\n{Memory} X = ref inputs;\n{Memory} Y = ref targets;");
            Calls([.. kernels.Forward, kernels.LossAndDelta!, .. kernels.Update], "double loss = ");
            _writer.Line(BatchLoss.Return(context));
        }

        _writer.Line();
    }
}
