using System;
using FixedNet.Generator.Emit.Drivers;

namespace FixedNet.Generator.Emit;

/// <summary>The drivers behind the public methods.</summary>
internal static class DriverNames
{
    public static string Of(string publicMethod) => publicMethod switch
    {
        "Forward" => "RunSample",
        "ForwardBatch" => "RunBatch",
        "ForwardEach" => EachDriver.Name,
        "Evaluate" => "EvaluateBatch",
        "Backward" => "DifferentiateBatch",
        "VectorJacobianProduct" => "PullBackBatch",
        _ => throw new ArgumentOutOfRangeException(nameof(publicMethod)),
    };
}
