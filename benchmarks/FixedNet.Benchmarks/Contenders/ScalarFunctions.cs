namespace FixedNet.Benchmarks.Contenders;

/// <summary>Activations and losses in plain loops, with MathF: for the contenders without SIMD.</summary>
internal static class ScalarFunctions
{
    public static void Activate(Activation activation, Span<float> z)
    {
        switch (activation)
        {
            case Activation.Identity:
                break;
            case Activation.Relu:
                for (int j = 0; j < z.Length; j++)
                    z[j] = z[j] > 0 ? z[j] : 0;
                break;
            case Activation.Sigmoid:
                for (int j = 0; j < z.Length; j++)
                    z[j] = 1 / (1 + MathF.Exp(-z[j]));
                break;
            case Activation.Tanh:
                for (int j = 0; j < z.Length; j++)
                    z[j] = MathF.Tanh(z[j]);
                break;
            case Activation.Softmax:
                Softmax(z);
                break;
            default:
                throw new NotSupportedException($"{activation} is not measured.");
        }
    }

    /// <summary>δ ⊙ f′(z), with f′ from a = f(z).</summary>
    public static void TimesDerivative(Activation activation, ReadOnlySpan<float> a, Span<float> delta)
    {
        switch (activation)
        {
            case Activation.Identity:
                break;
            case Activation.Relu:
                for (int j = 0; j < delta.Length; j++)
                    delta[j] = a[j] > 0 ? delta[j] : 0;
                break;
            case Activation.Sigmoid:
                for (int j = 0; j < delta.Length; j++)
                    delta[j] *= a[j] * (1 - a[j]);
                break;
            case Activation.Tanh:
                for (int j = 0; j < delta.Length; j++)
                    delta[j] *= 1 - a[j] * a[j];
                break;
            default:
                throw new NotSupportedException($"{activation} is not measured.");
        }
    }

    public static float OutputDelta(Loss loss, Activation activation, ReadOnlySpan<float> a, ReadOnlySpan<float> y, Span<float> delta)
    {
        switch (loss)
        {
            case Loss.CrossEntropy:
                return CrossEntropy(a, y, delta);
            case Loss.HalfSquaredError:
                return SquaredError(0.5f, activation, a, y, delta);
            case Loss.MeanSquaredError:
                return SquaredError(1f / a.Length, activation, a, y, delta);
            default:
                throw new NotSupportedException($"{loss} is not measured.");
        }
    }

    private static float SquaredError(float factor, Activation activation, ReadOnlySpan<float> a, ReadOnlySpan<float> y, Span<float> delta)
    {
        float sum = 0;
        for (int j = 0; j < delta.Length; j++)
        {
            float difference = a[j] - y[j];
            sum += difference * difference;
            delta[j] = 2 * factor * difference;
        }

        TimesDerivative(activation, a, delta);
        return factor * sum;
    }

    /// <summary>After softmax, δ = a − y; one logarithm a sample, since targets are classes.</summary>
    private static float CrossEntropy(ReadOnlySpan<float> a, ReadOnlySpan<float> y, Span<float> delta)
    {
        float loss = 0;
        for (int j = 0; j < delta.Length; j++)
        {
            delta[j] = a[j] - y[j];
            if (y[j] != 0)
                loss -= y[j] * MathF.Log(a[j]);
        }

        return loss;
    }

    private static void Softmax(Span<float> z)
    {
        float greatest = float.NegativeInfinity, sum = 0;
        for (int j = 0; j < z.Length; j++)
            greatest = z[j] > greatest ? z[j] : greatest;
        for (int j = 0; j < z.Length; j++)
            sum += z[j] = MathF.Exp(z[j] - greatest);
        for (int j = 0; j < z.Length; j++)
            z[j] /= sum;
    }
}
