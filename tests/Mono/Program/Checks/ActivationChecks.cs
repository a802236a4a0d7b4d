using System.Globalization;
using FixedNet.Tests.Runtime;

namespace FixedNet.Mono.Checks;

/// <summary>
/// The activations against activations.txt, computed with 700 digits, and those of floats against those of doubles: the framework's functions,
/// and ours where it lacks them, differ from those of .NET.
/// </summary>
internal static class ActivationChecks
{
    /// <summary>A little wider than on .NET: nobody says how well this framework's exponential and logarithm round.</summary>
    private const double DoubleBound = 4e-15, SingleBound = 8 * 1.2e-7;

    /// <summary>σ(z) is 0 below the smallest normal number (<see cref="Activations.Sigmoid(float)"/>), and silu multiplies that by z, above −104.</summary>
    private const double Subnormal = 104 * 1.18e-38;

    public static void Run(CheckRun run)
    {
        var rows = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "activations.txt")).Select(line => line.Split(' '))
            .ToLookup(words => words[0], words => Array.ConvertAll(words.Skip(1).ToArray(), word => double.Parse(word, CultureInfo.InvariantCulture)));
        foreach (ScalarFunction function in ScalarFunction.Activations)
        {
            foreach (double[] row in rows[function.Name])
                run.Check($"{function.Name}({row[0]:r})", () => Check(function, row[0], row[1], row[2]));
        }

        run.Check("activations.txt has activations", () => CheckRun.Require(rows.Count > 0, "none"));
    }

    private static void Check(ScalarFunction function, double z, double value, double slope)
    {
        Require(function.Double(z), value, DoubleBound * Math.Abs(value), "a");
        // silu's z (1 − σ) turns one rounding of σ near 1 into z of them, up to z = 37.
        Require(function.DoubleSlope(z), slope, DoubleBound * Math.Max(1, Math.Abs(slope)), "a′");

        double near = (float)z;
        Require(function.Single((float)z), function.Double(near), SingleBound * Math.Abs(function.Double(near)) + Subnormal, "a in float");
        Require(function.SingleSlope((float)z), function.DoubleSlope(near), 17 * SingleBound, "a′ in float");
    }

    private static void Require(double actual, double expected, double bound, string what) => CheckRun.Require(
        Math.Abs(actual - expected) <= bound || actual == expected, FormattableString.Invariant($"{what} is {actual:r}, not {expected:r}"));
}
