namespace FixedNet.Tests.Runtime.Vectors;

/// <summary>
/// A number as the unevaluated sum of two doubles, some 31 digits: what functions in double precision are measured against.
/// Dekker, "A floating-point technique for extending the available precision", 1971.
/// </summary>
public readonly record struct DoubleDouble(double High, double Low)
{
    public static implicit operator DoubleDouble(double value) => new(value, 0);

    public static explicit operator double(DoubleDouble value) => value.High + value.Low;

    public static DoubleDouble operator -(DoubleDouble a) => new(-a.High, -a.Low);

    public static DoubleDouble operator +(DoubleDouble a, DoubleDouble b)
    {
        DoubleDouble high = Sum(a.High, b.High), low = Sum(a.Low, b.Low);
        DoubleDouble sum = Normal(high.High, high.Low + low.High);
        return Normal(sum.High, sum.Low + low.Low);
    }

    public static DoubleDouble operator -(DoubleDouble a, DoubleDouble b) => a + -b;

    public static DoubleDouble operator *(DoubleDouble a, DoubleDouble b)
    {
        double product = a.High * b.High;
        double error = Math.FusedMultiplyAdd(a.High, b.High, -product);
        return Normal(product, error + (a.High * b.Low + a.Low * b.High));
    }

    public static DoubleDouble operator /(DoubleDouble a, DoubleDouble b)
    {
        double first = a.High / b.High;
        DoubleDouble rest = a - first * b;
        double second = rest.High / b.High;
        rest -= second * b;
        return Normal(first, second) + rest.High / b.High;
    }

    /// <summary>Multiplied by 2^k; exact unless that is subnormal.</summary>
    public DoubleDouble Scale(int k) => new(Math.ScaleB(High, k), Math.ScaleB(Low, k));

    /// <summary>Both parts of a + b, whichever is the larger.</summary>
    private static DoubleDouble Sum(double a, double b)
    {
        double sum = a + b, part = sum - a;
        return new(sum, a - (sum - part) + (b - part));
    }

    /// <summary>Both parts of a + b for |a| ≥ |b|.</summary>
    private static DoubleDouble Normal(double a, double b)
    {
        double sum = a + b;
        return new(sum, b - (sum - a));
    }
}
