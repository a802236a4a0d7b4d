using System.Collections.Generic;
using System.Linq;
using FixedNet.Generator.Infrastructure;
using FixedNet.Generator.Ir;
using FixedNet.Generator.Kernels;
using FixedNet.Generator.Planning;
using static FixedNet.Generator.Infrastructure.Numbers;

namespace FixedNet.Generator.Emit;

/// <summary>The methods that take a batch through the blocked kernels of the lanes dialect, tile by tile.</summary>
internal sealed class BlockedDriver(EmitContext context)
{
    private readonly NetworkPlan _plan = context.Plan;
    private readonly NetworkKernels _kernels = context.Kernels;
    private readonly SourceWriter _writer = context.Writer;
    private readonly ScratchPlan _scratch = context.Plan.Scratch;

    private string Memory => $"ref {context.Number}";

    public void Emit()
    {
        RunBatch();
        if (_plan.HasLoss)
        {
            EvaluateBatch();
            DifferentiateBatch();
            if (_kernels.Update.Count > 0)
                DescendBatch();
        }

        PullBackBatch();
    }

    private void RunBatch()
    {
        using (Method("void", "RunBatch", $"{Memory} parameters, {Memory} inputs, {Memory} outputs", isTraining: false, transposes: false))
        {
            using (Tiles(_scratch.ForwardTile, ("X", "inputs", _plan.Inputs), (_kernels.Output.Name, "outputs", _plan.Outputs)))
                Calls([.. _kernels.Forward, _kernels.Activate]);
        }

        _writer.Line();
    }

    private void EvaluateBatch()
    {
        using (Method(context.Number, "EvaluateBatch", $"{Memory} parameters, {Memory} inputs, {Memory} targets", transposes: false))
        {
            _writer.Line(BatchLoss.Declaration);
            using (Tiles(_scratch.TrainingTile, ("X", "inputs", _plan.Inputs), ("Y", "targets", _plan.Outputs)))
                ForwardAndLoss("loss += ");
            _writer.Line(BatchLoss.Return(context));
        }

        _writer.Line();
    }

    private void DifferentiateBatch()
    {
        using (Method("double", "DifferentiateBatch", $"{Memory} parameters, {Memory} inputs, {Memory} targets, {Memory} gradient, {Memory} inputGradients, {context.Number} scale"))
        {
            _writer.Line(BatchLoss.Declaration);
            _writer.Line(ClearGradient);
            using (Tiles(_scratch.TrainingTile, ("X", "inputs", _plan.Inputs), ("Y", "targets", _plan.Outputs)))
            {
                ForwardAndLoss("loss += ");
                ToDelta();
                Calls(_kernels.Backward);
                using (_writer.Block("if (!Unsafe.IsNullRef(ref inputGradients))"))
                    InputGradient();
            }

            _writer.Line("return loss;");
        }

        _writer.Line();
    }

    /// <summary>A step of gradient descent for a batch that is one tile.</summary>
    private void DescendBatch()
    {
        using (Method(context.Number, "DescendBatch", $"{Memory} parameters, {Memory} inputs, {Memory} targets, {context.Number} eta",
            because: $"; for at most {Text(_scratch.TrainingTile.Samples)} samples, whose sums need no second pass over the gradient"))
        {
            _writer.Line($"{BatchLoss.ScaleLine(context)}nint n = m; // one tile\n{Memory} X = ref inputs;\n{Memory} Y = ref targets;");
            ForwardAndLoss("double loss = ");
            ToDelta();
            Calls(_kernels.Update);
            _writer.Line(BatchLoss.Return(context));
        }

        _writer.Line();
    }

    private void PullBackBatch()
    {
        using (Method("void", "PullBackBatch", $"{Memory} parameters, {Memory} inputs, {Memory} outputGradients, {Memory} gradient, {Memory} inputGradients"))
        {
            _writer.Line(ClearGradient);
            using (Tiles(_scratch.TrainingTile, ("X", "inputs", _plan.Inputs), ("G", "outputGradients", _plan.Outputs)))
            {
                OutputRows();
                Calls([.. _kernels.Forward, _kernels.Activate, _kernels.Seed, .. _kernels.Backward]);
                InputGradient();
            }
        }

        _writer.Line();
    }

    private string ClearGradient => $"MemoryMarshal.CreateSpan(ref gradient, {Text(_plan.ParameterCount)}).Clear();";

    /// <summary>Opens a driver: why its tiles are as they are, its scratch, and the weights transposed for the way back.</summary>
    private SourceWriter.Scope Method(string returns, string name, string arguments, bool isTraining = true, bool transposes = true, string because = "")
    {
        TilePlan tile = isTraining ? _scratch.TrainingTile : _scratch.ForwardTile;
        int width = isTraining ? _scratch.TrainingWidth : _scratch.ForwardWidth, once = transposes ? _scratch.Transposed : 0;
        _writer.Line($"// {name}: a batch in tiles of {Text(tile.Samples)} samples, {(width == 0 ? "no scratch, as nothing stands between layers" : tile.Reason)}{because}.");
        LanesScratch.Attributes(context, tile, width);
        var scope = _writer.Block($"public static {returns} {name}({arguments}, nint m)");
        LanesScratch.Declare(context, tile, width, once);
        if (transposes)
        {
            foreach (LayerPlan layer in _plan.Layers.Skip(1))
            {
                _writer.Line(
                    $"Transpose(ref {LanesEmitter.From("parameters", layer.WeightsOffset)}, {Text(layer.Inputs)}, {Text(layer.Outputs)}, "
                    + $"ref {LanesEmitter.From("transposed", _scratch.Layers[layer.Number - 1].Transposed)}, {Text(_plan.Dialect.Padded(layer.Inputs))}); // V{layer.Number} = W{layer.Number}ᵀ");
            }
        }

        return scope;
    }

    /// <summary>The loop over tiles, with the rows of each argument that belong to the tile.</summary>
    private SourceWriter.Scope Tiles(TilePlan tile, params (string Name, string Argument, int Width)[] rows)
    {
        var scope = _writer.Block("for (nint start = 0, n; start < m; start += n)");
        _writer.Line($"n = Math.Min({Text(tile.Samples)}, m - start);");
        foreach (var (name, argument, width) in rows)
            _writer.Line($"{Memory} {name} = ref {LanesEmitter.From(argument, width, "start")};");
        return scope;
    }

    /// <summary>A tile's outputs, and what they add to the loss; the activation still has to follow where the loss takes z.</summary>
    private void ForwardAndLoss(string into)
    {
        OutputRows();
        Calls(_kernels.Forward);
        if (!_plan.LossTakesZ)
            Calls([_kernels.Activate]);
        _writer.Line($"{into}{LanesEmitter.Call(context, _kernels.Loss!)};");
    }

    private void ToDelta()
    {
        if (_plan.LossTakesZ)
            Calls([_kernels.Activate]);
        Calls([_kernels.Delta]);
    }

    /// <summary>In training the network's outputs are scratch too.</summary>
    private void OutputRows() =>
        _writer.Line($"{Memory} {_kernels.Output.Name} = ref {LanesEmitter.From("scratch", _scratch.Layers.Last().A, "n")};");

    private void InputGradient()
    {
        _writer.Line($"{Memory} dX = ref {LanesEmitter.From("inputGradients", _plan.Inputs, "start")};");
        Calls([_kernels.InputGradient]);
    }

    private void Calls(IEnumerable<KernelMethod?> methods)
    {
        foreach (KernelMethod method in methods.OfType<KernelMethod>())
            _writer.Line($"{LanesEmitter.Call(context, method)};");
    }
}
