using FixedNet;

Report.Run(new Moons(), Moons.OutputSize);

[Network(2, Loss = Loss.CrossEntropy, Reduction = Reduction.Sum)]
[Dense(3, Activation.Tanh)]
[Dense(2, Activation.Softmax)]
public sealed partial class Moons { }
