namespace FixedNet.Benchmarks.Workloads;

/// <summary>Square networks w-w-w, from narrower than a vector to wider than a first-level cache: ReLU, identity, squared error.</summary>
internal static class Widths
{
    public static IReadOnlyList<int> All { get; } = [4, 8, 12, 16, 24, 32, 48, 64, 96, 128, 192, 256, 384, 512];

    public static Workload Workload(int width) =>
        new($"{width}-{width}-{width}", [width, width, width], [Activation.Relu, Activation.Identity], Loss.MeanSquaredError);

    public static INetwork<float> Network(int width) => width switch
    {
        4 => new Width4(),
        8 => new Width8(),
        12 => new Width12(),
        16 => new Width16(),
        24 => new Width24(),
        32 => new Width32(),
        48 => new Width48(),
        64 => new Width64(),
        96 => new Width96(),
        128 => new Width128(),
        192 => new Width192(),
        256 => new Width256(),
        384 => new Width384(),
        512 => new Width512(),
        _ => throw new ArgumentException($"No network of width {width} is declared.", nameof(width)),
    };
}

[Network(4, Loss = Loss.MeanSquaredError)]
[Dense(4, Activation.Relu)]
[Dense(4)]
internal sealed partial class Width4;

[Network(8, Loss = Loss.MeanSquaredError)]
[Dense(8, Activation.Relu)]
[Dense(8)]
internal sealed partial class Width8;

[Network(12, Loss = Loss.MeanSquaredError)]
[Dense(12, Activation.Relu)]
[Dense(12)]
internal sealed partial class Width12;

[Network(16, Loss = Loss.MeanSquaredError)]
[Dense(16, Activation.Relu)]
[Dense(16)]
internal sealed partial class Width16;

[Network(24, Loss = Loss.MeanSquaredError)]
[Dense(24, Activation.Relu)]
[Dense(24)]
internal sealed partial class Width24;

[Network(32, Loss = Loss.MeanSquaredError)]
[Dense(32, Activation.Relu)]
[Dense(32)]
internal sealed partial class Width32;

[Network(48, Loss = Loss.MeanSquaredError)]
[Dense(48, Activation.Relu)]
[Dense(48)]
internal sealed partial class Width48;

[Network(64, Loss = Loss.MeanSquaredError)]
[Dense(64, Activation.Relu)]
[Dense(64)]
internal sealed partial class Width64;

[Network(96, Loss = Loss.MeanSquaredError)]
[Dense(96, Activation.Relu)]
[Dense(96)]
internal sealed partial class Width96;

[Network(128, Loss = Loss.MeanSquaredError)]
[Dense(128, Activation.Relu)]
[Dense(128)]
internal sealed partial class Width128;

[Network(192, Loss = Loss.MeanSquaredError)]
[Dense(192, Activation.Relu)]
[Dense(192)]
internal sealed partial class Width192;

[Network(256, Loss = Loss.MeanSquaredError)]
[Dense(256, Activation.Relu)]
[Dense(256)]
internal sealed partial class Width256;

[Network(384, Loss = Loss.MeanSquaredError)]
[Dense(384, Activation.Relu)]
[Dense(384)]
internal sealed partial class Width384;

[Network(512, Loss = Loss.MeanSquaredError)]
[Dense(512, Activation.Relu)]
[Dense(512)]
internal sealed partial class Width512;
