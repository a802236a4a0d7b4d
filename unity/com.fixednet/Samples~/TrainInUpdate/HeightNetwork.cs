namespace FixedNet.Samples
{
    /// <summary>Learns a height from a place (x, z) on a terrain.</summary>
    [Network(2, Loss = Loss.MeanSquaredError)]
    [Dense(16, Activation.Tanh)]
    [Dense(16, Activation.Tanh)]
    [Dense(1)]
    public sealed partial class HeightNetwork
    {
    }
}
