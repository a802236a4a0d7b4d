using FixedNet;

[assembly: System.CLSCompliant(true)]
[assembly: System.Runtime.InteropServices.ComVisible(false)]

namespace Strict;

/// <summary>A network of three inputs and two probabilities.</summary>
[Network(3, Loss = Loss.BinaryCrossEntropy)]
[Dense(11, Activation.Silu)]
[Dense(2, Activation.Sigmoid)]
public sealed partial class Silu
{
}
