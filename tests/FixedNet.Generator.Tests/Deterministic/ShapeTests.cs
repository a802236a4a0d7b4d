using FixedNet.Generator.Tests.Harness;
using FixedNet.Generator.Tests.Numbers;
using FixedNet.Tests.Shared;

namespace FixedNet.Generator.Tests.Deterministic;

/// <summary>Every remainder that vectors leave on either side of a layer: .NET's widest vectors and netstandard2.1's text give the same bits.</summary>
[Trait(Depends.On, Depends.Hardware)]
public sealed class ShapeTests
{
    [Theory]
    [InlineData(Precision.Single)]
    [InlineData(Precision.Double)]
    public void Every_shape_gives_the_bits_of_the_scalar_text_and_the_numbers_of_the_textbook(Precision precision)
    {
        var random = new Random(7);
        Activation[] activations = [.. Enum.GetValues<Activation>().Except([Activation.Softmax])];
        List<NetworkSpec> specs =
        [
            .. Enumerable.Range(1, 40).Select(w => new NetworkSpec(
                w,
                [new LayerSpec(1 + random.Next(40), activations[w % activations.Length]), new LayerSpec(41 - w, Activation.Tanh), new LayerSpec(1 + random.Next(20), Activation.Softmax)],
                Loss.CrossEntropy, (Reduction)(w % 2), precision, Deterministic: true)),
            .. LayerNetworks.All.Where(spec => spec.Loss != Loss.None).Select(spec => spec with { Precision = precision, Deterministic = true }),
        ];

        var wide = CompiledNetworks.Of(specs);
        var scalar = CompiledNetworks.Of(specs, TargetPlatform.NetStandard21);
        foreach (var (spec, k) in specs.Select((spec, k) => (spec, k)))
        {
            int batch = 1 + random.Next(70);
            double[] parameters = Draw(spec.ParameterCount), inputs = Draw(batch * spec.Inputs), targets = Draw(batch * spec.Outputs);
            Derivatives expected = scalar[k].Backward(parameters, inputs, targets), actual = wide[k].Backward(parameters, inputs, targets);
            Assert.Equal(expected.Loss, actual.Loss);
            Assert.Equal(Bits(expected.Gradient), Bits(actual.Gradient));
            Assert.Equal(Bits(expected.InputGradients), Bits(actual.InputGradients));
            Assert.Equal(Bits(scalar[k].Outputs(parameters, inputs)), Bits(wide[k].Outputs(parameters, inputs)));
            Assert.Equal(Bits(scalar[k].Output(parameters, inputs[..spec.Inputs])), Bits(wide[k].Output(parameters, inputs[..spec.Inputs])));
            Assert.Equal(Bits(scalar[k].VectorJacobianProduct(parameters, inputs, targets).InputGradients), Bits(wide[k].VectorJacobianProduct(parameters, inputs, targets).InputGradients));

            double[] narrowed = precision == Precision.Single ? Array.ConvertAll(parameters, number => (double)(float)number) : parameters;
            Relative.AssertClose(new NaiveNetwork(spec).Outputs(narrowed, inputs), wide[k].Outputs(parameters, inputs), precision == Precision.Single ? 1e-4 : 1e-11, "outputs");
        }

        double[] Draw(int count) => [.. Enumerable.Range(0, count).Select(_ => (double)(float)(random.NextDouble() - 0.5))];
    }

    private static long[] Bits(double[] numbers) => Array.ConvertAll(numbers, BitConverter.DoubleToInt64Bits);
}
