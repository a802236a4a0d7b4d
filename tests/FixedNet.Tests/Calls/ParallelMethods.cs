using System.Numerics;
using System.Reflection;
using FixedNet.Tests.Shared;

namespace FixedNet.Tests.Calls;

internal delegate void SharedForward<T>(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, Span<T> outputs, Workers workers);

internal delegate T SharedBackward<T>(
    ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> gradient, Workers workers);

internal delegate void SharedInstanceForward<T>(ReadOnlySpan<T> inputs, Span<T> outputs, Workers workers);

internal delegate T SharedTraining<T>(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, IOptimizer<T> optimizer, Workers workers);

/// <summary>The methods of a network whose work is shared by workers, each with a batch of numbers of its own.</summary>
internal sealed class ParallelMethods<T>
    where T : struct, INumberBase<T>
{
    private readonly Type _type;
    private readonly List<(string Signature, Action<Workers> Call)> _methods = [];

    public ParallelMethods(Type type, int batch)
    {
        _type = type;
        var spec = NetworkSpec.Of(type);
        var random = new Random(batch);
        T[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(_ => T.CreateChecked(random.NextDouble() - 0.5))];
        Parameters = Numbers(spec.ParameterCount);
        Inputs = Numbers(batch * spec.Inputs);
        Targets = [.. Enumerable.Range(0, batch * spec.Outputs).Select(k => T.CreateChecked(k % spec.Outputs == 0 ? 1 : 0))];
        Outputs = new T[batch * spec.Outputs];
        Gradient = new T[spec.ParameterCount];
        Network = (INetwork<T>)Activator.CreateInstance(type)!;

        Find<SharedForward<T>>("ForwardBatch", "parameters, inputs, outputs", forward => workers => forward(Parameters, Inputs, Outputs, workers));
        Find<SharedInstanceForward<T>>("ForwardBatch", "inputs, outputs", forward => workers => forward(Inputs, Outputs, workers));
        Find<SharedBackward<T>>("Backward", "parameters, inputs, targets, gradient", backward => workers =>
            Loss = backward(Parameters, Inputs, Targets, Gradient, workers));
        var optimizer = new Sgd<T>(spec.ParameterCount, learningRate: 0.001);
        Find<SharedTraining<T>>("TrainBatch", "inputs, targets", train => workers => Loss = train(Inputs, Targets, optimizer, workers));
    }

    public T[] Parameters { get; }

    public T[] Inputs { get; }

    public T[] Targets { get; }

    public T[] Outputs { get; }

    public T[] Gradient { get; }

    public T Loss { get; private set; }

    public INetwork<T> Network { get; }

    public IEnumerable<string> Signatures => _methods.Select(method => method.Signature);

    public IEnumerable<Action<Workers>> Calls => _methods.Select(method => method.Call);

    private void Find<TDelegate>(string name, string arguments, Func<TDelegate, Action<Workers>> call)
        where TDelegate : Delegate
    {
        MethodInfo invoke = typeof(TDelegate).GetMethod("Invoke")!;
        var method = _type.GetMethod(name, [.. invoke.GetParameters().Select(parameter => parameter.ParameterType)]);
        if (method is null)
            return; // a network without a loss
        var bound = method.IsStatic ? method.CreateDelegate<TDelegate>() : method.CreateDelegate<TDelegate>(Network);
        _methods.Add(($"{name}({arguments}, workers)", call(bound)));
    }
}
