// The networks of Reference/layers.json (make_layers.py) but for their dropout, which passes everything through in inference and there without a seed.
namespace FixedNet.Tests.Networks.SinglePrecision.Layers;

[Network(10, Loss = Loss.MeanSquaredError)]
[Dense(18)]
[LayerNorm]
[Activate(Activation.Gelu)]
[Dense(5)]
public sealed partial class Layer_Norm_Mlp { }

[Network(6, Loss = Loss.MeanAbsoluteError)]
[Dense(9, Activation.LeakyRelu, Slope = 0.2)]
[Dense(2)]
public sealed partial class Leaky_Slope { }
