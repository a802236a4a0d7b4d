using System.Reflection;
using FixedNet.Tests.Runtime.Vectors;
using FixedNet.Tests.Shared;

namespace FixedNet.Tests.Deterministic;

/// <summary>The functions of deterministic networks: one number's bits in every form, and how far they are off.</summary>
[Trait(Depends.On, Depends.Hardware)]
public class DeterministicFunctionTests
{
    // As their documentation states them. Softplus' slope is the sigmoid.
    private static readonly VectorCase[] _cases =
    [
        Bounded("Exp", 1.5, 0, 1.5, 0),
        Bounded("Log", 2.5, 0, 2.5, 0),
        Bounded("Tanh", 5, 0, 3, 0),
        Bounded("Sigmoid", 3, 0, 3, 0),
        Bounded("Elu", 2, 0, 2, 0),
        // Where σ is subnormal, its last place is multiplied by z.
        Bounded("Silu", 4, 104 * float.Epsilon, 4, 746 * double.Epsilon),
        Bounded("Softplus", 3, 0, 3, 0),
        Bounded("Gelu", 6, 3e-8, 6, 6e-17),
        Bounded("SiluDerivative", 0, 3e-7, 0, 5e-16),
        Bounded("GeluDerivative", 0, 3e-7, 0, 5e-16),
        Bounded("SoftplusDerivative", 3, 0, 3, 0),
    ];

    private static readonly string[] _names =
    [
        .. typeof(DeterministicFunctions).GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Where(method => method.GetParameters().Length == 1).Select(method => method.Name).Distinct(),
    ];

    public static TheoryData<string> Names => new(_names);

    public static TheoryData<string> Bounds => new(_cases.Select(each => each.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void ANumberGetsTheSameBitsAloneAndInEveryVector(string name)
    {
        var random = new SplitMix64(3);
        IEnumerable<double> numbers = Enumerable.Range(0, 3000).Select(k => (k % 3 == 0 ? 200 : 20) * (2 * random.NextDouble() - 1));
        double[] wide = VectorFunctions.Padded([.. VectorFunctions.SignedEdges(e => e), .. numbers]);
        float[] narrow = Array.ConvertAll(wide, number => (float)number);
        float[] alone = Array.ConvertAll(narrow, Scalar<float>(name).Invoke);
        double[] twin = Array.ConvertAll(wide, Scalar<double>(name).Invoke);
        foreach (int bits in VectorFunctions.Widths)
        {
            Assert.Equal(Bits(alone), Bits(Vector<float>(name, bits).Of(narrow)));
            Assert.Equal(Bits(twin), Bits(Vector<double>(name, bits).Of(wide)));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void NaNGivesNaNAlone(string name)
    {
        Assert.True(float.IsNaN(Scalar<float>(name)(float.NaN)));
        Assert.True(double.IsNaN(Scalar<double>(name)(double.NaN)));
    }

    [Theory]
    [MemberData(nameof(Bounds))]
    public void SingleStaysWithinItsBoundOverTheWholeRangeOfFloat(string name) =>
        VectorAccuracyTests.AssertSingle(Case(name), Vector<float>(name, VectorFunctions.WidestInHardware));

    [Theory]
    [MemberData(nameof(Bounds))]
    public void DoubleStaysWithinItsBound(string name) =>
        VectorAccuracyTests.AssertDouble(Case(name), Vector<double>(name, VectorFunctions.WidestInHardware));

    [Fact]
    public void TheOthersGiveWhatTheOrdinaryFunctionsGive()
    {
        double[] numbers = [.. VectorFunctions.SignedEdges(e => e), 0.3, -0.7, 1, -1];
        foreach (string name in _names.Except(_cases.Select(each => each.Name)))
        {
            var ordinary = (typeof(Activations).GetMethod(name, [typeof(double)]) ?? typeof(Math).GetMethod(name, [typeof(double)]))!.CreateDelegate<Func<double, double>>();
            Assert.All(numbers, number => Assert.Equal(ordinary(number), Scalar<double>(name)(number)));
        }
    }

    private static VectorCase Case(string name) => _cases.Single(each => each.Name == name);

    private static VectorCase Bounded(string name, double singleUlps, double singleAbsolute, double doubleUlps, double doubleAbsolute) =>
        VectorCase.Of(name) with { SingleUlps = singleUlps, SingleAbsolute = singleAbsolute, DoubleUlps = doubleUlps, DoubleAbsolute = doubleAbsolute };

    private static Func<T, T> Scalar<T>(string name) =>
        typeof(DeterministicFunctions).GetMethod(name, [typeof(T)])!.CreateDelegate<Func<T, T>>();

    private static VectorFunction<T> Vector<T>(string name, int bits)
        where T : unmanaged => new(name, bits, typeof(DeterministicFunctions));

    // NaN is NaN whatever its bits.
    private static int[] Bits(float[] numbers) => Array.ConvertAll(numbers, number => float.IsNaN(number) ? 0x7FC00000 : BitConverter.SingleToInt32Bits(number));

    private static long[] Bits(double[] numbers) => Array.ConvertAll(numbers, number => double.IsNaN(number) ? 0x7FF8000000000000 : BitConverter.DoubleToInt64Bits(number));
}
