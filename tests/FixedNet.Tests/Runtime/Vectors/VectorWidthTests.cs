using System.Reflection;
using FixedNet.Tests.Shared;

namespace FixedNet.Tests.Runtime.Vectors;

[Trait(Depends.On, Depends.Hardware)]
public class VectorWidthTests
{
    public static TheoryData<string> OneArgumentNames => new(
        typeof(Activations).GetMethods(BindingFlags.Public | BindingFlags.Static).Select(m => m.Name).Distinct().Concat(["Exp", "Log"]));

    [Theory]
    [MemberData(nameof(OneArgumentNames))]
    public void EveryWidthGivesTheSameBits(string name)
    {
        var random = new SplitMix64(3);
        IEnumerable<double> numbers = Enumerable.Range(0, 1000).Select(_ => 40 * random.NextDouble() - 20);
        double[] wide = VectorFunctions.Padded([.. VectorFunctions.SignedEdges(e => e), .. numbers]);
        float[] x = Array.ConvertAll(wide, e => (float)e);
        int[] single = Array.ConvertAll(new VectorFunction<float>(name, 128).Of(x), BitConverter.SingleToInt32Bits);
        long[] twin = Array.ConvertAll(new VectorFunction<double>(name, 128).Of(wide), BitConverter.DoubleToInt64Bits);
        foreach (int bits in VectorFunctions.Widths)
        {
            Assert.Equal(single, Array.ConvertAll(new VectorFunction<float>(name, bits).Of(x), BitConverter.SingleToInt32Bits));
            Assert.Equal(twin, Array.ConvertAll(new VectorFunction<double>(name, bits).Of(wide), BitConverter.DoubleToInt64Bits));
        }
    }

    [Theory]
    [MemberData(nameof(OneArgumentNames))]
    public void NoLaneTellsOnAnother(string name)
    {
        // In the first call every vector mixes numbers, NaN and infinities; in the second a vector holds one number alone.
        float[] mixed = VectorFunctions.Padded([.. VectorFunctions.SignedEdges(e => (float)e), float.NaN, 1.5f, float.NaN, -2.5f]);
        foreach (int bits in VectorFunctions.Widths)
        {
            var function = new VectorFunction<float>(name, bits);
            float[] alone = [.. mixed.Select(function.OfAlone)];
            Assert.Equal(alone, function.Of(mixed));
        }
    }

    [Theory]
    [InlineData(typeof(Activations))]
    [InlineData(typeof(Losses))]
    public void EveryFunctionHasEveryForm(Type home)
    {
        MethodInfo[] methods = home.GetMethods(BindingFlags.Public | BindingFlags.Static);
        Assert.Equal(0, methods.Length % 8);
        // float, double, and three widths of vectors of each.
        Assert.All(methods.GroupBy(m => (m.Name, m.GetParameters().Length)), forms => Assert.Equal(8, forms.Count()));
    }
}
