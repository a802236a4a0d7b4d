using System.Numerics;

namespace Samples.GameLoop;

/// <summary>What all agents are after; it draws a Lissajous figure.</summary>
internal sealed class Target
{
    private float _time;

    public Vector2 Position => 0.7f * new Vector2(MathF.Cos(0.6f * _time), MathF.Sin(0.8f * _time));

    public Vector2 Velocity => 0.7f * new Vector2(-0.6f * MathF.Sin(0.6f * _time), 0.8f * MathF.Cos(0.8f * _time));

    public void Update(float deltaTime) => _time += deltaTime;
}
