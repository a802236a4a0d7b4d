using FixedNet;

namespace Standard
{
    /// <summary>Compiled against netstandard2.1 and run with the library of a newer framework.</summary>
    [Network(8, Loss = Loss.MeanSquaredError)]
    [Dense(16, Activation.Tanh)]
    [Dense(16, Activation.Tanh)]
    [Dense(4)]
    public sealed partial class Npc { }
}
