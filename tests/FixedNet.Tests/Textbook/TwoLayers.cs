namespace FixedNet.Tests.Textbook;

/// <summary>
/// Backpropagation through two sigmoid layers of n units each, under ½ Σ (a − y)² summed over n samples: as many samples as units, so
/// that a sum along the wrong axis still has the right shape, and only its value is wrong.
/// </summary>
public sealed class TwoLayers(int n, Rule rule)
{
    private int Weights => n * n;

    /// <summary>The gradient, in the order of the parameters W1, b1, W2, b2.</summary>
    public double[] Gradient(double[] parameters, double[] x, double[] y)
    {
        double[] w1 = parameters[..Weights], b1 = parameters[Weights..(Weights + n)];
        double[] w2 = parameters[(Weights + n)..^n], b2 = parameters[^n..];
        double[] z1 = Affine(x, w1, b1), a1 = Array.ConvertAll(z1, Sigmoid), z2 = Affine(a1, w2, b2), a2 = Array.ConvertAll(z2, Sigmoid);

        var delta2 = new double[Weights];
        for (int k = 0; k < delta2.Length; k++)
            delta2[k] = (a2[k] - y[k]) * Slope(z2[k], a2[k]);
        double[] dw2 = WeightGradient(a1, delta2);
        double[] delta1 = Below(delta2, rule == Rule.DeltaFromWeightGradients ? dw2 : w2, z1, a1);
        return [.. WeightGradient(x, delta1), .. BiasGradient(delta1), .. dw2, .. BiasGradient(delta2)];
    }

    private static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    private double Slope(double z, double a) => rule == Rule.SlopeOfPreActivation ? z * (1 - z) : a * (1 - a);

    private double[] BiasGradient(double[] delta)
    {
        var gradient = new double[n];
        for (int s = 0; s < n; s++)
        {
            for (int o = 0; o < n; o++)
                gradient[rule == Rule.BiasSummedOverUnits ? s : o] += delta[s * n + o];
        }

        if (rule == Rule.OneScalarForEveryBias)
            Array.Fill(gradient, gradient.Sum());
        return gradient;
    }

    private double[] Affine(double[] x, double[] w, double[] b)
    {
        var z = new double[n * n];
        for (int s = 0; s < n; s++)
        {
            for (int o = 0; o < n; o++)
            {
                z[s * n + o] = b[o];
                for (int i = 0; i < n; i++)
                    z[s * n + o] += x[s * n + i] * w[i * n + o];
            }
        }

        return z;
    }

    private double[] WeightGradient(double[] x, double[] delta)
    {
        var gradient = new double[n * n];
        for (int s = 0; s < n; s++)
        {
            for (int k = 0; k < n * n; k++)
                gradient[k] += x[s * n + k / n] * delta[s * n + k % n];
        }

        return gradient;
    }

    private double[] Below(double[] delta, double[] w, double[] z, double[] a)
    {
        var below = new double[n * n];
        for (int s = 0; s < n; s++)
        {
            for (int i = 0; i < n; i++)
            {
                double sum = 0;
                for (int o = 0; o < n; o++)
                    sum += delta[s * n + o] * w[i * n + o];
                below[s * n + i] = sum * Slope(z[s * n + i], a[s * n + i]);
            }
        }

        return below;
    }
}
