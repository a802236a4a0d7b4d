using System.Numerics;

namespace Samples.GameLoop;

/// <summary>
/// How an agent ought to steer: pursuit, arrival and separation after C. W. Reynolds, "Steering behaviors for autonomous characters", 1999.
/// The apprentice is shown what the pilot does, never how.
/// </summary>
internal static class Pilot
{
    private const float Lookahead = 0.3f, ArrivalRadius = 0.4f, Gain = 3, Distance = 0.1f;

    public static Controls Steer(Senses senses)
    {
        Vector2 aim = senses.ToTarget + Lookahead * senses.TargetVelocity;
        float distance = aim.Length();
        Vector2 arrival = senses.TargetVelocity + aim * (Swarm.MaxSpeed / MathF.Max(distance, ArrivalRadius));
        Vector2 separation = -senses.ToWingman * (Distance / (senses.ToWingman.LengthSquared() + Distance));
        Vector2 change = arrival + separation - senses.Velocity;
        return new Controls(
            Vector2.Clamp(Gain * change, -Vector2.One, Vector2.One),
            Boost: Math.Clamp(distance / ArrivalRadius - 1, -1, 1),
            Brake: Math.Clamp(senses.Velocity.Length() - arrival.Length(), -1, 1));
    }
}
