namespace FixedNet.Tests.Reference;

/// <summary>The optimisers of dense.json, with the hyperparameters that make_reference.py constructs PyTorch's with.</summary>
public static class ReferenceOptimizers
{
    public static readonly IReadOnlyList<string> Names =
        ["sgd", "sgd_momentum", "sgd_nesterov", "sgd_weight_decay", "rmsprop", "adam", "adamw"];

    public static IOptimizer<T> Create<T>(string name, int parameterCount, double learningRate)
        where T : struct => name switch
        {
            "sgd" => new Sgd<T>(parameterCount, learningRate),
            "sgd_momentum" => new Sgd<T>(parameterCount, learningRate, momentum: 0.9),
            "sgd_nesterov" => new Sgd<T>(parameterCount, learningRate, momentum: 0.9, nesterov: true),
            "sgd_weight_decay" => new Sgd<T>(parameterCount, learningRate, weightDecay: 0.01),
            "rmsprop" => new RmsProp<T>(parameterCount, learningRate),
            "adam" => new Adam<T>(parameterCount, learningRate),
            "adamw" => new AdamW<T>(parameterCount, learningRate),
            _ => throw new ArgumentOutOfRangeException(nameof(name)),
        };
}
