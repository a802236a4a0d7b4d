using FixedNet.Tests.Shared;

namespace FixedNet.Tests.Runtime.Vectors;

/// <summary>Vectors do as the scalar functions do, which have tests of their own.</summary>
[Trait(Depends.On, Depends.Hardware)]
public class VectorLossTests
{
    private static readonly Dictionary<string, (Func<float, float, float> Single, Func<double, double, double> Double)> Plain = new()
    {
        ["SquaredError"] = (Losses.SquaredError, Losses.SquaredError),
        ["SquaredErrorDerivative"] = (Losses.SquaredErrorDerivative, Losses.SquaredErrorDerivative),
        ["HalfSquaredError"] = (Losses.HalfSquaredError, Losses.HalfSquaredError),
        ["HalfSquaredErrorDerivative"] = (Losses.HalfSquaredErrorDerivative, Losses.HalfSquaredErrorDerivative),
        ["AbsoluteError"] = (Losses.AbsoluteError, Losses.AbsoluteError),
        ["AbsoluteErrorDerivative"] = (Losses.AbsoluteErrorDerivative, Losses.AbsoluteErrorDerivative),
        ["Huber"] = (Losses.Huber, Losses.Huber),
        ["HuberDerivative"] = (Losses.HuberDerivative, Losses.HuberDerivative),
    };

    public static TheoryData<string> PlainNames => new(Plain.Keys);

    [Theory]
    [MemberData(nameof(PlainNames))]
    public void PlainLossesEqualTheScalarOnes(string name)
    {
        double[] values = [0, 1, -1, 0.5, 1.5, -2.25, 0.1, 7, 1e-30, 1e30, double.NaN, double.PositiveInfinity, double.NegativeInfinity];
        double[] a = VectorFunctions.Padded(values.SelectMany(v => values.Select(_ => v)));
        double[] y = VectorFunctions.Padded(values.SelectMany(_ => values));
        float[] p = Array.ConvertAll(a, v => (float)v), q = Array.ConvertAll(y, v => (float)v);
        foreach (int bits in VectorFunctions.Widths)
        {
            Assert.Equal(a.Zip(y, Plain[name].Double), new VectorFunction<double>(name, bits).Of(a, y));
            Assert.Equal(p.Zip(q, Plain[name].Single), new VectorFunction<float>(name, bits).Of(p, q));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.25)]
    [InlineData(1)]
    public void BinaryCrossEntropyKeepsRelativeAccuracy(double target)
    {
        double[] z = VectorFunctions.Padded([.. Enumerable.Range(-400, 801).Select(i => i / 8.0), 700, -700, 1e30, -1e30]);
        double[] y = Array.ConvertAll(z, _ => target);
        float[] single = Array.ConvertAll(z, v => (float)v), targets = Array.ConvertAll(y, v => (float)v);
        foreach (int bits in VectorFunctions.Widths)
        {
            double[] wide = new VectorFunction<double>("BinaryCrossEntropyFromLogit", bits).Of(z, y);
            float[] narrow = new VectorFunction<float>("BinaryCrossEntropyFromLogit", bits).Of(single, targets);
            for (int i = 0; i < z.Length; i++)
            {
                // The definition, from softplus with 31 digits: −y log σ(z) − (1 − y) log(1 − σ(z)) = y softplus(−z) + (1 − y) softplus(z).
                Func<DoubleDouble, DoubleDouble> softplus = VectorCase.Of("Softplus").Exact;
                double expected = (double)(target * softplus(-z[i]) + (1 - target) * softplus(z[i]));
                Assert.Equal(expected, wide[i], 1e-15 * Math.Abs(expected));
                Assert.Equal(expected, narrow[i], 4e-7 * Math.Abs(expected) + float.Epsilon);
            }
        }
    }
}
