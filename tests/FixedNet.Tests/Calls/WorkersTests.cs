using System.Numerics;
using FixedNet.Tests.Networks;
using FixedNet.Tests.Shared;

namespace FixedNet.Tests.Calls;

/// <summary>Shared by workers, a batch gives the bits that it gives without them, whatever their number, and allocates nothing.</summary>
[Trait(Depends.On, Depends.Hardware)]
public class WorkersTests
{
    public static TheoryData<Type> Networks => SampleNetworks.All;

    [Theory]
    [MemberData(nameof(Networks))]
    public void TheNumberOfWorkersChangesNoBit(Type type)
    {
        if (NetworkSpec.Of(type).Precision == Precision.Double)
            CheckBits<double>(type);
        else
            CheckBits<float>(type);
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void SharedMethodsAllocateNothing(Type type)
    {
        if (NetworkSpec.Of(type).Precision == Precision.Double)
            CheckAllocation<double>(type);
        else
            CheckAllocation<float>(type);
    }

    private static void CheckBits<T>(Type type)
        where T : struct, INumberBase<T>
    {
        foreach (int batch in new[] { 1, 33, 64, 129, 2100, 7000 }) // the last in chunks longer than the least
        {
            T[][] alone = Alone<T>(type, batch);
            foreach (int degree in new[] { 1, 2, 3 })
            {
                using var workers = new Workers(degree);
                var shared = new ParallelMethods<T>(type, batch);
                foreach (Action<Workers> call in shared.Calls)
                    call(workers);
                Assert.Equal(alone, [shared.Outputs, shared.Gradient, [shared.Loss], shared.Network.Parameters.ToArray()]);
            }
        }
    }

    /// <summary>The same numbers through the methods without workers.</summary>
    private static T[][] Alone<T>(Type type, int batch)
        where T : struct, INumberBase<T>
    {
        var numbers = new ParallelMethods<T>(type, batch);
        var spec = NetworkSpec.Of(type);
        T loss = default;
        numbers.Network.ForwardBatch(numbers.Inputs, numbers.Outputs);
        if (spec.Loss != Loss.None)
        {
            new NetworkFunctions<T>(type).Backward!(numbers.Parameters, numbers.Inputs, numbers.Targets, numbers.Gradient);
            loss = numbers.Network.TrainBatch(numbers.Inputs, numbers.Targets, new Sgd<T>(spec.ParameterCount, learningRate: 0.001));
        }

        return [numbers.Outputs, numbers.Gradient, [loss], numbers.Network.Parameters.ToArray()];
    }

    private static void CheckAllocation<T>(Type type)
        where T : struct, INumberBase<T>
    {
        using var workers = new Workers(2);
        var shared = new ParallelMethods<T>(type, batch: 130);
        foreach (Action<Workers> call in shared.Calls)
            Assert.Equal(0, Allocation.BytesOf(() => call(workers), calls: 100));
    }
}
