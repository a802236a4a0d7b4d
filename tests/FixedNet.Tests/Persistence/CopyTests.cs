using FixedNet.Tests.Shared;

namespace FixedNet.Tests.Persistence;

[Trait(Depends.On, Depends.Nothing)]
public class CopyTests
{
    [Fact]
    public void ACloneHasParametersOfItsOwnAndTheFieldsOfTheOriginal()
    {
        var owl = new Owl { Fitness = 3, Eggs = [1, 2], Awake = true };
        owl.Randomize();
        Bird clone = owl.Clone();

        Assert.True(Assert.IsType<Owl>(clone).Awake);
        Assert.Equal((3, owl.Eggs), (clone.Fitness, clone.Eggs));
        Assert.Equal(owl.ParameterArray, clone.ParameterArray);
        float first = owl.Parameters[0];
        clone.Parameters[0]++;
        Assert.Equal(first, owl.Parameters[0]);
        Assert.IsType<Owl>(((INetwork<float>)owl).Clone());
    }

    [Fact]
    public void ACloneTrainsInMemoryOfItsOwn()
    {
        var bird = new NamedBird("a");
        double[] inputs = [1, 2, 3, 4, 5], target = [0.3];
        var optimizer = new Sgd<double>(NamedBird.ParameterCount, 0.5, momentum: 0.9);
        bird.TrainBatch(inputs, target, optimizer);
        NamedBird clone = bird.Clone();
        double[] before = bird.ParameterArray;

        clone.TrainBatch(inputs, target, new Sgd<double>(NamedBird.ParameterCount, 0.5, momentum: 0.9));
        Assert.Equal(before, bird.ParameterArray);
        Assert.NotEqual(before, clone.ParameterArray);
    }

    [Fact]
    public void CopyFromTakesNetworksWithTheSameBlocksAndVectorsOfTheLength()
    {
        Bird bird = new(5), other = new(6);
        bird.CopyFrom(other);
        Assert.Equal(other.ParameterArray, bird.ParameterArray);
        bird.CopyFrom(new Bird(7).ParameterArray);
        Assert.Equal(new Bird(7).ParameterArray, bird.ParameterArray);

        Assert.Throws<ArgumentException>("other", () => bird.CopyFrom(new SeededBird(1, 2)));
        Assert.Throws<ArgumentException>("parameters", () => bird.CopyFrom(new float[56]));
        Assert.Throws<ArgumentNullException>("other", () => bird.CopyFrom((Bird)null!));
        Assert.Equal(new Bird(7).ParameterArray, bird.ParameterArray);
    }

    [Fact]
    public void AConstructorOfOnesOwnChoosesTheSeed()
    {
        var expected = new float[SeededBird.ParameterCount];
        SeededBird.Initialize(expected, 9);
        Assert.Equal(expected, new SeededBird(1, 9).ParameterArray);
    }

    [Fact]
    public void RandomizeDrawsAnotherSeedEachTimeAndTellsIt()
    {
        var seeds = new HashSet<int>();
        for (int k = 0; k < 100_000; k++)
            Assert.True(seeds.Add(NetworkSeeds.Draw()));

        Bird bird = new(), other = new();
        int seed = bird.Randomize();
        other.Randomize();
        Assert.NotEqual(bird.ParameterArray, other.ParameterArray);
        Assert.Equal(new Bird(seed).ParameterArray, bird.ParameterArray);
    }

    [Fact]
    public void TheClassesOwnMembersStayWhatTheyWere()
    {
        var bird = new OldBird();
        Assert.Equal(("old", "mine", 8, "gently"), (bird.Description, bird.Clone(), bird.Initialize(7), bird.Randomize()));
        Assert.Null(bird.ParameterArray);

        INetwork<float> network = bird;
        network.Initialize(7);
        Assert.Equal(new OldBird(7).Parameters.ToArray(), network.Parameters.ToArray());
        Assert.Equal("0.weights [2, 1]", network.Description.Blocks[0].ToString());
        Assert.Equal(bird.Parameters.ToArray(), network.Clone().Parameters.ToArray());
    }

    [Fact]
    public void ShortLivedNetworksAreCollectedYoung()
    {
        GC.KeepAlive(new Bird(1));
        int collections = GC.CollectionCount(2);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int k = 0; k < 100_000; k++)
            GC.KeepAlive(new Bird(k));
        long bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / 100_000;

        // 57 floats with the header of their array, and the object: its header, its own fields, and the vector's array, start and length.
        Assert.InRange(bytes, 57 * 4, (57 * 4) + 24 + 64);
        Assert.Equal(collections, GC.CollectionCount(2));
    }
}
