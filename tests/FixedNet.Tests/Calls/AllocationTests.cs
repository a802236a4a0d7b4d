using System.Numerics;
using FixedNet.Tests.Networks;
using FixedNet.Tests.Reference;
using FixedNet.Tests.Shared;

namespace FixedNet.Tests.Calls;

/// <summary>
/// A thousand calls allocate not one byte on the garbage-collected heap, with scratch on the stack and in unmanaged memory alike.
/// </summary>
public class AllocationTests
{
    private const int Calls = 1000;

    public static TheoryData<Type> Networks => SampleNetworks.All;

    public static TheoryData<Type> NetworksWithLoss => SampleNetworks.WithLoss;

    [Theory]
    [MemberData(nameof(Networks))]
    public void StaticMethodsAllocateNothing(Type type)
    {
        if (NetworkSpec.Of(type).Precision == Precision.Double)
            CheckCore<double>(type);
        else
            CheckCore<float>(type);
    }

    [Theory]
    [MemberData(nameof(NetworksWithLoss))]
    public void InstanceMethodsAllocateNothing(Type type)
    {
        if (NetworkSpec.Of(type).Precision == Precision.Double)
            CheckInstance<double>(type);
        else
            CheckInstance<float>(type);
    }

    [Theory]
    [MemberData(nameof(NetworksWithLoss))]
    public void TrainBatchAllocatesNothingAfterItsFirstCallWhateverTheOptimizer(Type type)
    {
        if (NetworkSpec.Of(type).Precision == Precision.Double)
            CheckTraining<double>(type);
        else
            CheckTraining<float>(type);
    }

    [Fact]
    public void AnAllocationWouldBeSeen() =>
        Assert.InRange(BytesOf(() => GC.KeepAlive(new byte[1])), Calls * (1 + IntPtr.Size), long.MaxValue);

    private static void CheckCore<T>(Type type)
        where T : struct, INumberBase<T>
    {
        var functions = new NetworkFunctions<T>(type);
        foreach (var method in GeneratedMethod<T>.OfClass(type))
        {
            foreach (int batch in new[] { 1, 33 })
            {
                var spans = Arena<T>.Apart(method, batch).Spans;
                Assert.Equal((method.Name, 0L), (method.Name, BytesOf(() => method.Call(spans), CallsFor(batch))));
            }
        }

        var parameters = new T[functions.ParameterCount];
        Assert.Equal(0, BytesOf(() => functions.Initialize(parameters, 1), Calls));
    }

    private static void CheckInstance<T>(Type type)
        where T : struct, INumberBase<T>
    {
        var spec = NetworkSpec.Of(type);
        var network = (INetwork<T>)Activator.CreateInstance(type)!;
        T[] inputs = new T[2 * spec.Inputs], outputs = new T[2 * spec.Outputs];
        Assert.Equal(0, BytesOf(() => network.Forward(inputs.AsSpan(0, spec.Inputs), outputs.AsSpan(0, spec.Outputs))));
        Assert.Equal(0, BytesOf(() => network.ForwardBatch(inputs, outputs)));
        Assert.Equal(0, BytesOf(() => network.Evaluate(inputs, outputs)));
        Assert.Equal(0, BytesOf(() => network.Parameters[0] += network.Weights(0)[0] + network.Biases(spec.Layers.Count - 1)[0]));
    }

    private static void CheckTraining<T>(Type type)
        where T : struct, INumberBase<T>
    {
        var spec = NetworkSpec.Of(type);
        T[] inputs = new T[2 * spec.Inputs], targets = new T[2 * spec.Outputs];
        foreach (string name in ReferenceOptimizers.Names)
        {
            var network = (INetwork<T>)Activator.CreateInstance(type)!;
            var optimizer = ReferenceOptimizers.Create<T>(name, spec.ParameterCount, 0.001);
            Assert.Equal((name, 0L), (name, BytesOf(() => network.TrainBatch(inputs, targets, optimizer))));
        }
    }

    /// <summary>Where a call goes through several tiles, a tenth of the calls would show an allocation as well.</summary>
    private static int CallsFor(int batch) => batch == 1 ? Calls : Calls / 10;

    private static long BytesOf(Action call, int calls = Calls) => Allocation.BytesOf(call, calls);
}
