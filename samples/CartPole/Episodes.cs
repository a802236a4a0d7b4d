namespace Samples.CartPole;

/// <summary>Carts side by side, each under a policy of its own, until all have fallen or time is up.</summary>
internal sealed class Episodes(int count)
{
    private readonly CartState[] _carts = new CartState[count];
    private readonly float[] _inputs = new float[count * Policy.InputSize];
    private readonly float[] _outputs = new float[count];

    /// <param name="policies">The parameters of all policies, one after the other.</param>
    /// <param name="start">Where every cart starts.</param>
    /// <param name="limit">When time is up.</param>
    /// <param name="steps">Receives how many steps each cart balanced its pole.</param>
    public void Run(ReadOnlySpan<float> policies, CartState start, int limit, Span<int> steps)
    {
        Array.Fill(_carts, start);
        steps.Clear();
        for (int step = 1; step <= limit; step++)
        {
            for (int k = 0; k < count; k++)
                _carts[k].Write(_inputs.AsSpan(k * Policy.InputSize));

            // Every policy about its own cart, in one call.
            Policy.ForwardEach(policies, _inputs, _outputs);

            bool anyStands = false;
            for (int k = 0; k < count; k++)
            {
                if (_carts[k].HasFallen)
                    continue;
                _carts[k] = _carts[k].Push(right: _outputs[k] > 0);
                steps[k] = step;
                anyStands = true;
            }

            if (!anyStands)
                return;
        }
    }
}
