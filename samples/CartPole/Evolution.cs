using FixedNet;

namespace Samples.CartPole;

/// <summary>
/// Evolution strategies: T. Salimans, J. Ho, X. Chen, S. Sidor, I. Sutskever, "Evolution strategies as a scalable alternative to
/// reinforcement learning", 2017. A generation is the policy θ with noise, θ + σε and θ − σε; how many steps they balance the pole estimates
/// the gradient of what θ can expect, and AdamW climbs along it. Nothing is differentiated, and nothing is known but the steps.
/// </summary>
internal sealed class Evolution
{
    private const int Pairs = 48, Population = 2 * Pairs;
    private const double Deviation = 0.3, LearningRate = 0.05;

    // A policy so sure of itself that noise changes none of its pushes has no gradient to climb: smaller parameters bring it back.
    private const double WeightDecay = 0.5;

    private readonly Policy _policy;
    private readonly AdamW<float> _optimizer = new(Policy.ParameterCount, LearningRate, weightDecay: WeightDecay);
    private readonly Episodes _episodes = new(Population);
    private readonly float[] _noise = new float[Pairs * Policy.ParameterCount];
    private readonly float[] _population = new float[Population * Policy.ParameterCount];
    private readonly float[] _gradient = new float[Policy.ParameterCount];
    private readonly int[] _steps = new int[Population];
    private SplitMix64 _random;

    public Evolution(int seed)
    {
        _policy = new Policy(seed);
        _random = new SplitMix64(seed);
    }

    public Policy Policy => _policy;

    /// <summary>How many steps the policies of the last generation balanced the pole, on average.</summary>
    public double MeanSteps => _steps.Average();

    /// <summary>One generation: every policy balances the pole from the same start, for as many steps as the limit at most.</summary>
    public void Step(int limit)
    {
        Breed();
        _episodes.Run(_population, CartState.Start(ref _random), limit, _steps);
        Climb(limit);
    }

    private void Breed()
    {
        for (int k = 0; k < _noise.Length; k++)
        {
            float theta = _policy.Parameters[k % Policy.ParameterCount];
            _noise[k] = (float)NextNormal();
            _population[k] = theta + (float)Deviation * _noise[k];
            _population[_noise.Length + k] = theta - (float)Deviation * _noise[k];
        }
    }

    /// <summary>The gradient of −E[steps / limit]: for every pair, how much better one was than the other, times its noise.</summary>
    private void Climb(int limit)
    {
        Array.Clear(_gradient);
        for (int k = 0; k < _noise.Length; k++)
        {
            int pair = k / Policy.ParameterCount;
            double better = (_steps[pair] - _steps[Pairs + pair]) / (double)limit;
            _gradient[k % Policy.ParameterCount] -= (float)(better / (2 * Pairs * Deviation)) * _noise[k];
        }

        _optimizer.Step(_policy.Parameters, _gradient);
    }

    // Box and Muller, 1958. 1 − u is never 0, and its logarithm finite.
    private double NextNormal() => Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());
}
