namespace FixedNet.Tests.Runtime.Vectors;

/// <summary>
/// Exponential, logarithm and the functions made of them, from their definitions and series, with relative errors below 1e-20.
/// </summary>
public static class Exactly
{
    private static readonly DoubleDouble LnTwo = new(0.6931471805599453, 2.3190468138462996e-17);
    private static readonly DoubleDouble RootTwoPi = new(2.5066282746310007, -1.8328579980459167e-16);

    public static DoubleDouble Exp(DoubleDouble x)
    {
        // Beyond, the result is 0 or ∞, and the way there would lead through ∞ − ∞.
        if (Math.Abs(x.High) > 1000)
            return x.High < 0 ? 0 : double.PositiveInfinity;
        int k = (int)Math.Round(x.High / LnTwo.High);
        return (ExpMinusOneNearZero(x - k * LnTwo) + 1).Scale(k);
    }

    public static DoubleDouble ExpMinusOne(DoubleDouble x) => Math.Abs(x.High) < 0.4 ? ExpMinusOneNearZero(x) : Exp(x) - 1;

    /// <summary>Newton's step from the double nearest to the logarithm, with the next term of its error.</summary>
    public static DoubleDouble Log(DoubleDouble x)
    {
        double guess = Math.Log(x.High);
        DoubleDouble error = x * Exp(-guess) - 1;
        return guess + error - error * error / 2;
    }

    public static DoubleDouble LogOnePlus(DoubleDouble x) => x.High > 1e-4 ? Log(x + 1)
        : x - x * x / 2 + x * x * x / 3 - x * x * x * x / 4 + x * x * x * x * x / 5 - x * x * x * x * x * x / 6;

    public static DoubleDouble Sigmoid(DoubleDouble x) => x.High > 0 ? 1 / (1 + Exp(-x)) : Exp(x) / (1 + Exp(x));

    public static DoubleDouble Tanh(DoubleDouble x)
    {
        if (x.High > 0)
            return -Tanh(-x);
        DoubleDouble t = ExpMinusOne(x + x);
        return t / (t + 2);
    }

    /// <summary>φ(x) = e^(−x²/2) / √(2π)</summary>
    public static DoubleDouble NormalDensity(DoubleDouble x) => Exp(-(x * x) / 2) / RootTwoPi;

    /// <summary>Φ(x): near 0 by Marsaglia's series, in the tail by Laplace's continued fraction.</summary>
    public static DoubleDouble NormalDistribution(DoubleDouble x)
    {
        if (x.High > 0)
            return 1 - NormalDistribution(-x);
        if (x.High > -6)
        {
            DoubleDouble term = x, sum = x;
            for (int k = 3; Math.Abs(term.High) > 1e-33; k += 2)
                sum += term = term * x * x / k;
            return 0.5 + sum * NormalDensity(x);
        }

        DoubleDouble fraction = 0;
        for (int k = 200; k > 0; k--)
            fraction = k / (fraction - x);
        return NormalDensity(x) / (fraction - x);
    }

    /// <summary>e^x − 1 for |x| below ½: the series of a 256th of x, then (e^2x − 1) = (e^x − 1)² + 2 (e^x − 1) eight times.</summary>
    private static DoubleDouble ExpMinusOneNearZero(DoubleDouble x)
    {
        x = x.Scale(-8);
        DoubleDouble term = x, sum = x;
        for (int k = 2; k <= 12; k++)
            sum += term = term * x / k;
        for (int k = 0; k < 8; k++)
            sum = sum * sum + sum + sum;
        return sum;
    }
}
