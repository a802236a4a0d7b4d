using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;
using FixedNet.Tests.Shared;

namespace FixedNet.Tests.Runtime.Vectors;

[Trait(Depends.On, Depends.Hardware)]
public class VectorArithmeticTests
{
    [Fact]
    public void MaxIsTheGreater()
    {
        double[] values = [1, -1, 0, double.PositiveInfinity, double.NegativeInfinity, 3];
        double[] a = VectorFunctions.Padded(values.SelectMany(v => values.Select(_ => v)));
        double[] b = VectorFunctions.Padded(values.SelectMany(_ => values));
        float[] p = Array.ConvertAll(a, v => (float)v), q = Array.ConvertAll(b, v => (float)v);
        foreach (int bits in VectorFunctions.Widths)
        {
            Assert.Equal(a.Zip(b, Math.Max), new VectorFunction<double>("Max", bits).Of(a, b));
            Assert.Equal(p.Zip(q, Math.Max), new VectorFunction<float>("Max", bits).Of(p, q));
        }
    }

    [Fact]
    public void MultiplyAddRoundsOnceWhereTheMachineCan()
    {
        // (1 + ε)² − 1 = 2ε + ε², with ε² lost if the product is rounded before the sum.
        float small = MathF.ScaleB(1, -12);
        double tiny = Math.ScaleB(1, -27);
        bool once = Fma.IsSupported || AdvSimd.IsSupported;
        float single = once ? 2 * small + small * small : 2 * small;
        double wide = once ? 2 * tiny + tiny * tiny : 2 * tiny;
        Assert.Equal(Vector512.Create(single), Kernel.SquareLessOne(Vector512.Create(1 + small)));
        Assert.Equal(Vector256.Create(single), Kernel.SquareLessOne(Vector256.Create(1 + small)));
        Assert.Equal(Vector128.Create(single), Kernel.SquareLessOne(Vector128.Create(1 + small)));
        Assert.Equal(Vector512.Create(wide), Kernel.SquareLessOne(Vector512.Create(1 + tiny)));
        Assert.Equal(Vector256.Create(wide), Kernel.SquareLessOne(Vector256.Create(1 + tiny)));
        Assert.Equal(Vector128.Create(wide), Kernel.SquareLessOne(Vector128.Create(1 + tiny)));
    }

    private static class Kernel
    {
        public static Vector512<float> SquareLessOne(Vector512<float> x) => Lanes.MultiplyAdd(x, x, Vector512.Create(-1f));

        public static Vector256<float> SquareLessOne(Vector256<float> x) => Lanes.MultiplyAdd(x, x, Vector256.Create(-1f));

        public static Vector128<float> SquareLessOne(Vector128<float> x) => Lanes.MultiplyAdd(x, x, Vector128.Create(-1f));

        public static Vector512<double> SquareLessOne(Vector512<double> x) => Lanes.MultiplyAdd(x, x, Vector512.Create(-1.0));

        public static Vector256<double> SquareLessOne(Vector256<double> x) => Lanes.MultiplyAdd(x, x, Vector256.Create(-1.0));

        public static Vector128<double> SquareLessOne(Vector128<double> x) => Lanes.MultiplyAdd(x, x, Vector128.Create(-1.0));
    }
}
