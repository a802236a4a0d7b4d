using FixedNet.Generator.Infrastructure;

namespace FixedNet.Generator.Planning;

/// <summary>The plans of one network: plain C# for any platform, and one for each width of vector that the target may have.</summary>
/// <param name="Lanes">The widest first; none where the target has no vectors.</param>
internal sealed record NetworkPlans(NetworkPlan Scalar, EquatableArray<NetworkPlan> Lanes);
