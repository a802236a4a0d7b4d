using FixedNet;

namespace Samples.CartPole;

/// <summary>One policy, from a hundred starts that it has not seen.</summary>
internal static class Examination
{
    private const int Starts = 100;

    /// <summary>The steps of the shortest episode, at most as many as the limit.</summary>
    public static int FewestSteps(Policy policy, int limit, ref SplitMix64 random)
    {
        var carts = new CartState[Starts];
        for (int k = 0; k < Starts; k++)
            carts[k] = CartState.Start(ref random);

        float[] inputs = new float[Starts * Policy.InputSize], outputs = new float[Starts];
        for (int step = 1; step <= limit; step++)
        {
            for (int k = 0; k < Starts; k++)
                carts[k].Write(inputs.AsSpan(k * Policy.InputSize));
            policy.ForwardBatch(inputs, outputs);
            for (int k = 0; k < Starts; k++)
            {
                carts[k] = carts[k].Push(right: outputs[k] > 0);
                if (carts[k].HasFallen)
                    return step;
            }
        }

        return limit;
    }
}
