using System.Numerics;
using FixedNet;

namespace Samples.GameLoop;

/// <summary>
/// Thousands of agents, each with a brain of its own: the parameters of all brains stand in one array, one agent's after the other's, and so
/// do what they sense and what they answer.
/// </summary>
internal sealed class Swarm
{
    public const float MaxSpeed = 1.5f;

    private const float Acceleration = 2, Drag = 3;

    private readonly float[] _brains, _senses, _controls;
    private readonly Vector2[] _position, _velocity;
    private int _nextPupil;

    public Swarm(int count, int seed)
    {
        _brains = new float[count * AgentBrain.ParameterCount];
        _senses = new float[count * AgentBrain.InputSize];
        _controls = new float[count * AgentBrain.OutputSize];
        _position = new Vector2[count];
        _velocity = new Vector2[count];

        var random = new SplitMix64(seed);
        for (int agent = 0; agent < count; agent++)
        {
            AgentBrain.Initialize(BrainOf(agent), seed: (int)random.NextUInt64());
            _position[agent] = new(Coordinate(ref random), Coordinate(ref random));
        }
    }

    public int Count => _position.Length;

    public ReadOnlySpan<float> SensesOf(int agent) => _senses.AsSpan(agent * AgentBrain.InputSize, AgentBrain.InputSize);

    public void Sense(Target target)
    {
        for (int agent = 0; agent < Count; agent++)
        {
            int wingman = agent + 1 < Count ? agent + 1 : 0;
            new Senses(target.Position - _position[agent], target.Velocity, _velocity[agent], _position[wingman] - _position[agent])
                .Write(_senses.AsSpan(agent * AgentBrain.InputSize));
        }
    }

    /// <summary>Every brain, in one call.</summary>
    public void Think() => AgentBrain.ForwardEach(_brains, _senses, _controls);

    public void Act(float deltaTime)
    {
        for (int agent = 0; agent < Count; agent++)
        {
            var controls = Controls.Read(_controls.AsSpan(agent * AgentBrain.OutputSize));
            Vector2 velocity = _velocity[agent];
            velocity += Acceleration * (1 + MathF.Max(0, controls.Boost)) * deltaTime * controls.Thrust;
            velocity *= 1 - Drag * MathF.Max(0, controls.Brake) * deltaTime;
            velocity = Vector2.Clamp(velocity, new(-MaxSpeed), new(MaxSpeed));

            _velocity[agent] = velocity;
            _position[agent] = Vector2.Clamp(_position[agent] + deltaTime * velocity, -Vector2.One, Vector2.One);
        }
    }

    /// <summary>The next few agents take over another's brain: as simple as copying its parameters.</summary>
    public void Learn(ReadOnlySpan<float> brain, int pupils)
    {
        for (int pupil = 0; pupil < pupils; pupil++)
        {
            brain.CopyTo(BrainOf(_nextPupil));
            _nextPupil = (_nextPupil + 1) % Count;
        }
    }

    public double MeanDistance(Target target)
    {
        double sum = 0;
        foreach (Vector2 position in _position)
            sum += Vector2.Distance(position, target.Position);
        return sum / Count;
    }

    private Span<float> BrainOf(int agent) => _brains.AsSpan(agent * AgentBrain.ParameterCount, AgentBrain.ParameterCount);

    private static float Coordinate(ref SplitMix64 random) => (float)(2 * random.NextDouble() - 1);
}
