namespace FixedNet.Generator.Model;

// The generator references no other assembly of FixedNet: these mirror the public enums by value, which a test pins.

/// <summary>Mirrors <c>FixedNet.Activation</c>.</summary>
internal enum ActivationKind
{
    Identity = 0,
    Relu = 1,
    LeakyRelu = 2,
    Elu = 3,
    Gelu = 4,
    Silu = 5,
    Sigmoid = 6,
    Tanh = 7,
    Softplus = 8,
    HardTanh = 9,
    Softmax = 10,
}

/// <summary>Mirrors <c>FixedNet.Loss</c>.</summary>
internal enum LossKind
{
    None = 0,
    MeanSquaredError = 1,
    HalfSquaredError = 2,
    MeanAbsoluteError = 3,
    Huber = 4,
    CrossEntropy = 5,
    BinaryCrossEntropy = 6,
}

/// <summary>Mirrors <c>FixedNet.Reduction</c>.</summary>
internal enum ReductionKind
{
    Mean = 0,
    Sum = 1,
}

/// <summary>Mirrors <c>FixedNet.Precision</c>.</summary>
internal enum PrecisionKind
{
    Single = 0,
    Double = 1,
}
