using System.Collections.Generic;
using System.Linq;
using FixedNet.Generator.Infrastructure;
using FixedNet.Generator.Kernels;
using FixedNet.Generator.Planning;
using FixedNet.Generator.Printing;
using FixedNet.Generator.Printing.Lanes;
using static FixedNet.Generator.Infrastructure.Numbers;

namespace FixedNet.Generator.Emit.Drivers;

/// <summary>
/// The methods that take a batch through a pass with samples in lanes: whole vectors of samples where they are, the rest in a copy filled up
/// with zeros, whose lanes past the batch's end count for nothing.
/// </summary>
internal sealed class SampleLanesDriver(EmitContext context)
{
    private readonly NetworkPlan _plan = context.Plan;
    private readonly SourceWriter _writer = context.Writer;
    private readonly Access _access = context.Access;
    private readonly int _lanes = context.Plan.Dialect.Lanes;
    private readonly TilePlan _tile = context.Plan.Scratch.TrainingTile;

    public void Emit(Pass? pass)
    {
        if (pass is null)
            return;
        if (pass.Kind == PassKind.Descend)
        {
            Descend(pass);
        }
        else if (pass.MayLeaveInputs)
        {
            Driver(pass with { InputGradient = null }, "DifferentiateParameters");
            Driver(WithInputs(pass), "DifferentiateInputs");
            Choose(pass);
        }
        else
        {
            Driver(WithInputs(pass), pass.Name);
        }
    }

    /// <summary>The pass with the gradient of the inputs as a step like the others.</summary>
    private Pass WithInputs(Pass pass) => pass.InputGradient is null ? pass : pass with
    {
        Steps = [.. pass.Steps, pass.InputGradient],
        Rows = [.. pass.Rows, new RowArgument("dX", "inputGradients", _plan.Inputs, IsWritten: true)],
        InputGradient = null,
    };

    private void Driver(Pass pass, string name)
    {
        int width = ScratchWidth(pass);
        _writer.Line($"// {name}: {_plan.Batch.Reason}. Columns of scratch hold {Text(_tile.Samples)}; the rest in a copy filled up with zeros.");
        MethodAttributes.OfDriver(context, _tile, width);
        using (_writer.Block($"public static {DriverSignature.Head(context, pass).Replace(pass.Name, name)}"))
        {
            _access.TakeScratch(_writer, _tile, width, once: 0);
            if (pass.HasLoss)
                _writer.Line(BatchLoss.Declaration);
            if (pass.HasGradient)
                _writer.Line(_access.Clear("gradient", _plan.ParameterCount));
            _writer.Line($"nint whole = m & -{Text(_lanes)};");
            using (_writer.Block($"for (nint start = 0, n; start < whole; start += n)"))
            {
                _writer.Line($"n = Math.Min({Text(_tile.Samples)}, whole - start);");
                if (pass.CountsLive)
                    _writer.Line("nint live = n;");
                foreach (RowArgument rows in pass.Rows)
                    _writer.Line(_access.Rows(rows.Name, rows.IsWritten, rows.Argument, rows.Width, "start"));
                BatchDriver.Calls(context, pass.Steps, "loss += ");
            }

            using (_writer.Block("if (whole < m)"))
                _writer.Line($"{(pass.HasLoss ? "loss += " : "")}{name}Rest({string.Join(", ", RestPassed(pass))});");
            if (pass.HasLoss)
                _writer.Line(pass.Kind == PassKind.Differentiate ? "return loss;" : BatchLoss.Return(context));
        }

        _writer.Line();
        Rest(pass, name);
    }

    private IEnumerable<string> RestPassed(Pass pass)
    {
        foreach (var (argument, _) in DriverSignature.Memory(pass))
        {
            RowArgument? rows = pass.Rows.FirstOrDefault(rows => rows.Argument == argument);
            yield return _access.Passed(rows is null ? argument : ReferenceAccess.From(argument, rows.Width, "whole"));
        }

        if (pass.HasScratch)
            yield return "ref scratch";
        if (pass.Scales)
            yield return "scale";
        yield return "m - whole";
    }

    private void Rest(Pass pass, string name)
    {
        string memory = string.Join(", ", DriverSignature.Memory(pass).Select(argument => _access.Declared(argument.Name, argument.IsWritten)));
        string scratch = pass.HasScratch ? ", " + _access.Declared("scratch", isWritten: true) : "", scale = pass.Scales ? $", {context.Number} scale" : "";
        _writer.Line($"// {name}Rest: fewer than {Text(_lanes)} samples.");
        MethodAttributes.Optimize(context);
        using (_writer.Block($"private static {(pass.HasLoss ? "double" : "void")} {name}Rest({memory}{scratch}{scale}, nint live)"))
        {
            int length = pass.Rows.Sum(rows => rows.Width), at = 0;
            _writer.Line($"Span<{context.Number}> rows = stackalloc {context.Number}[{Text(_lanes)} * {Text(length)}];");
            if (_plan.Target.SkipsLocalsInit)
                _writer.Line("rows.Clear();");
            foreach (RowArgument rows in pass.Rows)
            {
                _writer.Line($"ref {context.Number} {rows.Name} = ref MemoryMarshal.GetReference(rows{(at == 0 ? "" : $".Slice({Text(at)})")});");
                if (!rows.IsWritten)
                    _writer.Line(Copy(rows.Argument, rows.Name, rows.Width));
                at += _lanes * rows.Width;
            }

            _writer.Line($"const int n = {Text(_lanes)};");
            BatchDriver.Calls(context, pass.Steps, "double loss = ");
            foreach (RowArgument rows in pass.Rows.Where(rows => rows.IsWritten))
                _writer.Line(Copy(rows.Name, rows.Argument, rows.Width));
            if (pass.HasLoss)
                _writer.Line("return loss;");
        }

        _writer.Line();
    }

    /// <summary>What a pass needs of scratch for a sample: 0 where nothing stands between its kernels.</summary>
    private int ScratchWidth(Pass pass)
    {
        if (!pass.HasScratch)
            return 0;
        return pass.HasGradient ? _plan.Scratch.TrainingWidth : _plan.Scratch.ForwardWidth;
    }

    private static string Copy(string from, string to, int width) => $"Copy(ref {from}, ref {to}, {(width == 1 ? "live" : $"{Text(width)} * live")});";

    private void Choose(Pass pass)
    {
        _writer.Line($"// {pass.Name}: with the gradient of the inputs only where it is asked for.");
        MethodAttributes.Optimize(context);
        using (_writer.Block($"public static {DriverSignature.Head(context, pass)}"))
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
    private void Descend(Pass pass)
    {
        _writer.Line($"// {pass.Name}: for whole vectors of at most {Text(_tile.Samples)} samples; their sums need not stand in memory.");
        MethodAttributes.OfDriver(context, _tile, _plan.Scratch.TrainingWidth);
        using (_writer.Block($"public static {DriverSignature.Head(context, pass)}"))
        {
            _access.TakeScratch(_writer, _tile, _plan.Scratch.TrainingWidth, once: 0);
            _writer.Line($"{BatchLoss.ScaleLine(context)}nint n = m, live = m;");
            foreach (RowArgument rows in pass.Rows)
                _writer.Line(_access.Rows(rows.Name, rows.IsWritten, rows.Argument, 0, ""));
            BatchDriver.Calls(context, pass.Steps, "double loss = ");
            _writer.Line(BatchLoss.Return(context));
        }

        _writer.Line();
    }
}
