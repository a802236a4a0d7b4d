namespace FixedNet.Mono.Checks;

/// <summary>
/// The gradient against finite differences of Evaluate, along random directions, in batches that fill no tile. Smooth networks only: across
/// a kink there is nothing to compare with.
/// </summary>
internal static class GradientChecks
{
    private const double Step = 2e-5, Bound = 1e-6;

    private static readonly string[] _smooth = ["moons_2_3_2", "or_2_2_1", "npc_8_16_16_4", "matexp_4_32_16_4", "gelu_9_17_6", "silu_3_11_2", "one_1_1"];

    public static void Run(CheckRun run)
    {
        foreach (PyTorchNumbers numbers in PyTorchNumbers.Read(Path.Combine(AppContext.BaseDirectory, "dense.txt")).Where(network => _smooth.Contains(network.Name)))
        {
            foreach (int repeats in (int[])[1, 9])
            {
                var network = GeneratedClass.Of(numbers.Name, isDouble: true);
                run.Check($"{network.Name}: gradient against finite differences, batch repeated {repeats} times", () =>
                    Check(network, numbers.Parameters, Repeat(numbers.Inputs, repeats), Repeat(numbers.Targets, repeats)));
            }
        }
    }

    private static void Check(GeneratedClass network, double[] parameters, double[] inputs, double[] targets)
    {
        var (_, gradient, inputGradients) = network.Backward(parameters, inputs, targets);
        var random = new Random(1);
        for (int direction = 0; direction < 3; direction++)
        {
            double[] d = Direction(random, parameters.Length), e = Direction(random, inputs.Length);
            double expected = Slope(t => network.Evaluate(Moved(parameters, d, t), Moved(inputs, e, t), targets));
            double claimed = Dot(gradient, d) + Dot(inputGradients, e);
            double scale = Math.Max(1e-3, Math.Sqrt(Dot(gradient, gradient) + Dot(inputGradients, inputGradients)));
            CheckRun.Require(Math.Abs(expected - claimed) <= Bound * scale, $"slope {claimed:r} where finite differences give {expected:r}");
        }
    }

    /// <summary>(4 D(h/2) − D(h)) / 3: exact to order h⁴.</summary>
    private static double Slope(Func<double, double> f)
    {
        double Difference(double h) => (f(h) - f(-h)) / (2 * h);
        return (4 * Difference(Step / 2) - Difference(Step)) / 3;
    }

    private static double[] Direction(Random random, int length)
    {
        var direction = new double[length];
        for (int k = 0; k < length; k++)
            direction[k] = 2 * random.NextDouble() - 1;
        double norm = Math.Sqrt(Dot(direction, direction));
        return Array.ConvertAll(direction, number => number / norm);
    }

    private static double[] Moved(double[] at, double[] direction, double t) => [.. at.Zip(direction, (x, d) => x + t * d)];

    private static double Dot(double[] a, double[] b) => a.Zip(b, (x, y) => x * y).Sum();

    private static double[] Repeat(double[] rows, int times) => [.. Enumerable.Repeat(rows, times).SelectMany(row => row)];
}
