using System.Diagnostics;
using FixedNet;

namespace Samples.GameLoop;

/// <summary>A brain that learns while the game runs: to do what the pilot would do in the place of agents picked at random.</summary>
internal sealed class Apprentice
{
    private const int LessonSize = 64;

    private readonly AgentBrain _brain;
    private readonly Adam<float> _optimizer = new(AgentBrain.ParameterCount, learningRate: 0.002);
    private readonly float[] _senses = new float[LessonSize * AgentBrain.InputSize];
    private readonly float[] _controls = new float[LessonSize * AgentBrain.OutputSize];
    private SplitMix64 _random;

    public Apprentice(int seed)
    {
        _brain = new AgentBrain(seed);
        _random = new SplitMix64(seed);
    }

    public ReadOnlySpan<float> Brain => _brain.Parameters;

    public long Lessons { get; private set; }

    /// <summary>The mean loss of the last call's lessons.</summary>
    public float Loss { get; private set; }

    /// <summary>One lesson after the other, as long as the next should fit the budget; at least one.</summary>
    public void Learn(Swarm swarm, TimeSpan budget)
    {
        long start = Stopwatch.GetTimestamp();
        float sum = 0;
        int lessons = 0;
        TimeSpan elapsed = TimeSpan.Zero, longest = TimeSpan.Zero;
        while (lessons == 0 || elapsed + longest <= budget)
        {
            PrepareLesson(swarm);
            sum += _brain.TrainBatch(_senses, _controls, _optimizer);
            lessons++;

            TimeSpan now = Stopwatch.GetElapsedTime(start);
            longest = now - elapsed > longest ? now - elapsed : longest;
            elapsed = now;
        }

        Loss = sum / lessons;
        Lessons += lessons;
    }

    private void PrepareLesson(Swarm swarm)
    {
        for (int row = 0; row < LessonSize; row++)
        {
            ReadOnlySpan<float> senses = swarm.SensesOf(_random.NextInt32(swarm.Count));
            senses.CopyTo(_senses.AsSpan(row * AgentBrain.InputSize));
            Pilot.Steer(Senses.Read(senses)).Write(_controls.AsSpan(row * AgentBrain.OutputSize));
        }
    }
}
