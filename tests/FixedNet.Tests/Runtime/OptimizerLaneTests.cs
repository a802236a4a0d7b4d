using System.Numerics;
using FixedNet.Tests.Reference;
using FixedNet.Tests.Shared;

namespace FixedNet.Tests.Runtime;

/// <summary>
/// However many numbers an optimiser takes at a time, each ends where it would alone: an optimiser of one parameter has no use for
/// vectors. Lengths up to 70 leave every remainder to narrower vectors, wherever the hardware's widest end.
/// </summary>
[Trait(Depends.On, Depends.Hardware)]
public class OptimizerLaneTests
{
    private const int Longest = 70, Steps = 4, Gap = 3;

    public static TheoryData<string> Names => new(OptimizerVariants.All);

    [Theory]
    [MemberData(nameof(Names))]
    public void EveryParameterTakesTheStepsItWouldTakeAlone(string name)
    {
        for (int length = 1; length <= Longest; length++)
        {
            AssertStepsAlone<float>(name, length);
            AssertStepsAlone<double>(name, length);
        }
    }

    /// <summary>Over several steps, so that what is remembered between them shows too; amid numbers that must stay.</summary>
    private static void AssertStepsAlone<T>(string name, int length)
        where T : struct, INumberBase<T>
    {
        var random = new SplitMix64(length);
        T Next() => T.CreateChecked(2 * random.NextDouble() - 1);

        T[] memory = [.. Enumerable.Range(0, Gap + length + Gap).Select(_ => Next())];
        T[] expected = [.. memory];
        IOptimizer<T> together = OptimizerVariants.Create<T>(name, length, 0.1);
        IOptimizer<T>[] alone = [.. Enumerable.Range(0, length).Select(_ => OptimizerVariants.Create<T>(name, 1, 0.1))];
        for (int step = 0; step < Steps; step++)
        {
            T[] gradient = [.. Enumerable.Range(0, length).Select(_ => Next())];
            together.Step(memory.AsSpan(Gap, length), gradient);
            for (int i = 0; i < length; i++)
                alone[i].Step(expected.AsSpan(Gap + i, 1), gradient.AsSpan(i, 1));
            Assert.Equal(expected, memory);
        }
    }
}
