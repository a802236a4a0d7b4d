using System.Numerics;
using System.Runtime.CompilerServices;
using FixedNet.Benchmarks.Contenders;

namespace FixedNet.Benchmarks.Optimizers;

/// <summary>One optimiser over parameters and a gradient that stays the same.</summary>
internal sealed class OptimizerWork<T>(string name, IOptimizer<T> optimizer, int parameterCount) : Timed(name, parameterCount)
    where T : struct, IFloatingPointIeee754<T>
{
    private readonly T[] _start = Numbers(parameterCount, seed: 1), _gradient = Numbers(parameterCount, seed: 2);
    private readonly T[] _parameters = new T[parameterCount];

    /// <summary>The library's and the plain loop, found to take the same steps.</summary>
    /// <exception cref="DisagreementException">They do not.</exception>
    public static OptimizerWork<T>[] Make(OptimizerPair<T> pair, int parameterCount)
    {
        pair.Check(parameterCount);
        return [new("library", pair.Library(parameterCount), parameterCount), new("plain loop", pair.Loop(parameterCount), parameterCount)];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override double Call()
    {
        optimizer.Step(_parameters, _gradient);
        return double.CreateTruncating(_parameters[^1]);
    }

    protected override void Prepare() => _start.CopyTo(_parameters, 0);

    /// <summary>Every parameter has moved.</summary>
    protected override bool HasResult()
    {
        for (int k = 0; k < _parameters.Length; k++)
        {
            if (_parameters[k] == _start[k] || !T.IsFinite(_parameters[k]))
                return false;
        }

        return true;
    }

    /// <summary>Of either sign and 0.1 to 1 in magnitude, so that every step moves every parameter.</summary>
    public static T[] Numbers(int length, int seed)
    {
        var random = new Random(seed);
        double Number() => (random.Next(2) == 0 ? -1 : 1) * (0.1 + 0.9 * random.NextDouble());
        return [.. Enumerable.Range(0, length).Select(_ => T.CreateTruncating(Number()))];
    }
}
