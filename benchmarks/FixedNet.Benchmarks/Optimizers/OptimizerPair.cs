using System.Numerics;
using FixedNet.Benchmarks.Contenders;

namespace FixedNet.Benchmarks.Optimizers;

/// <summary>An optimiser of the library, and the plain loop that takes the same steps; both are made for a number of parameters.</summary>
internal sealed record OptimizerPair<T>(string Name, Func<int, IOptimizer<T>> Library, Func<int, IOptimizer<T>> Loop)
    where T : struct, IFloatingPointIeee754<T>
{
    /// <summary>Large enough that one step shows, small enough that the hundred thousand of a repetition leave ordinary numbers.</summary>
    public const double LearningRate = 0.01;

    public static IReadOnlyList<OptimizerPair<T>> All { get; } =
    [
        new("Sgd", n => new Sgd<T>(n, LearningRate), n => new ScalarSgd<T>(n, LearningRate)),
        new("Sgd, decay", n => new Sgd<T>(n, LearningRate, weightDecay: 0.01), n => new ScalarSgd<T>(n, LearningRate, weightDecay: 0.01)),
        new("Sgd, momentum", n => new Sgd<T>(n, LearningRate, 0.9), n => new ScalarSgd<T>(n, LearningRate, 0.9)),
        new("Sgd, Nesterov", n => new Sgd<T>(n, LearningRate, 0.9, true), n => new ScalarSgd<T>(n, LearningRate, 0.9, true)),
        new("Adam", n => new Adam<T>(n, LearningRate), n => new ScalarAdam<T>(n, LearningRate)),
        new("AdamW", n => new AdamW<T>(n, LearningRate), n => new ScalarAdam<T>(n, LearningRate, decay: 0.01)),
        new("NAdam", n => new NAdam<T>(n, LearningRate), n => new ScalarNAdam<T>(n, LearningRate)),
        new("AdaGrad", n => new AdaGrad<T>(n, LearningRate), n => new ScalarAdaGrad<T>(n, LearningRate)),
        new("Lion", n => new Lion<T>(n, LearningRate), n => new ScalarLion<T>(n, LearningRate)),
        new("Averaged Sgd", n => new Averaged<T>(new Sgd<T>(n, LearningRate), n), n => new ScalarAveraged<T>(n, LearningRate)),
        new("RmsProp", n => new RmsProp<T>(n, LearningRate), n => new ScalarRmsProp<T>(n, LearningRate)),
    ];

    public static IReadOnlyList<int> ParameterCounts { get; } = [20, 1_000, 100_000];

    public static OptimizerPair<T> Named(string name) => All.First(pair => pair.Name == name);

    /// <summary>After a few steps: relative to a parameter, or to a step where a parameter is near 0.</summary>
    /// <exception cref="DisagreementException">The two do not take the same steps.</exception>
    public void Check(int parameterCount)
    {
        double tolerance = typeof(T) == typeof(float) ? 1e-5 : 1e-12;
        IOptimizer<T> library = Library(parameterCount), loop = Loop(parameterCount);

        T[] ours = OptimizerWork<T>.Numbers(parameterCount, seed: 1), theirs = [.. ours];
        for (int step = 0; step < 5; step++)
        {
            T[] gradient = OptimizerWork<T>.Numbers(parameterCount, seed: step);
            library.Step(ours, gradient);
            loop.Step(theirs, gradient);
        }

        for (int k = 0; k < parameterCount; k++)
        {
            double a = double.CreateTruncating(ours[k]), b = double.CreateTruncating(theirs[k]);
            if (!(Math.Abs(a - b) <= tolerance * Math.Max(Math.Abs(a), LearningRate)))
            {
                throw new DisagreementException(
                    $"{Name} of {typeof(T).Name}: the library and the plain loop disagree on parameter {k}: {a} against {b}. "
                    + "Nothing was measured.");
            }
        }
    }
}
