using System.Reflection;
using FixedNet.Tests.Reference;
using FixedNet.Tests.Shared;

namespace FixedNet.Tests.Runtime;

[Network(3, Loss = Loss.HalfSquaredError)]
[Dense(2, Activation.Tanh)]
[Dense(2)]
public sealed partial class GroupedNetwork { }

/// <summary>What groups refuse, what they leave alone, and that they can change while training. OptimizerGroupPyTorchTests has the numbers.</summary>
[Trait(Depends.On, Depends.Hardware)]
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
        var vectors = before.Zip(after).ToList();
        int[] others = [.. Enumerable.Range(0, Count).Where(k => k is < 5 or >= 12)];
        foreach (var (then, now) in vectors)
        {
            Assert.Equal(then[5..12], now[5..12]);
            Assert.Contains(others, k => then[k] != now[k]);
            // Of AMSGrad, not each in all: a largest second moment stays where gradients are smaller.
            if (!name.Contains("amsgrad", StringComparison.Ordinal))
                Assert.All(others, k => Assert.NotEqual(then[k], now[k]));
        }

        Assert.All(others, k => Assert.Contains(vectors, pair => pair.First[k] != pair.Second[k]));
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

    [Fact]
    public void BlocksOfANetworkMakeGroups()
    {
        var description = GroupedNetwork.Description;
        Assert.Equal([(6, 2), (12, 2)], Held(ParameterGroup.Biases(description)));
        Assert.Equal(0, ParameterGroup.Biases(description).WeightDecay);
        Assert.Equal([(8, 4)], Held(new ParameterGroup(description.Block("1.weights"))));
        Assert.Equal([(0, 6), (12, 2)], Held(new ParameterGroup(description.Block("1.biases"), description.Block("0.weights"))));
        Assert.Equal([(0, 14)], Held(new ParameterGroup(description.Blocks)));

        Assert.Throws<ArgumentNullException>("description", () => ParameterGroup.Biases(null!));
        Assert.Throws<ArgumentNullException>("blocks", () => new ParameterGroup((ParameterBlock[])null!));
        Assert.Throws<ArgumentException>("blocks", () => new ParameterGroup((ParameterBlock)null!));
        Assert.Throws<ArgumentException>("blocks", () => new ParameterGroup(Array.Empty<ParameterBlock>()));
    }

    /// <summary>
    /// TrainBatch, which takes plain descent's step while it computes the gradient where the batch is small, heeds groups; on any number
    /// of threads. A frozen layer's gradient is computed, and passed through to the layers below, all the same.
    /// </summary>
    [Theory]
    [InlineData(8)]
    [InlineData(3000)]
    public void TrainBatchHeedsGroups(int samples)
    {
        var description = GroupedNetwork.Description;
        var frozen = new ParameterGroup(description.Block("1.weights")) { Frozen = true };
        var slow = new ParameterGroup(description.Block("0.weights")) { LearningRateScale = 0.5 };
        var random = new SplitMix64(5);
        float[] inputs = [.. Enumerable.Range(0, 3 * samples).Select(_ => (float)random.NextDouble())], targets = [.. inputs.Take(2 * samples)];
        GroupedNetwork network = new(1), shared = new(1);
        float[] expected = network.Parameters.ToArray(), gradient = new float[expected.Length];
        GroupedNetwork.Backward(expected, inputs, targets, gradient);
        for (int k = 0; k < expected.Length; k++)
            expected[k] -= k is >= 8 and < 12 ? 0 : (k < 6 ? 0.05f : 0.1f) * gradient[k];

        network.TrainBatch(inputs, targets, new Sgd<float>(expected.Length, 0.1) { Groups = [frozen, slow] });
        using var workers = new Workers(2);
        shared.TrainBatch(inputs, targets, new Sgd<float>(expected.Length, 0.1) { Groups = [frozen, slow] }, workers);

        Assert.Equal(expected, network.Parameters.ToArray());
        Assert.Equal(expected, shared.Parameters.ToArray());
        Assert.Equal(new GroupedNetwork(1).Parameters[8..12].ToArray(), network.Parameters[8..12].ToArray());
    }

    /// <summary>The ranges of parameters that a group holds: those that stay where its rate is 0.</summary>
    private static List<(int Start, int Length)> Held(ParameterGroup group)
    {
        float[] parameters = new float[GroupedNetwork.ParameterCount];
        var optimizer = new Sgd<float>(parameters.Length, 1) { Groups = [group] };
        group.LearningRateScale = 0;
        optimizer.Step(parameters, parameters.Select(_ => 1f).ToArray());
        var ranges = new List<(int Start, int Length)>();
        for (int k = 0; k < parameters.Length; k++)
        {
            if (parameters[k] != 0)
                continue;
            if (ranges.Count > 0 && ranges[^1].Start + ranges[^1].Length == k)
                ranges[^1] = (ranges[^1].Start, ranges[^1].Length + 1);
            else
                ranges.Add((k, 1));
        }

        return ranges;
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
