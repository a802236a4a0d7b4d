using System.Reflection;
using FixedNet.Tests.Reference;
using FixedNet.Tests.Shared;

namespace FixedNet.Tests.Runtime;

/// <summary>What groups refuse, what they leave alone, and that they can change while training. OptimizerGroupPyTorchTests has the numbers.</summary>
public class ParameterGroupTests
{
    private const int Count = 20;

    public static TheoryData<string> Names => new(OptimizerVariants.All);

    [Theory]
    [MemberData(nameof(Names))]
    public void AFrozenGroupChangesNoBitOfParametersOrState(string name)
    {
        var group = new ParameterGroup(5, 7) { WeightDecay = 0.5 };
        var optimizer = OptimizerVariants.Create<float>(name, Count, 0.1);
        optimizer.Groups = [group];
        float[] parameters = Numbers(1);
        optimizer.Step(parameters, Numbers(2));

        group.Frozen = true;
        var before = Bits(optimizer, parameters);
        for (int step = 0; step < 3; step++)
            optimizer.Step(parameters, Numbers(3));
        var after = Bits(optimizer, parameters);
        foreach (var (then, now) in before.Zip(after))
        {
            Assert.Equal(then[5..12], now[5..12]);
            Assert.All(Enumerable.Range(0, Count).Where(k => k is < 5 or >= 12), k => Assert.NotEqual(then[k], now[k]));
        }
    }

    /// <summary>Frozen from the start, then thawed: Adam corrects the moments for the steps that these parameters took.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void ThawedParametersStartAsIfNew(string name)
    {
        var group = new ParameterGroup(0, 10) { Frozen = true };
        var optimizer = OptimizerVariants.Create<double>(name, Count, 0.1);
        optimizer.Groups = [group];
        double[] parameters = new double[Count], alone = new double[10], gradient = [.. Numbers(1).Select(value => (double)value)];
        for (int step = 0; step < 5; step++)
            optimizer.Step(parameters, gradient);
        group.Frozen = false;

        var fresh = OptimizerVariants.Create<double>(name, 10, 0.1);
        for (int step = 0; step < 3; step++)
        {
            optimizer.Step(parameters, gradient);
            fresh.Step(alone, gradient.AsSpan(0, 10));
        }

        Assert.Equal(alone, parameters[..10]);
    }

    /// <summary>Each of two groups and of the rest goes on as an optimiser of those alone does, through every change of the list.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void RegroupingForgetsNothing(string name)
    {
        ParameterGroup frozen = new(3, 4) { Frozen = true }, slow = new([(0, 3), (7, 2)]) { LearningRateScale = 0.5 };
        var optimizer = OptimizerVariants.Create<double>(name, Count, 0.1);
        double[] parameters = [.. Numbers(1).Select(value => (double)value)], gradient = [.. Numbers(2).Select(value => (double)value)];
        double[] expected = [.. parameters];
        var alone = Enumerable.Range(0, Count).Select(_ => OptimizerVariants.Create<double>(name, 1, 0.1)).ToArray();
        ParameterGroup[][] lists = [[frozen], [], [slow, frozen], [frozen, slow], [slow], []];
        foreach (ParameterGroup[] groups in lists)
        {
            optimizer.Groups = groups;
            Assert.Equal(groups, optimizer.Groups);
            for (int step = 0; step < 2; step++)
            {
                optimizer.Step(parameters, gradient);
                for (int k = 0; k < Count; k++)
                {
                    if (groups.Contains(frozen) && k is >= 3 and < 7)
                        continue;
                    alone[k].LearningRate = groups.Contains(slow) && k is (< 3 or 7 or 8) ? 0.1 * 0.5 : 0.1;
                    alone[k].Step(expected.AsSpan(k, 1), gradient.AsSpan(k, 1));
                }
            }

            Assert.Equal(expected, parameters);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void StepsWithGroupsAllocateNothing(string name)
    {
        var group = new ParameterGroup([(1, 3), (8, 2)]);
        var optimizer = OptimizerVariants.Create<float>(name, Count, 0.1);
        optimizer.Groups = [group, new ParameterGroup(4, 2) { Frozen = true }];
        float[] parameters = Numbers(1), gradient = Numbers(2);
        Assert.Equal(0, Allocation.BytesOf(
            () =>
            {
                group.LearningRateScale = 0.5;
                group.WeightDecay = 0.25;
                optimizer.Step(parameters, gradient);
            }, calls: 1000));
    }

    [Fact]
    public void PlainDescentIsNotPlainWithGroups()
    {
        var optimizer = new Sgd<float>(Count, 0.1);
        Assert.True(optimizer.IsPlain);
        optimizer.Groups = [new ParameterGroup(0, 1)];
        Assert.False(optimizer.IsPlain);
        optimizer.Groups = [];
        Assert.True(optimizer.IsPlain);
    }

    [Fact]
    public void WhatIsNoGroupingIsRefusedAndChangesNothing()
    {
        var optimizer = new Adam<float>(Count, 0.1);
        ParameterGroup[] good = [new(0, 4)];
        optimizer.Groups = good;
        Refused([new(0, 4), new([(10, 2), (3, 1)])], "Parameter 3 is in group 0 and in group 1; it can follow one only.");
        Refused([new(4, 2), new(0, 5)], "Parameter 4 is in group 0 and in group 1; it can follow one only.");
        Refused([new([(4, 2), (5, 1)])], "Group 0 has parameter 5 twice.");
        Refused([good[0], good[0]], "Parameter 0 is in group 0 and in group 1; it can follow one only.");
        Refused([new(0, 4), new(18, 3)], "Group 1 has the 3 parameters from 18 on, but those of the optimiser are 0 to 19.");
        Refused([new(int.MaxValue, int.MaxValue)], "Group 0 has the 2147483647 parameters from 2147483647 on, but those of the optimiser are 0 to 19.");
        Refused([new(0, 4), null!], "Group 1 is null.");
        Assert.Throws<ArgumentNullException>("value", () => optimizer.Groups = null!);

        void Refused(ParameterGroup[] groups, string message)
        {
            Assert.StartsWith(message, Assert.Throws<ArgumentException>("value", () => optimizer.Groups = groups).Message);
            Assert.Equal(good, optimizer.Groups);
        }
    }

    [Fact]
    public void GroupsRefuseRangesAndSettingsThatAreNone()
    {
        Assert.Throws<ArgumentOutOfRangeException>("start", () => new ParameterGroup(-1, 3));
        Assert.Throws<ArgumentOutOfRangeException>("length", () => new ParameterGroup(0, 0));
        Assert.Throws<ArgumentNullException>("ranges", () => new ParameterGroup((IEnumerable<(int, int)>)null!));
        Assert.Throws<ArgumentException>("ranges", () => new ParameterGroup(Array.Empty<(int, int)>()));
        Assert.Throws<ArgumentException>("ranges", () => new ParameterGroup([(0, 2), (3, 0)]));
        Assert.Throws<ArgumentException>("ranges", () => new ParameterGroup([(0, 2), (-3, 1)]));
        var group = new ParameterGroup(0, 1);
        foreach (double wrong in new[] { -1, double.NaN, double.PositiveInfinity })
        {
            Assert.Throws<ArgumentOutOfRangeException>("value", () => group.LearningRateScale = wrong);
            Assert.Throws<ArgumentOutOfRangeException>("value", () => group.WeightDecay = wrong);
        }

        Assert.Equal((1, null, false), (group.LearningRateScale, group.WeightDecay, group.Frozen));
    }

    private static List<int[]> Bits(Optimizer<float> optimizer, float[] parameters)
    {
        List<float[]> vectors = [parameters];
        for (Type? type = optimizer.GetType(); type is not null; type = type.BaseType)
        {
            vectors.AddRange(type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
                .Select(field => field.GetValue(optimizer)).OfType<float[]>().Where(vector => vector.Length == Count));
        }

        return [.. vectors.Select(vector => Array.ConvertAll(vector, BitConverter.SingleToInt32Bits))];
    }

    private static float[] Numbers(int seed)
    {
        var random = new SplitMix64(seed);
        return [.. Enumerable.Range(0, Count).Select(_ => (float)(2 * random.NextDouble() - 1))];
    }
}
