using System.Reflection;
using FixedNet.Tests.Reference;
using FixedNet.Tests.Shared;

namespace FixedNet.Tests.Runtime;

/// <summary>After construction, no public method of an optimiser allocates a byte on the garbage-collected heap.</summary>
[Trait(Depends.On, Depends.Hardware)]
public class OptimizerAllocationTests
{
    private const int Count = 9;

    public static TheoryData<string> Names => new(OptimizerVariants.All);

    [Theory]
    [MemberData(nameof(Names))]
    public void PublicMethodsAllocateNothing(string name)
    {
        Check<float>(name);
        Check<double>(name);
    }

    [Fact]
    public void NoOptimizerIsLeftOut()
    {
        var there = typeof(IOptimizer<>).Assembly.GetExportedTypes().Where(type => type is { IsClass: true, IsAbstract: false }
            && type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IOptimizer<>)));
        var measured = OptimizerVariants.All.Select(name => OptimizerVariants.Create<float>(name, Count, 0.1).GetType().GetGenericTypeDefinition())
            .Append(typeof(Averaged<>)); // AveragedTests
        Assert.Equal(there.ToHashSet(), measured.ToHashSet());
    }

    private static void Check<T>(string name)
        where T : struct
    {
        var optimizer = OptimizerVariants.Create<T>(name, Count, learningRate: 0.1);
        var methods = optimizer.GetType().GetMethods().Where(method => method.DeclaringType != typeof(object))
            .Where(method => method.Name != "set_" + nameof(Optimizer<T>.Groups)) // it allocates the parts that steps then go through
            .ToList();
        Assert.Contains(methods, method => method.Name == nameof(optimizer.Step));
        foreach (var method in methods)
            Assert.Equal((method.Name, 0L), (method.Name, Allocation.BytesOf(CallOf(optimizer, method), calls: 1000)));
    }

    /// <summary>A call without reflection, whose boxes would be counted; of a method of another form, a failure that says so.</summary>
    private static Action CallOf<T>(IOptimizer<T> optimizer, MethodInfo method)
        where T : struct
    {
        T[] parameters = new T[Count], gradient = new T[Count];
        Type[] arguments = [.. method.GetParameters().Select(argument => argument.ParameterType)];
        if (method.Name == nameof(optimizer.Step))
            return () => optimizer.Step(parameters, gradient);
        if (arguments.Length == 0 && method.ReturnType == typeof(void))
            return method.CreateDelegate<Action>(optimizer);
        if (arguments.Length == 0)
            return (Action)_callOfGetter.MakeGenericMethod(method.ReturnType).Invoke(null, [optimizer, method])!;
        Assert.True(arguments is [var only] && only == typeof(double) && method.ReturnType == typeof(void), $"how to call {method} is not known here");
        var set = method.CreateDelegate<Action<double>>(optimizer);
        return () => set(0.1);
    }

    private static readonly MethodInfo _callOfGetter =
        typeof(OptimizerAllocationTests).GetMethod(nameof(CallOfGetter), BindingFlags.Static | BindingFlags.NonPublic)!;

    private static Action CallOfGetter<TResult>(object optimizer, MethodInfo method)
    {
        var get = method.CreateDelegate<Func<TResult>>(optimizer);
        return () => get();
    }
}
