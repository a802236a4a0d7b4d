using System.Numerics;

namespace Samples.GameLoop;

/// <summary>The eight inputs of a brain.</summary>
internal readonly record struct Senses(Vector2 ToTarget, Vector2 TargetVelocity, Vector2 Velocity, Vector2 ToWingman)
{
    public static Senses Read(ReadOnlySpan<float> inputs) =>
        new(new(inputs[..2]), new(inputs[2..4]), new(inputs[4..6]), new(inputs[6..8]));

    public void Write(Span<float> inputs)
    {
        ToTarget.CopyTo(inputs);
        TargetVelocity.CopyTo(inputs[2..]);
        Velocity.CopyTo(inputs[4..]);
        ToWingman.CopyTo(inputs[6..]);
    }
}
