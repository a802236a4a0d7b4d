using FixedNet;

namespace Samples.CartPole;

/// <summary>
/// A pole on a cart: A. G. Barto, R. S. Sutton, C. W. Anderson, "Neuronlike adaptive elements that can solve difficult learning control
/// problems", IEEE Transactions on Systems, Man, and Cybernetics 13, 1983; the constants, Euler's method and the bounds as in OpenAI Gym's
/// CartPole-v1, which leaves out the friction.
/// </summary>
/// <param name="X">The cart's place in metres, 0 in the middle of the track.</param>
/// <param name="Speed">The cart's, in metres a second.</param>
/// <param name="Angle">The pole's, in radians; 0 is upright, positive leans to the right.</param>
/// <param name="AngularSpeed">The pole's, in radians a second.</param>
internal readonly record struct CartState(double X, double Speed, double Angle, double AngularSpeed)
{
    /// <summary>The bounds: past either of them the pole counts as fallen.</summary>
    public const double TrackEnd = 2.4, LargestAngle = 12 * Math.PI / 180;

    public const double SecondsAStep = 0.02;

    private const double Gravity = 9.8, CartMass = 1, PoleMass = 0.1, HalfLength = 0.5, Force = 10;

    public bool HasFallen => Math.Abs(X) > TrackEnd || Math.Abs(Angle) > LargestAngle;

    /// <summary>Upright in the middle, almost: each number is off by up to 0.05.</summary>
    public static CartState Start(ref SplitMix64 random) => new(Small(ref random), Small(ref random), Small(ref random), Small(ref random));

    /// <summary>A fiftieth of a second later, pushed to the right or to the left.</summary>
    public CartState Push(bool right)
    {
        const double Mass = CartMass + PoleMass;
        double force = right ? Force : -Force;
        var (sin, cos) = Math.SinCos(Angle);

        double pushed = (force + PoleMass * HalfLength * AngularSpeed * AngularSpeed * sin) / Mass;
        double angular = (Gravity * sin - cos * pushed) / (HalfLength * (4.0 / 3 - PoleMass * cos * cos / Mass));
        double acceleration = pushed - PoleMass * HalfLength * angular * cos / Mass;
        return new CartState(
            X + SecondsAStep * Speed, Speed + SecondsAStep * acceleration,
            Angle + SecondsAStep * AngularSpeed, AngularSpeed + SecondsAStep * angular);
    }

    /// <summary>As a policy's inputs, each of them about as large as 1 at most.</summary>
    public void Write(Span<float> inputs)
    {
        inputs[0] = (float)(X / TrackEnd);
        inputs[1] = (float)(Speed / 2);
        inputs[2] = (float)(Angle / LargestAngle);
        inputs[3] = (float)(AngularSpeed / 2);
    }

    private static double Small(ref SplitMix64 random) => 0.1 * random.NextDouble() - 0.05;
}
