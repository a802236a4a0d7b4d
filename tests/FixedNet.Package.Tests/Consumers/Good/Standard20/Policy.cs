using FixedNet;

namespace Standard20
{
    [Network(32, Loss = Loss.Huber)]
    [Dense(64, Activation.Relu)]
    [Dense(64, Activation.Relu)]
    [Dense(8)]
    public sealed partial class Policy
    {
    }
}
