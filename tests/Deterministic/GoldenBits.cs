using Doubles = FixedNet.Tests.Networks.DoublePrecision.Deterministic;
using Singles = FixedNet.Tests.Networks.SinglePrecision.Deterministic;

namespace FixedNet.Tests.Deterministic
{
    /// <summary>A deterministic network with the bits that it must give on every machine.</summary>
    public sealed class GoldenCase
    {
        private readonly Func<ulong> _compute;

        public GoldenCase(string name, ulong expected, Func<ulong> compute) => (Name, Expected, _compute) = (name, expected, compute);

        public string Name { get; }

        public ulong Expected { get; }

        public ulong Compute() => _compute();
    }

    /// <summary>
    /// The bits of every deterministic network, trained for 1,000 steps; the large ones for fewer. First computed by the scalar dialect without vectors
    /// (DOTNET_EnableHWIntrinsic=0); that the numbers themselves are right is for other tests to prove.
    /// </summary>
    public static class GoldenBits
    {
        public static readonly IReadOnlyList<GoldenCase> All = new[]
        {
            Single("Moons_2_3_2", "sgd", 1000, 0xc32eaceecdd1227a, seed => new Singles.Moons_2_3_2(seed), Singles.Moons_2_3_2.Backward, Singles.Moons_2_3_2.InputSize, Singles.Moons_2_3_2.OutputSize),
            Single("Or_2_2_1", "sgd_momentum", 1000, 0xfa67c55aa4c734cd, seed => new Singles.Or_2_2_1(seed), Singles.Or_2_2_1.Backward, Singles.Or_2_2_1.InputSize, Singles.Or_2_2_1.OutputSize),
            Single("Npc_8_16_16_4", "adam", 1000, 0x285addb5d94a627e, seed => new Singles.Npc_8_16_16_4(seed), Singles.Npc_8_16_16_4.Backward, Singles.Npc_8_16_16_4.InputSize, Singles.Npc_8_16_16_4.OutputSize),
            Single("Policy_32_64_64_8", "adamw", 100, 0xa9a5ccb6a746fbec, seed => new Singles.Policy_32_64_64_8(seed), Singles.Policy_32_64_64_8.Backward, Singles.Policy_32_64_64_8.InputSize, Singles.Policy_32_64_64_8.OutputSize),
            Single("Matexp_4_32_16_4", "rmsprop", 1000, 0xd29b3a6ff09cadfa, seed => new Singles.Matexp_4_32_16_4(seed), Singles.Matexp_4_32_16_4.Backward, Singles.Matexp_4_32_16_4.InputSize, Singles.Matexp_4_32_16_4.OutputSize),
            Single("Odd_7_13_5_3", "sgd_nesterov", 1000, 0x9dc089cd24dc7819, seed => new Singles.Odd_7_13_5_3(seed), Singles.Odd_7_13_5_3.Backward, Singles.Odd_7_13_5_3.InputSize, Singles.Odd_7_13_5_3.OutputSize),
            Single("Gelu_9_17_6", "adam", 1000, 0x5b1eab512977265d, seed => new Singles.Gelu_9_17_6(seed), Singles.Gelu_9_17_6.Backward, Singles.Gelu_9_17_6.InputSize, Singles.Gelu_9_17_6.OutputSize),
            Single("Silu_3_11_2", "rmsprop", 1000, 0x6681e5588dfd80ae, seed => new Singles.Silu_3_11_2(seed), Singles.Silu_3_11_2.Backward, Singles.Silu_3_11_2.InputSize, Singles.Silu_3_11_2.OutputSize),
            Single("Softplus_5_6_1", "sgd_weight_decay", 1000, 0x1d53ee2a26af2ee1, seed => new Singles.Softplus_5_6_1(seed), Singles.Softplus_5_6_1.Backward, Singles.Softplus_5_6_1.InputSize, Singles.Softplus_5_6_1.OutputSize),
            Single("One_1_1", "adamw", 1000, 0xfe0abc8d9905dbcb, seed => new Singles.One_1_1(seed), Singles.One_1_1.Backward, Singles.One_1_1.InputSize, Singles.One_1_1.OutputSize),
            Single("Softmax_30_33_7", "sgd", 1000, 0xeccd06814942bf0c, seed => new Singles.Softmax_30_33_7(seed), Singles.Softmax_30_33_7.Backward, Singles.Softmax_30_33_7.InputSize, Singles.Softmax_30_33_7.OutputSize),
            Single("Wide_2_1030_3", "sgd_momentum", 20, 0x9c05bcc3bf4c6962, seed => new Singles.Wide_2_1030_3(seed), Singles.Wide_2_1030_3.Backward, Singles.Wide_2_1030_3.InputSize, Singles.Wide_2_1030_3.OutputSize),
            Double("Moons_2_3_2", "sgd", 1000, 0x8240494126decb34, seed => new Doubles.Moons_2_3_2(seed), Doubles.Moons_2_3_2.Backward, Doubles.Moons_2_3_2.InputSize, Doubles.Moons_2_3_2.OutputSize),
            Double("Or_2_2_1", "sgd_momentum", 1000, 0x5206c51898348270, seed => new Doubles.Or_2_2_1(seed), Doubles.Or_2_2_1.Backward, Doubles.Or_2_2_1.InputSize, Doubles.Or_2_2_1.OutputSize),
            Double("Npc_8_16_16_4", "adam", 1000, 0x784e78fe5b61ffcd, seed => new Doubles.Npc_8_16_16_4(seed), Doubles.Npc_8_16_16_4.Backward, Doubles.Npc_8_16_16_4.InputSize, Doubles.Npc_8_16_16_4.OutputSize),
            Double("Policy_32_64_64_8", "adamw", 100, 0xdfa259b38e9541cc, seed => new Doubles.Policy_32_64_64_8(seed), Doubles.Policy_32_64_64_8.Backward, Doubles.Policy_32_64_64_8.InputSize, Doubles.Policy_32_64_64_8.OutputSize),
            Double("Matexp_4_32_16_4", "rmsprop", 1000, 0x27e7bd5346828133, seed => new Doubles.Matexp_4_32_16_4(seed), Doubles.Matexp_4_32_16_4.Backward, Doubles.Matexp_4_32_16_4.InputSize, Doubles.Matexp_4_32_16_4.OutputSize),
            Double("Odd_7_13_5_3", "sgd_nesterov", 1000, 0x97a855c0c904252e, seed => new Doubles.Odd_7_13_5_3(seed), Doubles.Odd_7_13_5_3.Backward, Doubles.Odd_7_13_5_3.InputSize, Doubles.Odd_7_13_5_3.OutputSize),
            Double("Gelu_9_17_6", "adam", 1000, 0x428efe9fe605be2f, seed => new Doubles.Gelu_9_17_6(seed), Doubles.Gelu_9_17_6.Backward, Doubles.Gelu_9_17_6.InputSize, Doubles.Gelu_9_17_6.OutputSize),
            Double("Silu_3_11_2", "rmsprop", 1000, 0xc92c5b80366d59e9, seed => new Doubles.Silu_3_11_2(seed), Doubles.Silu_3_11_2.Backward, Doubles.Silu_3_11_2.InputSize, Doubles.Silu_3_11_2.OutputSize),
            Double("Softplus_5_6_1", "sgd_weight_decay", 1000, 0xa1b1029ea09cf90e, seed => new Doubles.Softplus_5_6_1(seed), Doubles.Softplus_5_6_1.Backward, Doubles.Softplus_5_6_1.InputSize, Doubles.Softplus_5_6_1.OutputSize),
            Double("One_1_1", "adamw", 1000, 0x81078683dc96e18c, seed => new Doubles.One_1_1(seed), Doubles.One_1_1.Backward, Doubles.One_1_1.InputSize, Doubles.One_1_1.OutputSize),
            Double("Softmax_30_33_7", "sgd", 1000, 0x2593b6378c4f9ef5, seed => new Doubles.Softmax_30_33_7(seed), Doubles.Softmax_30_33_7.Backward, Doubles.Softmax_30_33_7.InputSize, Doubles.Softmax_30_33_7.OutputSize),
            Double("Wide_2_1030_3", "sgd_momentum", 20, 0x6e3ff2eae6280e8a, seed => new Doubles.Wide_2_1030_3(seed), Doubles.Wide_2_1030_3.Backward, Doubles.Wide_2_1030_3.InputSize, Doubles.Wide_2_1030_3.OutputSize),
        };

        private static GoldenCase Single(
            string name, string optimizer, int steps, ulong expected, Func<int, INetwork<float>> create, BackwardFunction<float> backward, int inputs, int outputs) =>
            new GoldenCase(name + " in float", expected, () => Fingerprint.Of(create, backward, inputs, outputs, number => (float)number, optimizer, steps));

        private static GoldenCase Double(
            string name, string optimizer, int steps, ulong expected, Func<int, INetwork<double>> create, BackwardFunction<double> backward, int inputs, int outputs) =>
            new GoldenCase(name + " in double", expected, () => Fingerprint.Of(create, backward, inputs, outputs, number => number, optimizer, steps));
    }
}
