using FixedNet.Generator.Ir;
using FixedNet.Generator.Kernels;

namespace FixedNet.Generator.Layers.Dense;

/// <summary>The equations and shapes as the emitted code states them above the statements that compute them.</summary>
internal static class DenseEquations
{
    public static Remark Forward(LayerBuffers layer)
    {
        int k = layer.Number, inputs = layer.Plan.Inputs, outputs = layer.Plan.Outputs;
        string z = $"{Input(layer)} W{k} + b{k}";
        string shapes = $"{layer.Shape(inputs)} · [{inputs}, {outputs}] + [{outputs}] → {layer.Shape(outputs)}";
        return new(layer.Plan.StopsAtZ || layer.Saved.Count > 0
            ? $"z{k} = {z}{(layer.Plan.StopsAtZ ? "" : $",  a{k} = {layer.Function.Text($"z{k}")}")}    {shapes}"
            : $"a{k} = {layer.Function.Text(z)}    {shapes}");
    }

    public static Remark BiasGradient(LayerBuffers layer)
    {
        int k = layer.Number;
        return new($"db{k}[o] = Σ_x δ{k}[x, o]    the sum over the batch's samples x: [n, {layer.Plan.Outputs}] → [{layer.Plan.Outputs}]");
    }

    public static Remark WeightGradient(LayerBuffers layer)
    {
        int k = layer.Number, inputs = layer.Plan.Inputs, outputs = layer.Plan.Outputs;
        string input = Input(layer);
        return new($"dW{k}[i, o] = Σ_x {input}[x, i] δ{k}[x, o]    {input}ᵀ δ{k}: [{inputs}, n] · [n, {outputs}] → [{inputs}, {outputs}]");
    }

    public static Remark BiasUpdate(LayerBuffers layer)
    {
        int k = layer.Number;
        return new($"b{k}[o] −= η Σ_x δ{k}[x, o]    gradient descent on the sum over the batch's samples x: [n, {layer.Plan.Outputs}] → [{layer.Plan.Outputs}]");
    }

    public static Remark WeightUpdate(LayerBuffers layer)
    {
        int k = layer.Number, inputs = layer.Plan.Inputs, outputs = layer.Plan.Outputs;
        return new($"W{k}[i, o] −= η Σ_x {Input(layer)}[x, i] δ{k}[x, o]    [{inputs}, n] · [n, {outputs}] → [{inputs}, {outputs}]");
    }

    public static Remark InputGradient(LayerBuffers layer)
    {
        int k = layer.Number, inputs = layer.Plan.Inputs, outputs = layer.Plan.Outputs;
        string shapes = $"[n, {outputs}] · [{outputs}, {inputs}] → [n, {inputs}]";
        return new(layer.Below is null
            ? $"dx = δ{k} W{k}ᵀ    {shapes}"
            : $"δ{k - 1} = δ{k} W{k}ᵀ{layer.Below.DerivativeText}    {shapes}");
    }

    private static string Input(LayerBuffers layer) => layer.Below is null ? "x" : $"a{layer.Below.Number}";
}
