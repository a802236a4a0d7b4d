using System.Numerics.Tensors;

namespace FixedNet.Benchmarks.Contenders;

/// <summary>Activations and losses with System.Numerics.Tensors.</summary>
internal static class TensorFunctions
{
    public static void Activate(Activation activation, Span<float> z)
    {
        switch (activation)
        {
            case Activation.Identity:
                break;
            case Activation.Relu:
                TensorPrimitives.MaxNumber(z, 0f, z);
                break;
            case Activation.Sigmoid:
                TensorPrimitives.Sigmoid(z, z);
                break;
            case Activation.Tanh:
                TensorPrimitives.Tanh(z, z);
                break;
            case Activation.Softmax:
                // SoftMax itself does not subtract the greatest.
                TensorPrimitives.Subtract(z, TensorPrimitives.Max(z), z);
                TensorPrimitives.SoftMax(z, z);
                break;
            default:
                throw new NotSupportedException($"{activation} is not measured.");
        }
    }

    /// <summary>δ ⊙ f′(z), with f′ from a = f(z).</summary>
    public static void TimesDerivative(Activation activation, ReadOnlySpan<float> a, Span<float> delta, Span<float> scratch)
    {
        switch (activation)
        {
            case Activation.Identity:
                return;
            case Activation.Relu:
                // There is no selection: a plain loop.
                for (int j = 0; j < delta.Length; j++)
                    delta[j] = a[j] > 0 ? delta[j] : 0;
                return;
            case Activation.Sigmoid:
                TensorPrimitives.Subtract(1f, a, scratch);
                TensorPrimitives.Multiply(scratch, a, scratch);
                break;
            case Activation.Tanh:
                TensorPrimitives.Multiply(a, a, scratch);
                TensorPrimitives.Subtract(1f, scratch, scratch);
                break;
            default:
                throw new NotSupportedException($"{activation} is not measured.");
        }

        TensorPrimitives.Multiply(delta, scratch, delta);
    }

    public static float OutputDelta(
        Loss loss, Activation activation, ReadOnlySpan<float> a, ReadOnlySpan<float> y, Span<float> delta, Span<float> scratch)
    {
        TensorPrimitives.Subtract(a, y, delta);
        switch (loss)
        {
            case Loss.CrossEntropy:
                TensorPrimitives.Log(a, scratch);
                return -TensorPrimitives.Dot(y, scratch);
            case Loss.HalfSquaredError:
                return SquaredError(0.5f, activation, a, delta, scratch);
            case Loss.MeanSquaredError:
                return SquaredError(1f / a.Length, activation, a, delta, scratch);
            default:
                throw new NotSupportedException($"{loss} is not measured.");
        }
    }

    private static float SquaredError(float factor, Activation activation, ReadOnlySpan<float> a, Span<float> delta, Span<float> scratch)
    {
        float loss = factor * TensorPrimitives.SumOfSquares(delta);
        TensorPrimitives.Multiply(delta, 2 * factor, delta);
        TimesDerivative(activation, a, delta, scratch);
        return loss;
    }
}
