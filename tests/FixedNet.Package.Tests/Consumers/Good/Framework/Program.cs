using FixedNet;

namespace Framework
{
    internal static class Program
    {
        private static void Main()
        {
            Report.Run(new Moons(), Moons.OutputSize);
            Report.Run(new Softplus(), Softplus.OutputSize);
        }
    }

    // Its softmax takes exponentials and logarithms of floats, which this framework has none of.
    [Network(2, Loss = Loss.CrossEntropy, Reduction = Reduction.Sum)]
    [Dense(3, Activation.Tanh)]
    [Dense(2, Activation.Softmax)]
    internal sealed partial class Moons
    {
    }

    [Network(5, Loss = Loss.HalfSquaredError, Reduction = Reduction.Sum)]
    [Dense(6, Activation.Softplus)]
    [Dense(1, Activation.HardTanh)]
    internal sealed partial class Softplus
    {
    }
}
