using System.Numerics;
using FixedNet.Tests.Networks;
using FixedNet.Tests.Shared;

namespace FixedNet.Tests.Batches;

/// <summary>Many networks at once give the bits that each gives alone, with scratch and without.</summary>
[Trait(Depends.On, Depends.Hardware)]
public class EachTests
{
    public static TheoryData<Type> Networks => SampleNetworks.All;

    [Theory]
    [MemberData(nameof(Networks))]
    public void EachNetworkGivesTheBitsOfForward(Type type)
    {
        foreach (int count in new[] { 1, 2, 33 })
        {
            if (NetworkSpec.Of(type).Precision == Precision.Double)
                Check<double>(type, count);
            else
                Check<float>(type, count);
        }
    }

    private static void Check<T>(Type type, int count)
        where T : struct, INumberBase<T>
    {
        var network = new NetworkFunctions<T>(type);
        int parameterCount = network.ParameterCount, inputSize = network.InputSize, outputSize = network.OutputSize;
        T[] parametersOfAll = Random(count * parameterCount, 1), inputs = Random(count * inputSize, 2);
        T[] outputs = new T[count * outputSize], expected = new T[outputs.Length];
        for (int k = 0; k < count; k++)
        {
            network.Forward(
                parametersOfAll.AsSpan(k * parameterCount, parameterCount), inputs.AsSpan(k * inputSize, inputSize),
                expected.AsSpan(k * outputSize, outputSize));
        }

        network.ForwardEach(parametersOfAll, inputs, outputs);
        Assert.Equal(expected, outputs);

        T[] Random(int length, int seed) => Array.ConvertAll(Problem.Normal(new Random(seed), length, 0.5), T.CreateChecked);
    }
}
