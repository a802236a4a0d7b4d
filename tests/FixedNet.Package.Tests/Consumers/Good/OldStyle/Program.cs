using FixedNet;

namespace OldStyle
{
    internal static class Program
    {
        private static void Main()
        {
            Report.Run(new Policy(), Policy.OutputSize);
        }
    }

    [Network(32, Loss = Loss.Huber)]
    [Dense(64, Activation.Relu)]
    [Dense(64, Activation.Relu)]
    [Dense(8)]
    internal sealed partial class Policy
    {
    }
}
