namespace FixedNet.Tests.Shared;

/// <summary>How far a gradient is from finite differences of the function that it claims to be the gradient of.</summary>
/// <param name="Error">The largest difference, relative to the largest magnitude of the finite differences; NaN if any number was.</param>
/// <param name="Compared">How many directions it was compared along.</param>
/// <param name="Skipped">How many directions lie across a kink, so that there is nothing to compare with.</param>
public sealed record CheckedGradient(double Error, int Compared, int Skipped)
{
    /// <summary>Numbers right to this pass for a gradient.</summary>
    public const double Bound = 1e-6;

    private const double Step = 2e-5;

    /// <summary>Where all slopes are less, their differences are rounding: a softmax, say, does not care for the same slope everywhere.</summary>
    private const double Least = 1e-3;

    /// <summary>
    /// Along single coordinates, all or the given number of them spread evenly, and along two random directions, which no coordinate
    /// escapes. Where the slopes across h and h/2 differ there is a kink between; else (4 D(h/2) − D(h)) / 3 is exact to order h⁴.
    /// </summary>
    public static CheckedGradient Of(Func<double[], double> function, double[] at, double[] gradient, int coordinates = int.MaxValue)
    {
        var slopes = new List<(double Whole, double Half, double Claimed)>();
        foreach (double[] direction in Directions(at.Length, coordinates))
        {
            double claimed = direction.Zip(gradient, (d, g) => d * g).Sum();
            slopes.Add((Slope(function, at, direction, Step), Slope(function, at, direction, Step / 2), claimed));
        }

        double scale = Math.Max(Least, slopes.Max(slope => Math.Abs(slope.Half)));
        double error = 0;
        int skipped = 0;
        foreach (var (whole, half, claimed) in slopes)
        {
            if (Math.Abs(whole - half) > Bound * scale)
                skipped++;
            else
                error = Math.Max(error, Math.Abs((4 * half - whole) / 3 - claimed));
        }

        return new CheckedGradient(error / scale, slopes.Count - skipped, skipped);
    }

    /// <summary>The gradients of the loss and of Σ g · output, by parameters and by inputs, agree with finite differences.</summary>
    public static void AssertPasses(NumericNetwork network, Problem at, int coordinates = int.MaxValue)
    {
        var (parameters, inputs, targets, g) = at;
        double Product(double[] p, double[] x) => network.Outputs(p, x).Zip(g, (a, factor) => a * factor).Sum();

        var product = network.VectorJacobianProduct(parameters, inputs, g);
        Of(p => Product(p, inputs), parameters, product.Gradient, coordinates).AssertPassed($"{network}: product by parameters");
        Of(x => Product(parameters, x), inputs, product.InputGradients, coordinates).AssertPassed($"{network}: product by inputs");
        if (network.Spec.Loss == Loss.None)
            return;

        var loss = network.Backward(parameters, inputs, targets);
        Of(p => network.Evaluate(p, inputs, targets), parameters, loss.Gradient, coordinates).AssertPassed($"{network}: loss by parameters");
        Of(x => network.Evaluate(parameters, x, targets), inputs, loss.InputGradients, coordinates).AssertPassed($"{network}: loss by inputs");
        Relative.AssertClose(network.Evaluate(parameters, inputs, targets), loss.Loss, 1e-14, $"{network}: loss");
    }

    public void AssertPassed(string what)
    {
        Assert.True(Error <= Bound, $"{what}: gradient off by {Error:g3} of its largest magnitude");
        Assert.True(Skipped <= 1 + Compared / 20, $"{what}: {Skipped} kinks met, only {Compared} directions compared");
    }

    private static IEnumerable<double[]> Directions(int length, int coordinates)
    {
        int count = Math.Min(length, coordinates);
        for (int k = 0; k < count; k++)
        {
            var unit = new double[length];
            unit[(int)((long)k * length / count)] = 1;
            yield return unit;
        }

        var random = new Random(1);
        for (int k = 0; k < 2; k++)
            yield return Problem.Normal(random, length, 1 / Math.Sqrt(length));
    }

    private static double Slope(Func<double[], double> function, double[] at, double[] direction, double step)
    {
        double Value(double t) => function([.. at.Zip(direction, (x, d) => x + t * d)]);
        return (Value(step) - Value(-step)) / (2 * step);
    }
}
