using FixedNet;

namespace Samples.OrGate;

// FN018 warns that a sigmoid with a quadratic loss trains badly: the factor σ′(z) of its delta vanishes where the network is surely wrong.
// It is the network that the textbooks derive backpropagation with, and four easy rows forgive it; elsewhere write BinaryCrossEntropy.
#pragma warning disable FN018

/// <summary>The textbooks' first network: two inputs, two hidden neurons, one output; double, so that sums by hand agree.</summary>
[Network(2, Loss = Loss.HalfSquaredError, Reduction = Reduction.Mean, Precision = Precision.Double)]
[Dense(2, Activation.Sigmoid)]
[Dense(1, Activation.Sigmoid)]
public sealed partial class OrNetwork;
