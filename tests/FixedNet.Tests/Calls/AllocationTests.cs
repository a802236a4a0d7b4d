using System.Numerics;
using System.Reflection;
using FixedNet.Tests.Networks;
using FixedNet.Tests.Reference;
using FixedNet.Tests.Shared;

namespace FixedNet.Tests.Calls;

/// <summary>
/// A thousand calls allocate not one byte on the garbage-collected heap, with scratch on the stack and in unmanaged memory alike.
/// </summary>
[Trait(Depends.On, Depends.Hardware)]
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
    [MemberData(nameof(Networks))]
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

    [Theory]
    [MemberData(nameof(Networks))]
    public void NoPublicMethodIsLeftOut(Type type)
    {
        IEnumerable<string> measured = NetworkSpec.Of(type).Precision == Precision.Double ? Measured<double>(type) : Measured<float>(type);
        // Copies are new memory. These two arguments are no spans, so that they stand in no list of a method's arguments.
        var there = type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(method => method.Name is not (nameof(INetwork<float>.Clone) or "get_ParameterArray"))
            .Select(method => Signature(method.Name, method.GetParameters().Select(argument => argument.Name!).Except(["seed", "optimizer"])));
        Assert.Equal(there.Order(), measured.Order());
    }

    [Fact]
    public void AnAllocationWouldBeSeen() =>
        Assert.InRange(BytesOf(() => GC.KeepAlive(new byte[1])), Calls * (1 + IntPtr.Size), long.MaxValue);

    private static void CheckCore<T>(Type type)
        where T : struct, INumberBase<T>
    {
        foreach (var method in GeneratedMethod<T>.OfClass(type))
        {
            foreach (int batch in new[] { 1, 33 })
                CheckMethod(method, batch);
        }
    }

    private static void CheckInstance<T>(Type type)
        where T : struct, INumberBase<T>
    {
        var network = (INetwork<T>)Activator.CreateInstance(type)!;
        foreach (var method in MethodsOfInstance(network))
            CheckMethod(method, batch: 2);
        var layers = NetworkSpec.Of(type).Layers.ToList();
        int last = layers.Count - 1, dense = layers.FindIndex(layer => layer.Kind == LayerType.Dense);
        Assert.Equal(0, BytesOf(() => network.Parameters[0] += network.Weights(dense)[0] + network.Biases(last)[0]));
        Assert.Equal(0, BytesOf(() => network.Initialize(network.Description.Layers.Count)));
        var randomize = (Func<int>)Delegate.CreateDelegate(typeof(Func<int>), network, "Randomize");
        Assert.Equal(0, BytesOf(() => randomize()));
        T[] copy = network.Parameters.ToArray();
        var assign = (Action<T[]>)Delegate.CreateDelegate(typeof(Action<T[]>), network, "set_ParameterArray");
        Assert.Equal(0, BytesOf(() => assign(copy)));
    }

    private static void CheckMethod<T>(GeneratedMethod<T> method, int batch)
        where T : struct, INumberBase<T>
    {
        var spans = Arena<T>.Apart(method, batch).Spans;
        Assert.Equal((method.Name, 0L), (method.Name, BytesOf(() => method.Call(spans), CallsFor(batch))));
    }

    private static IReadOnlyList<GeneratedMethod<T>> MethodsOfInstance<T>(INetwork<T> network)
        where T : struct, INumberBase<T> =>
        GeneratedMethod<T>.OfInstance(network, new Sgd<T>(network.Parameters.Length, learningRate: 0.001));

    /// <summary>What <see cref="CheckCore"/> and <see cref="CheckInstance"/> call.</summary>
    private static IEnumerable<string> Measured<T>(Type type)
        where T : struct, INumberBase<T>
    {
        var methods = GeneratedMethod<T>.OfClass(type).Concat(MethodsOfInstance((INetwork<T>)Activator.CreateInstance(type)!));
        return methods.Select(method => Signature(method.Name, method.Arguments.Select(argument => argument.Name)))
            .Concat(["get_Parameters()", "Weights(layer)", "Biases(layer)", "get_Description()", "Initialize()", "Randomize()", "set_ParameterArray(value)"])
            .Concat(new ParallelMethods<T>(type, batch: 1).Signatures); // measured by WorkersTests
    }

    private static string Signature(string method, IEnumerable<string> arguments) => $"{method}({string.Join(", ", arguments)})";

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
    private static int CallsFor(int batch) => batch <= 2 ? Calls : Calls / 10;

    private static long BytesOf(Action call, int calls = Calls) => Allocation.BytesOf(call, calls);
}
