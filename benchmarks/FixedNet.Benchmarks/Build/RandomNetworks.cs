namespace FixedNet.Benchmarks.Build;

/// <summary>Small networks as they are found: 2 to 32 wide, two or three layers of tanh; the same on every machine.</summary>
internal static class RandomNetworks
{
    /// <summary>One source file each, without end.</summary>
    public static IEnumerable<string> Declarations(bool trains)
    {
        var random = new SplitMix64(1);
        int Between(int least, int most) => least + (int)(random.NextUInt64() % (ulong)(most - least + 1));
        for (int number = 0; ; number++)
        {
            int layers = Between(2, 3), inputs = Between(2, 32);
            string dense = string.Concat(Enumerable.Range(0, layers).Select(_ => $"[Dense({Between(2, 32)}, Activation.Tanh)]\n"));
            yield return $$"""
                using FixedNet;

                namespace Built;

                [Network({{inputs}}{{(trains ? ", Loss = Loss.MeanSquaredError" : "")}})]
                {{dense}}public sealed partial class Network{{number}}
                {
                }

                """;
        }
    }
}
