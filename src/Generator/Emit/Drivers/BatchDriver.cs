using System.Collections.Generic;
using System.Linq;
using FixedNet.Generator.Infrastructure;
using FixedNet.Generator.Ir;
using FixedNet.Generator.Kernels;
using FixedNet.Generator.Planning;
using FixedNet.Generator.Printing;
using FixedNet.Generator.Printing.Lanes;
using static FixedNet.Generator.Infrastructure.Numbers;

namespace FixedNet.Generator.Emit.Drivers;

/// <summary>The methods that take a batch through a pass, tile by tile, with scratch of a fixed size.</summary>
internal sealed class BatchDriver(EmitContext context)
{
    private readonly NetworkPlan _plan = context.Plan;
    private readonly SourceWriter _writer = context.Writer;
    private readonly Access _access = context.Access;

    /// <summary>The names for memory that the method at hand has declared.</summary>
    private readonly HashSet<string> _declared = [];

    public void Emit(Pass? pass)
    {
        if (pass is null)
            return;
        _declared.Clear();
        using (Method(pass))
        {
            if (pass.Kind == PassKind.Descend)
                OneTile(pass);
            else
                Tiles(pass);
            if (pass.HasLoss)
                _writer.Line(pass.Kind == PassKind.Differentiate ? "return loss;" : BatchLoss.Return(context)); // of a part the caller divides
        }

        _writer.Line();
    }

    /// <summary>Opens the method: why its tiles are as they are, how many samples there are, its scratch, and the weights transposed for the way back.</summary>
    private SourceWriter.Scope Method(Pass pass)
    {
        ScratchPlan scratch = _plan.Scratch;
        TilePlan tile = TileOf(pass);
        int width = pass.IsTraining ? scratch.TrainingWidth : scratch.ForwardWidth;
        string because = pass.Kind == PassKind.Descend
            ? $"; for at most {Text(tile.Samples)} samples, whose sums need no second pass over the gradient"
            : "";
        _writer.Line($"// {pass.Name}: a batch in tiles of {Text(tile.Samples)} samples, {(width == 0 ? "no scratch, as nothing stands between layers" : tile.Reason)}{because}.");
        MethodAttributes.OfDriver(context, tile, width);
        var scope = _writer.Block($"public static {DriverSignature.Head(context, pass)}");
        if (!_access.IsToldSamples)
            _writer.Line($"int m = inputs.Length / {Text(_plan.Inputs)};");
        _access.TakeScratch(_writer, tile, width, pass.HasTransposed ? scratch.Transposed : 0);
        if (pass.HasTransposed)
            Transpose();
        return scope;
    }

    private TilePlan TileOf(Pass pass) => pass.IsTraining ? _plan.Scratch.TrainingTile : _plan.Scratch.ForwardTile;

    private void Transpose()
    {
        foreach (LayerPlan layer in _plan.Layers)
        {
            if (_plan.Scratch.Layers[layer.Number - 1].Transposed is not { } rows)
                continue;
            _writer.Line(
                $"Transpose(ref {ReferenceAccess.From("parameters", layer.Blocks.First(block => block.Block.GoesBack).Offset)}, {Text(layer.Inputs)}, {Text(layer.Outputs)}, "
                + $"ref {ReferenceAccess.From("transposed", rows.Start)}, {Text(rows.Length)}); // V{layer.Number} = W{layer.Number}ᵀ");
        }
    }

    private void Tiles(Pass pass)
    {
        if (pass.HasLoss)
            _writer.Line(BatchLoss.Declaration);
        if (pass.HasGradient)
            _writer.Line(_access.Clear("gradient", _plan.ParameterCount));
        using (_writer.Block($"for ({_access.Counter} start = 0, n; start < m; start += n)"))
        {
            _writer.Line($"n = {_access.Min}({Text(TileOf(pass).Samples)}, m - start);");
            Steps(pass, "start", "loss += ");
            if (pass.InputGradient is null)
                return;
            if (!pass.MayLeaveInputs)
            {
                InputGradient(pass.InputGradient);
                return;
            }

            using (_writer.Block($"if ({_access.IsGiven("inputGradients")})"))
                InputGradient(pass.InputGradient);
        }
    }

    private void OneTile(Pass pass)
    {
        _writer.Line($"{BatchLoss.ScaleLine(context)}{_access.Counter} n = m; // one tile");
        Steps(pass, first: null, "double loss = ");
    }

    /// <param name="first">The first sample of the tile; null where the tile is the batch.</param>
    private void Steps(Pass pass, string? first, string loss)
    {
        var declarations = new List<string>();
        foreach (RowArgument rows in pass.Rows)
            declarations.Add(first is null ? _access.Rows(rows.Name, rows.IsWritten, rows.Argument, 0, "") : _access.Rows(rows.Name, rows.IsWritten, rows.Argument, rows.Width, first, "n"));
        if (pass.Outputs is { } outputs && _access.RowsOfScratch(outputs) is var scratch && _declared.Add(scratch))
            declarations.Add(scratch);
        declarations.AddRange(Declarations(pass.Steps));
        Declare(declarations);
        Calls(context, pass.Steps, loss);
    }

    private void InputGradient(KernelMethod kernel)
    {
        Declare([_access.Rows("dX", true, "inputGradients", _plan.Inputs, "start", "n"), .. Declarations([kernel])]);
        Calls(context, [kernel]);
    }

    /// <summary>Names for the memory of kernels that have no method of their own.</summary>
    private IEnumerable<string> Declarations(IEnumerable<KernelMethod> kernels)
    {
        foreach (Buffer buffer in kernels.Where(kernel => context.Products?.Cover(kernel) == true).SelectMany(kernel => kernel.Buffers))
        {
            if (_access.Declared(buffer) is { } declaration && _declared.Add(declaration))
                yield return declaration;
        }
    }

    private void Declare(IEnumerable<string> declarations)
    {
        foreach (string line in Rows.ByType(declarations))
            _writer.Line(line);
    }

    /// <param name="loss">What becomes of a kernel's result.</param>
    public static void Calls(EmitContext context, IEnumerable<KernelMethod> kernels, string loss = "")
    {
        foreach (KernelMethod kernel in kernels)
        {
            if (context.Products?.Cover(kernel) != true)
            {
                context.Writer.Line($"{(kernel.Result is null ? "" : loss)}{Signature.Call(context.Access, kernel)};");
                continue;
            }

            foreach (string line in context.Products.Lines(kernel))
                context.Writer.Line(line);
        }
    }
}
