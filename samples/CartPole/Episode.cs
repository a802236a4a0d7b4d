namespace Samples.CartPole;

/// <summary>One policy balances one pole.</summary>
internal static class Episode
{
    /// <summary>Until the pole falls or time is up, with every state shown.</summary>
    /// <returns>The number of steps.</returns>
    public static int Run(Policy policy, CartState cart, int limit, Action<CartState> show)
    {
        float[] input = new float[Policy.InputSize], output = new float[Policy.OutputSize];
        int step = 0;
        while (step < limit && !cart.HasFallen)
        {
            cart.Write(input);
            policy.Forward(input, output);
            cart = cart.Push(right: output[0] > 0);
            step++;
            show(cart);
        }

        return step;
    }
}
