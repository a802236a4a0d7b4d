using System.Buffers.Binary;
using FixedNet.Tests.Shared;

namespace FixedNet.Tests.Persistence;

[Trait(Depends.On, Depends.Nothing)]
public class SafetensorsReadTests
{
    /// <summary>As the Python library lays a file out: metadata first, blanks to a multiple of eight, then the numbers.</summary>
    [Fact]
    public void AFileSpelledOutInBytesIsRead()
    {
        byte[] file =
        [
            0xA0, 0, 0, 0, 0, 0, 0, 0,
            .. """{"__metadata__":{"format":"pt"},"w":{"dtype":"F32","shape":[1,2],"data_offsets":[0,8]},"h\u00e9":{"dtype":"I64","shape":[],"data_offsets":[8,16]}}"""u8,
            .. "              "u8,
            0x00, 0x00, 0x80, 0x3F, 0x00, 0x00, 0x00, 0xC0,
            0xFE, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF,
        ];
        file[0] = (byte)(file.Length - 8 - 16);
        SafetensorsFile read = SafetensorsBytes.Read(file);

        Assert.Equal("pt", Assert.Single(read.Metadata).Value);
        Assert.Equal(["w F32 [1, 2]", "hé I64 []"], read.Tensors.Select(tensor => tensor.ToString()));
        var numbers = new float[2];
        read.Tensors[0].CopyTo<float>(numbers);
        Assert.Equal([1, -2], numbers);
        Assert.Equal(-2, BinaryPrimitives.ReadInt64LittleEndian(read.Tensors[1].Bytes));
        Assert.Throws<NotSupportedException>(() => read.Tensors[1].CopyTo<float>(new float[1]));
        Assert.Throws<ArgumentException>(() => read.Tensors[0].CopyTo<float>(new float[3]));
    }

    [Fact]
    public void EveryHalfAndEveryBrainFloatIsConverted()
    {
        byte[] data = new byte[2 * 65536];
        for (int bits = 0; bits < 65536; bits++)
            BinaryPrimitives.WriteUInt16LittleEndian(data.AsSpan(2 * bits), (ushort)bits);

        foreach (string type in new[] { "F16", "BF16" })
        {
            var tensor = SafetensorsBytes.Read(SafetensorsBytes.Of($$$"""{"a":{"dtype":"{{{type}}}","shape":[65536],"data_offsets":[0,131072]}}""", data)).Tensors[0];
            float[] single = new float[65536];
            double[] exact = new double[65536];
            tensor.CopyTo<float>(single);
            tensor.CopyTo<double>(exact);
            for (int bits = 0; bits < 65536; bits++)
            {
                float expected = type == "F16" ? (float)BitConverter.UInt16BitsToHalf((ushort)bits) : BitConverter.Int32BitsToSingle(bits << 16);
                Assert.Equal(expected, single[bits]);
                Assert.Equal((double)expected, exact[bits]);
                if (!float.IsNaN(expected))
                    Assert.Equal(float.IsNegative(expected), float.IsNegative(single[bits]));
            }
        }
    }

    [Theory]
    [InlineData("", "does not start with '{'")]
    [InlineData(" {}", "does not start with '{'")]
    [InlineData("[]", "does not start with '{'")]
    [InlineData("{", "'\"' is missing")]
    [InlineData("{} x", "something follows")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},}""", "'\"' is missing")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"a":{"dtype":"F32","shape":[0],"data_offsets":[8,8]}}""", "\"a\" stands twice")]
    [InlineData("""{"a":{"dtype":"F32","dtype":"F32","shape":[2],"data_offsets":[0,8]}}""", "\"dtype\" stands twice")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8],"x":1}}""", "has no \"x\"")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2]}}""", "must have")]
    [InlineData("""{"a":{"dtype":"F33","shape":[2],"data_offsets":[0,8]}}""", "\"F33\"")]
    [InlineData("""{"a":{"dtype":"F32","shape":[-2],"data_offsets":[0,8]}}""", "not negative")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2.0],"data_offsets":[0,8]}}""", "whole number")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2e0],"data_offsets":[0,8]}}""", "whole number")]
    [InlineData("""{"a":{"dtype":"F32","shape":[02],"data_offsets":[0,8]}}""", "whole number")]
    [InlineData("""{"a":{"dtype":"F32","shape":[9223372036854775808],"data_offsets":[0,8]}}""", "too large")]
    [InlineData("""{"a":{"dtype":"F32","shape":[4294967296,4294967296],"data_offsets":[0,8]}}""", "too large")]
    [InlineData("""{"a":{"dtype":"F32","shape":[[2]],"data_offsets":[0,8]}}""", "whole number")]
    [InlineData("""{"a":{"dtype":"F32","shape":[3],"data_offsets":[0,8]}}""", "does not take 8 bytes")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[8,0]}}""", "not before it")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,4,8]}}""", "must be a start and an end")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}""", "there is a gap")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}""", "take 4 bytes, and 8 follow")]
    [InlineData("""{"a":{"dtype":"F32","shape":[4],"data_offsets":[0,16]}}""", "take 16 bytes, and 8 follow")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"b":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}""", "they overlap")]
    [InlineData("""{"__metadata__":{"a":1}}""", "'\"' is missing")]
    [InlineData("""{"\ud800":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}""", "surrogate")]
    [InlineData("""{"\x":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}""", "escape")]
    [InlineData("{\"a\n\":1}", "does not end")]
    public void ADamagedHeaderIsRefused(string header, string message)
    {
        var refused = Assert.Throws<InvalidDataException>(() => SafetensorsBytes.Read(SafetensorsBytes.Of(header, new byte[8])));
        Assert.Contains(message, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void LengthsThatTheFileDoesNotHaveAreRefused()
    {
        byte[] file = SafetensorsBytes.Of(SafetensorsBytes.OneTensor, new byte[8]);
        for (int length = 0; length < file.Length; length++)
            Assert.Throws<InvalidDataException>(() => SafetensorsBytes.Read(file[..length]));
        foreach (long claimed in new[] { -1L, long.MaxValue, long.MinValue, file.Length - 7, 100_000_001 })
        {
            byte[] other = (byte[])file.Clone();
            BinaryPrimitives.WriteInt64LittleEndian(other, claimed);
            Assert.Throws<InvalidDataException>(() => SafetensorsBytes.Read(other));
        }

        Assert.Throws<InvalidDataException>(() => SafetensorsBytes.Read([.. file, 0]));
        Assert.Throws<InvalidDataException>(() => SafetensorsBytes.Read(SafetensorsBytes.Of([(byte)'{', (byte)'"', 0xC3, 0x28], [])));
    }

    [Fact]
    public void ADeepHeaderIsRefusedWithoutRecursion()
    {
        string header = "{\"a\":" + new string('{', 1_000_000);
        Assert.Throws<InvalidDataException>(() => SafetensorsBytes.Read(SafetensorsBytes.Of(header)));
    }
}
