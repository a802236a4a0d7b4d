using FixedNet;

namespace Samples.GameLoop;

/// <summary>
/// What an agent thinks with. It senses where the target is and how fast it moves, how fast itself moves, and where its wingman is, each as
/// x and y; it answers with <see cref="Controls"/>.
/// </summary>
[Network(8, Loss = Loss.MeanSquaredError)]
[Dense(16, Activation.Tanh)]
[Dense(16, Activation.Tanh)]
[Dense(4, Activation.Tanh)]
public sealed partial class AgentBrain;
