using System.Globalization;
using FixedNet.Tests.Shared;

namespace FixedNet.Tests.Persistence;

/// <summary>Files damaged at random are read, or refused by the documented exception, and cost no more memory than their length pays for.</summary>
[Trait(Depends.On, Depends.Nothing)]
public class SafetensorsFuzzTests
{
    private static readonly string[] _pieces =
        ["\"", "{", "}", "[", "]", ",", ":", "0", "-1", "1e9", "9223372036854775807", "4294967296", "\"a\"", "__metadata__", "\\u", "\\ud800", "F64", "BOOL", "null", "\0", "é"];

    [Fact]
    public void DamagedFilesAreReadOrRefused()
    {
        int rounds = int.Parse(Environment.GetEnvironmentVariable("FIXEDNET_FUZZ_ROUNDS") ?? "12000", CultureInfo.InvariantCulture);
        byte[] whole = Saved();
        var random = new Random(3);
        var bird = new Bird(4);
        float[] before = bird.ParameterArray;
        int refused = 0;
        for (int round = 0; round < rounds; round++)
        {
            byte[] file = Damaged(whole, random);
            using var stream = new MemoryStream(file);
            long allocated = GC.GetAllocatedBytesForCurrentThread();
            try
            {
                bird.Load(stream);
                before = bird.ParameterArray;
            }
            catch (InvalidDataException)
            {
                refused++;
                Assert.Equal(before, bird.ParameterArray);
            }

            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - allocated, 0, (100 * file.Length) + 50_000);
        }

        Assert.InRange(refused, rounds / 2, rounds - 1); // some flips hit only the numbers
    }

    private static byte[] Saved()
    {
        using var stream = new MemoryStream();
        new Bird(1).Save(stream);
        return stream.ToArray();
    }

    private static byte[] Damaged(byte[] whole, Random random)
    {
        var file = new List<byte>(whole);
        for (int times = random.Next(1, 4); times > 0; times--)
        {
            int header = 8 + Math.Min(file.Count - 8, 300), at = random.Next(random.Next(3) == 0 ? file.Count : Math.Max(1, header));
            switch (random.Next(5))
            {
                case 0: file[at] ^= (byte)(1 << random.Next(8)); break;
                case 1: file[at] = (byte)random.Next(256); break;
                case 2: file.RemoveRange(at, Math.Min(file.Count - at, random.Next(1, 20))); break;
                case 3: file.InsertRange(at, System.Text.Encoding.UTF8.GetBytes(_pieces[random.Next(_pieces.Length)])); break;
                default: file.InsertRange(at, file.GetRange(at, Math.Min(file.Count - at, random.Next(1, 80)))); break;
            }

            if (file.Count < 9)
                file.AddRange(new byte[9]);
        }

        // Half of them with a length that fits, so that the damage reaches the parser.
        if (random.Next(2) == 0)
            BitConverter.TryWriteBytes(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(file), Math.Max(0L, file.Count - 8 - (57 * 4)));
        return [.. file];
    }
}
