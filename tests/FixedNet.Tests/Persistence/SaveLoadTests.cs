using FixedNet.Tests.Shared;

namespace FixedNet.Tests.Persistence;

[Trait(Depends.On, Depends.Nothing)]
public class SaveLoadTests
{
    [Fact]
    public void EveryBitComesBackInBothPrecisions()
    {
        var random = new Random(1);
        Bird bird = new(), other = new(3);
        NamedBird precise = new("a"), otherPrecise = new("b");
        random.NextBytes(System.Runtime.InteropServices.MemoryMarshal.AsBytes(bird.Parameters));
        random.NextBytes(System.Runtime.InteropServices.MemoryMarshal.AsBytes(precise.Parameters));

        InFolder(folder =>
        {
            string path = Path.Combine(folder, "bird.safetensors");
            new Bird(9).Save(path);
            bird.Save(path);
            other.Load(path);
            Assert.Equal(bird.ParameterArray.Select(BitConverter.SingleToInt32Bits), other.ParameterArray.Select(BitConverter.SingleToInt32Bits));
            Assert.Equal([path], Directory.GetFiles(folder));

            using var stream = new MemoryStream();
            precise.Save(stream);
            stream.Position = 0;
            ((INetwork<double>)otherPrecise).Load(stream);
            Assert.Equal(precise.ParameterArray.Select(BitConverter.DoubleToInt64Bits), otherPrecise.ParameterArray.Select(BitConverter.DoubleToInt64Bits));
        });
    }

    /// <summary>Written by its bytes: names, shapes and offsets in the order of the parameters, numbers at a multiple of eight.</summary>
    [Fact]
    public void TheFileIsWhatTheFormatSays()
    {
        var network = new ContractBird();
        network.CopyFrom([1, 2, 3, 4, 5, 6, -1, -2]);
        using var stream = new MemoryStream();
        network.Save(stream);
        string header = """{"0.weights":{"dtype":"F32","shape":[3,2],"data_offsets":[0,24]},"0.biases":{"dtype":"F32","shape":[2],"data_offsets":[24,32]}}""";
        header = header.PadRight((header.Length + 7) / 8 * 8);
        float[] numbers = [1, 2, 3, 4, 5, 6, -1, -2];
        Assert.Equal(SafetensorsBytes.Of(header, [.. numbers.SelectMany(BitConverter.GetBytes)]), stream.ToArray());
    }

    [Fact]
    public void OtherPrecisionsAreConverted()
    {
        using var stream = new MemoryStream();
        var precise = new NamedBird("a");
        precise.Save(stream);
        stream.Position = 0;
        var bird = new Bird(1);
        bird.Load(stream);
        Assert.Equal(precise.ParameterArray.Select(number => (float)number), bird.ParameterArray);

        precise.Parameters[3] = 1e300;
        stream.SetLength(0);
        precise.Save(stream);
        stream.Position = 0;
        var refused = Assert.Throws<InvalidDataException>(() => bird.Load(stream));
        Assert.Contains("0.weights: Element 3 is 1E+300, too large for a float", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void OneExceptionListsEverythingThatDoesNotFit()
    {
        using var stream = new MemoryStream();
        Safetensors.Write(stream,
        [
            SafetensorsTensor.Of<float>("0.weights", [4, 8], new float[32]),
            SafetensorsTensor.Of<float>("1.weights", [8, 1], new float[8]),
            SafetensorsTensor.Of<double>("extra", [2, 1], new double[2]),
            SafetensorsTensor.Of<float>("other", [], new float[1]),
        ]);
        stream.Position = 0;
        var bird = new Bird(1);
        var refused = Assert.Throws<InvalidDataException>(() => bird.Load(stream));
        Assert.Contains(
            "misshapen: 0.weights is [4, 8] in the file, [5, 8] in the network; missing: 0.biases [8]; missing: 1.biases [1]; surplus: extra [2, 1]; surplus: other [].",
            refused.Message, StringComparison.Ordinal);
        Assert.Equal(new Bird(1).ParameterArray, bird.ParameterArray);
    }

    [Fact]
    public void AFailedSaveLeavesTheOldFileAndNoOther() => InFolder(folder =>
    {
        string path = Path.Combine(folder, "bird.safetensors");
        new Bird(1).Save(path);
        byte[] before = File.ReadAllBytes(path);
        Assert.ThrowsAny<IOException>(() => new Bird(1).Save(Path.Combine(folder, "none", "bird.safetensors")));
        Directory.CreateDirectory(Path.Combine(folder, "taken"));
        Assert.ThrowsAny<SystemException>(() => new Bird(2).Save(Path.Combine(folder, "taken")));
        Assert.Equal([path], Directory.GetFiles(folder));
        Assert.Equal(before, File.ReadAllBytes(path));
        Assert.Throws<FileNotFoundException>(() => new Bird(1).Load(Path.Combine(folder, "missing")));
    });

    [Fact]
    public void AnyTensorsAndTextsComeBack()
    {
        using var stream = new MemoryStream();
        var texts = new Dictionary<string, string> { ["for\"mat"] = "a\\b\n\u0001é\U0001F426" };
        Safetensors.Write(stream, [SafetensorsTensor.Of<double>("x\ty", [0, 3], []), SafetensorsTensor.Of<double>("z", [], [5.5])], texts);
        Assert.Equal(0, (8 + stream.ToArray()[0]) % 8);
        stream.Position = 0;
        SafetensorsFile read = Safetensors.Read(stream);
        Assert.Equal(texts, read.Metadata);
        Assert.Equal(["x\ty F64 [0, 3]", "z F64 []"], read.Tensors.Select(tensor => tensor.ToString()));
    }

    [Fact]
    public void WhatCannotBeWrittenIsRefusedFirst()
    {
        var tensor = SafetensorsTensor.Of<float>("a", [1], [1]);
        using var stream = new MemoryStream();
        Assert.Throws<ArgumentException>("tensors", () => Safetensors.Write(stream, [tensor, tensor]));
        Assert.Throws<ArgumentException>("metadata", () => Safetensors.Write(stream, [tensor], new Dictionary<string, string> { ["a"] = "\ud800" }));
        Assert.Throws<ArgumentException>("name", () => SafetensorsTensor.Of<float>("__metadata__", [1], [1]));
        Assert.Throws<ArgumentException>("name", () => SafetensorsTensor.Of<float>("\udc00", [1], [1]));
        Assert.Throws<ArgumentException>("shape", () => SafetensorsTensor.Of<float>("a", [-1], [1]));
        Assert.Throws<ArgumentException>("elements", () => SafetensorsTensor.Of<float>("a", [2], [1]));
        Assert.Throws<ArgumentException>("elements", () => SafetensorsTensor.Of<float>("a", [int.MaxValue, int.MaxValue, int.MaxValue], [1]));
        Assert.Throws<NotSupportedException>(() => SafetensorsTensor.Of<int>("a", [1], [1]));
        Assert.Equal(0, stream.Length);
    }

    private static void InFolder(Action<string> test)
    {
        string folder = Directory.CreateTempSubdirectory("fixednet").FullName;
        try
        {
            test(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
