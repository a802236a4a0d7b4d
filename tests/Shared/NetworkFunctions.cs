using System.Reflection;

namespace FixedNet.Tests.Shared;

/// <summary>The static methods that the generator adds to a class, found by reflection and called through delegates.</summary>
public sealed class NetworkFunctions<T>(Type type)
{
    public delegate void ForwardFunction(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, Span<T> outputs);

    public delegate T EvaluateFunction(ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets);

    public delegate T BackwardFunction(
        ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> gradient);

    public delegate T FullBackwardFunction(
        ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> gradient, Span<T> inputGradients);

    public delegate void VectorJacobianFunction(
        ReadOnlySpan<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<T> outputGradients, Span<T> gradient, Span<T> inputGradients);

    public delegate void InitializeFunction(Span<T> parameters, int seed);

    public int InputSize { get; } = Constant(type, nameof(InputSize));

    public int OutputSize { get; } = Constant(type, nameof(OutputSize));

    public int ParameterCount { get; } = Constant(type, nameof(ParameterCount));

    public int LayerCount { get; } = Constant(type, nameof(LayerCount));

    public ForwardFunction Forward { get; } = Find<ForwardFunction>(type, nameof(Forward))!;

    public ForwardFunction ForwardBatch { get; } = Find<ForwardFunction>(type, nameof(ForwardBatch))!;

    public ForwardFunction ForwardEach { get; } = Find<ForwardFunction>(type, nameof(ForwardEach))!;

    /// <summary>Null, like both Backward methods, where the network declares no loss.</summary>
    public EvaluateFunction? Evaluate { get; } = Find<EvaluateFunction>(type, nameof(Evaluate));

    public BackwardFunction? Backward { get; } = Find<BackwardFunction>(type, "Backward");

    public FullBackwardFunction? BackwardToInputs { get; } = Find<FullBackwardFunction>(type, "Backward");

    public VectorJacobianFunction VectorJacobianProduct { get; } = Find<VectorJacobianFunction>(type, nameof(VectorJacobianProduct))!;

    public InitializeFunction Initialize { get; } = Find<InitializeFunction>(type, nameof(Initialize))!;

    private static int Constant(Type type, string name) => (int)type.GetField(name)!.GetRawConstantValue()!;

    private static TDelegate? Find<TDelegate>(Type type, string name)
        where TDelegate : Delegate
    {
        Type[] parameters = [.. typeof(TDelegate).GetMethod("Invoke")!.GetParameters().Select(parameter => parameter.ParameterType)];
        return type.GetMethod(name, BindingFlags.Public | BindingFlags.Static, parameters)?.CreateDelegate<TDelegate>();
    }
}
