using System.Numerics;
using System.Text.Json;
using FixedNet.Tests.Shared;

namespace FixedNet.Tests.Persistence;

[Trait(Depends.On, Depends.Nothing)]
public class JsonTests
{
    private static readonly JsonSerializerOptions _camelCase = new(JsonSerializerDefaults.Web);

    [Fact]
    public void AnObjectThatHoldsANetworkIsSavedWhole()
    {
        var game = new SaveGame(new Bird(7) { Fitness = 3, Eggs = [1] }, 5);
        foreach (var options in new[] { JsonSerializerOptions.Default, _camelCase })
        {
            string json = JsonSerializer.Serialize(game, options);
            SaveGame back = JsonSerializer.Deserialize<SaveGame>(json, options)!;
            Assert.Equal((5, 3f, 1), (back.Generation, back.Best.Fitness, back.Best.Eggs![0]));
            Assert.Equal(Bits(game.Best), Bits(back.Best));
        }
    }

    [Fact]
    public void EveryBitPatternButTheNaNsPayloadComesBack()
    {
        var random = new Random(1);
        var bird = new Bird();
        var precise = new NamedBird("n");
        for (int round = 0; round < 300; round++)
        {
            foreach (ref float parameter in bird.Parameters)
                parameter = Canonical(BitConverter.Int32BitsToSingle(random.Next() ^ (random.Next() << 1)));
            foreach (ref double parameter in precise.Parameters)
                parameter = Canonical(BitConverter.Int64BitsToDouble(random.NextInt64() ^ (random.NextInt64() << 1)));
            float[] special = [float.NaN, float.PositiveInfinity, float.NegativeInfinity, -0f, float.Epsilon, float.MaxValue];
            special.CopyTo(bird.Parameters);
            Array.ConvertAll(special, number => (double)number).CopyTo(precise.Parameters);

            Assert.Equal(Bits(bird), Bits(JsonSerializer.Deserialize<Bird>(JsonSerializer.Serialize(bird))!));
            NamedBird back = JsonSerializer.Deserialize<NamedBird>(JsonSerializer.Serialize(precise))!;
            Assert.Equal("n", back.Name);
            Assert.Equal(precise.ParameterArray.Select(BitConverter.DoubleToInt64Bits), back.ParameterArray.Select(BitConverter.DoubleToInt64Bits));
        }

        static T Canonical<T>(T number)
            where T : IFloatingPointIeee754<T> => T.IsNaN(number) ? T.NaN : number;
    }

    [Fact]
    public void DerivedClassesKeepTheirOwn()
    {
        var back = JsonSerializer.Deserialize<Owl>(JsonSerializer.Serialize(new Owl { Awake = true, Fitness = 2 }))!;
        Assert.Equal((true, 2f), (back.Awake, back.Fitness));
        Assert.Equal(new Bird().ParameterArray, back.ParameterArray);
    }

    [Theory]
    [InlineData("""{"Fitness":3}""", "ParameterArray")]
    [InlineData("""{"ParameterArray":null}""", "must be an array of 57 numbers")]
    [InlineData("""{"ParameterArray":[1,2]}""", "has 57 parameters, and the array has 2")]
    [InlineData("""{"ParameterArray":{"0":1}}""", "must be an array")]
    [InlineData("""{"ParameterArray":["one"]}""", "must be a number, or \"NaN\"")]
    [InlineData("""{"ParameterArray":[[1]]}""", "must be a number")]
    [InlineData("""{"ParameterArray":[1e60]}""", "too large")]
    [InlineData("""{"ParameterArray":[1""", "")]
    public void WhatDoesNotFitIsRefused(string json, string message)
    {
        var refused = Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<Bird>(json));
        Assert.Contains(message, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ALongArrayIsRefusedWithoutMemoryForIt()
    {
        string json = $$"""{"ParameterArray":[{{string.Join(",", Enumerable.Repeat("1", 300_000))}}]}""";
        byte[] utf8 = System.Text.Encoding.UTF8.GetBytes(json);
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Bird>("""{"ParameterArray":[1,2]}"""u8));
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Bird>(utf8));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000);
    }

    private static IEnumerable<int> Bits(Bird bird) => bird.ParameterArray.Select(BitConverter.SingleToInt32Bits);
}
