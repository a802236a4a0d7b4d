using FixedNet.Generator.Model;

namespace FixedNet.Generator.Planning;

/// <summary>A layer before it has a place and a schedule.</summary>
internal sealed record LayerShape(int Number, int Inputs, int Outputs, ActivationKind Activation)
{
    /// <summary>The multiplications of a pass through it.</summary>
    public long Products => (long)Inputs * Outputs;
}
