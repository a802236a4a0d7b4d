using System.Globalization;
using FixedNet;

string? expected = Environment.GetEnvironmentVariable("EXPECTED_CULTURE");
if (expected is not null && expected != CultureInfo.CurrentCulture.Name)
    throw new InvalidOperationException($"This is {CultureInfo.CurrentCulture.Name}, not {expected}.");

Report.Run(new Moons(), Moons.OutputSize);

[Network(2, Loss = Loss.CrossEntropy, Reduction = Reduction.Sum)]
[Dense(3, Activation.Tanh)]
[Dense(2, Activation.Softmax)]
public sealed partial class Moons { }
