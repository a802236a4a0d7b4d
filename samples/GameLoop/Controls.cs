using System.Numerics;

namespace Samples.GameLoop;

/// <summary>The four outputs of a brain, each from −1 to 1: where to accelerate to, with how much force, and whether to slow down.</summary>
internal readonly record struct Controls(Vector2 Thrust, float Boost, float Brake)
{
    public static Controls Read(ReadOnlySpan<float> outputs) => new(new(outputs[0], outputs[1]), outputs[2], outputs[3]);

    public void Write(Span<float> outputs) => (outputs[0], outputs[1], outputs[2], outputs[3]) = (Thrust.X, Thrust.Y, Boost, Brake);
}
