namespace FixedNet.Tests.Reference;

/// <summary>The optimisers of optimizers.json, with the hyperparameters that make_optimizers.py constructs PyTorch's with.</summary>
public static class OptimizerVariants
{
    public static readonly IReadOnlyList<string> Names =
    [
        "sgd_decay", "sgd_momentum_decay", "sgd_nesterov_decay", "adam_decay", "adamw_decay",
        "rmsprop_decay", "rmsprop_momentum", "rmsprop_centered", "rmsprop_all",
        "adam_amsgrad", "adamw_amsgrad_decay", "nadam", "nadam_decay", "adagrad", "adagrad_decay", "lion", "lion_decay",
    ];

    /// <summary>These and those of dense.json: for tests over every rule there is.</summary>
    public static readonly IReadOnlyList<string> All = [.. ReferenceOptimizers.Names, .. Names];

    public static Optimizer<T> Create<T>(string name, int parameterCount, double learningRate)
        where T : struct => name switch
        {
            "sgd_decay" => new Sgd<T>(parameterCount, learningRate, weightDecay: 0.02),
            "sgd_momentum_decay" => new Sgd<T>(parameterCount, learningRate, momentum: 0.9, weightDecay: 0.02),
            "sgd_nesterov_decay" => new Sgd<T>(parameterCount, learningRate, momentum: 0.8, nesterov: true, weightDecay: 0.02),
            "adam_decay" => new Adam<T>(parameterCount, learningRate, weightDecay: 0.02),
            "adamw_decay" => new AdamW<T>(parameterCount, learningRate, weightDecay: 0.1),
            "rmsprop_decay" => new RmsProp<T>(parameterCount, learningRate, weightDecay: 0.02),
            "rmsprop_momentum" => new RmsProp<T>(parameterCount, learningRate, momentum: 0.9),
            "rmsprop_centered" => new RmsProp<T>(parameterCount, learningRate, centered: true),
            "rmsprop_all" => new RmsProp<T>(parameterCount, learningRate, 0.95, momentum: 0.8, centered: true, weightDecay: 0.02),
            "adam_amsgrad" => new Adam<T>(parameterCount, learningRate, amsgrad: true),
            "adamw_amsgrad_decay" => new AdamW<T>(parameterCount, learningRate, 0.8, 0.9, weightDecay: 0.1, amsgrad: true),
            "nadam" => new NAdam<T>(parameterCount, learningRate),
            "nadam_decay" => new NAdam<T>(parameterCount, learningRate, 0.8, 0.99, weightDecay: 0.02, momentumDecay: 0.1),
            "adagrad" => new AdaGrad<T>(parameterCount, learningRate),
            "adagrad_decay" => new AdaGrad<T>(parameterCount, learningRate, 0.05, 0.3, 1e-6, 0.02),
            "lion" => new Lion<T>(parameterCount, learningRate),
            "lion_decay" => new Lion<T>(parameterCount, learningRate, 0.8, 0.9, 0.3),
            _ => (Optimizer<T>)ReferenceOptimizers.Create<T>(name, parameterCount, learningRate),
        };
}
