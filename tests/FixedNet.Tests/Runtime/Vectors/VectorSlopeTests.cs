using System.Runtime.Intrinsics;
using FixedNet.Tests.Shared;

namespace FixedNet.Tests.Runtime.Vectors;

[Trait(Depends.On, Depends.Hardware)]
public class VectorSlopeTests
{
    [Theory]
    [MemberData(nameof(ScalarFunction.ActivationNames), MemberType = typeof(ScalarFunction))]
    public void SlopesAgreeWithFiniteDifferences(string name)
    {
        const double Step = 1e-5;
        // Multiples of 0.07 less 0.013, so that no step crosses a kink at 0 or ±1.
        double[] z = VectorFunctions.Padded(Enumerable.Range(0, 200).Select(i => 0.07 * i - 7.013));
        string ofWhat = VectorFunctions.Overload(name + "Derivative", typeof(Vector512<double>)).GetParameters()[0].Name!;
        foreach (int bits in VectorFunctions.Widths)
        {
            var function = new VectorFunction<double>(name, bits);
            double[] above = function.Of(Array.ConvertAll(z, e => e + Step)), below = function.Of(Array.ConvertAll(z, e => e - Step));
            double[] slope = new VectorFunction<double>(name + "Derivative", bits).Of(ofWhat == "output" ? function.Of(z) : z);
            for (int i = 0; i < z.Length; i++)
                Assert.Equal((above[i] - below[i]) / (2 * Step), slope[i], 1e-9);
        }
    }
}
