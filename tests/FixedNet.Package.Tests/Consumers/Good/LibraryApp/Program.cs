using FixedNet;
using Library;

Report.Run(new Gelu(), Gelu.OutputSize);
Report.Run(new Strict.Silu(), Strict.Silu.OutputSize);
Report.Run(new Odd(), Odd.OutputSize);

[Network(7, Loss = Loss.MeanAbsoluteError)]
[Dense(13, Activation.LeakyRelu)]
[Dense(5, Activation.Elu)]
[Dense(3)]
public sealed partial class Odd { }
