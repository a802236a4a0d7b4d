using FixedNet.Tests.Shared;

namespace FixedNet.Tests.Runtime;

[Trait(Depends.On, Depends.Nothing)]
public class SplitMix64Tests
{
    [Fact]
    public void GivesThePublishedSequenceForSeed1234567()
    {
        // The output of Vigna's splitmix64.c that its ports are checked against.
        ulong[] published =
        [
            6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821,
        ];
        var random = new SplitMix64(1234567);
        foreach (ulong expected in published)
            Assert.Equal(expected, random.NextUInt64());
    }

    [Fact]
    public void TakesNegativeSeeds()
    {
        // Computed by the same recurrence in Python's unbounded integers.
        var random = new SplitMix64(-1);
        Assert.Equal(16490336266968443936, random.NextUInt64());
        Assert.Equal(16834447057089888969, random.NextUInt64());
    }

    [Fact]
    public void DoublesAreTheUpper53BitsAsAFraction()
    {
        var random = new SplitMix64(1234567);
        Assert.Equal((6457827717110365317 >> 11) / 9007199254740992.0, random.NextDouble());
    }

    [Fact]
    public void DoublesFillTheUnitIntervalEvenly()
    {
        const int Count = 100_000;
        var random = new SplitMix64(3);
        int[] histogram = new int[10];
        for (int i = 0; i < Count; i++)
            histogram[(int)(10 * random.NextDouble())]++;
        // 10,000 each; a standard deviation is 95.
        Assert.All(histogram, count => Assert.InRange(count, 9_600, 10_400));
    }

    [Fact]
    public void IntegersAreTheSameOnEveryPlatform()
    {
        // Lemire's method on the reference sequence, in Python's unbounded integers.
        var random = new SplitMix64(7);
        int[] drawn = new int[10];
        for (int i = 0; i < drawn.Length; i++)
            drawn[i] = random.NextInt32(10);
        Assert.Equal([3, 0, 9, 5, 4, 2, 4, 3, 1, 4], drawn);
    }

    [Fact]
    public void IntegersAreWithoutBiasForABoundThatDoesNotDivideThePowerOfTwo()
    {
        // Scaling alone maps 8 numbers to 3 outcomes here, as ⌊3x/8⌋: remainders of 3 would come up 11,250, 11,250 and 7,500 times.
        const int Bound = 3 << 29;
        const int Count = 30_000;
        var random = new SplitMix64(5);
        int[] thirds = new int[3];
        for (int i = 0; i < Count; i++)
            thirds[random.NextInt32(Bound) % 3]++;
        Assert.All(thirds, count => Assert.InRange(count, 9_600, 10_400));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void RefusesABoundBelowOne(int bound)
    {
        var random = new SplitMix64(0);
        Assert.Throws<ArgumentOutOfRangeException>("bound", () => random.NextInt32(bound));
    }

    [Fact]
    public void ShuffleIsTheSameOnEveryPlatform()
    {
        // Durstenfeld's form, from the last place down, in Python.
        var random = new SplitMix64(7);
        int[] items = [0, 1, 2, 3, 4, 5, 6, 7];
        random.Shuffle<int>(items);
        Assert.Equal([7, 4, 6, 1, 2, 5, 0, 3], items);
    }

    [Fact]
    public void ShuffleReachesEveryOrderEquallyOften()
    {
        const int Count = 60_000;
        var random = new SplitMix64(11);
        var seen = new Dictionary<string, int>();
        for (int i = 0; i < Count; i++)
        {
            char[] items = ['a', 'b', 'c'];
            random.Shuffle<char>(items);
            string order = new(items);
            seen[order] = seen.GetValueOrDefault(order) + 1;
        }

        Assert.Equal(6, seen.Count);
        // 10,000 each; a standard deviation is 91.
        Assert.All(seen.Values, count => Assert.InRange(count, 9_600, 10_400));
    }
}
