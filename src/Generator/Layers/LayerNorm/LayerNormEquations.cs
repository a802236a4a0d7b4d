using FixedNet.Generator.Infrastructure;
using FixedNet.Generator.Ir;
using FixedNet.Generator.Kernels;

namespace FixedNet.Generator.Layers.LayerNorm;

/// <summary>The equations and shapes as the emitted code states them above the statements that compute them.</summary>
internal static class LayerNormEquations
{
    public static Remark Forward(LayerBuffers layer, double epsilon)
    {
        int k = layer.Number;
        string x = layer.Below is null ? "x" : $"a{layer.Below.Number}";
        return new($"a{k} = n{k} ⊙ g{k} + b{k},  n{k} = ({x} − μ) r,  r = 1/√(σ² + {Numbers.Text(epsilon)}),  μ and σ² of the row {x}    {layer.Shape(layer.Plan.Outputs)}");
    }

    public static Remark GainGradient(LayerBuffers layer)
    {
        int k = layer.Number;
        return new($"dg{k}[o] = Σ_x δ{k}[x, o] n{k}[x, o]    the sum over the batch's samples x: [n, {layer.Plan.Outputs}] → [{layer.Plan.Outputs}]");
    }

    public static Remark BiasGradient(LayerBuffers layer)
    {
        int k = layer.Number;
        return new($"db{k}[o] = Σ_x δ{k}[x, o]    [n, {layer.Plan.Outputs}] → [{layer.Plan.Outputs}]");
    }

    public static Remark InputGradient(LayerBuffers layer)
    {
        int k = layer.Number;
        string below = layer.Below is null ? "dx" : $"δ{k - 1}", chained = layer.Below?.DerivativeText ?? "";
        return new($"{below} = (h − mean h − n{k} ⊙ mean(h ⊙ n{k})) r{chained},  h = δ{k} ⊙ g{k}, means along the row    [n, {layer.Plan.Inputs}]");
    }
}
