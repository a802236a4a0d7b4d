namespace FixedNet.Tests.Shared;

/// <summary>Backpropagation as the textbook writes it, one sample at a time, in double: slow, short, and independent of the generator.</summary>
public sealed class NaiveNetwork(NetworkSpec spec) : NumericNetwork(spec)
{
    public override double[] Outputs(double[] parameters, double[] inputs) =>
        [.. Rows(inputs, Spec.Inputs).SelectMany(x => Forward(parameters, x)[^1].A)];

    public override double Evaluate(double[] parameters, double[] inputs, double[] targets) =>
        Rows(inputs, Spec.Inputs).Zip(Rows(targets, Spec.Outputs), (x, y) => NaiveLosses.Of(Spec.Loss, Forward(parameters, x)[^1].A, y)).Sum()
        / Divisor(inputs);

    public override Derivatives Backward(double[] parameters, double[] inputs, double[] targets) =>
        Pull(parameters, inputs, targets, (a, y) =>
            Array.ConvertAll(NaiveLosses.Derivative(Spec.Loss, a, y), derivative => derivative / Divisor(inputs)))
        with
        { Loss = Evaluate(parameters, inputs, targets) };

    public override Derivatives VectorJacobianProduct(double[] parameters, double[] inputs, double[] outputGradients) =>
        Pull(parameters, inputs, outputGradients, (_, g) => g);

    private double Divisor(double[] inputs) => Spec.Reduction == Reduction.Mean ? inputs.Length / Spec.Inputs : 1;

    private static IEnumerable<double[]> Rows(double[] matrix, int width) => matrix.Chunk(width);

    /// <summary>z and a of every layer; before the first stands the input.</summary>
    private List<(double[] Z, double[] A)> Forward(double[] parameters, double[] x)
    {
        var layers = new List<(double[] Z, double[] A)> { (x, x) };
        int offset = 0;
        foreach (var (layer, (inputs, outputs)) in Spec.Layers.Zip(Spec.Shapes))
        {
            double[] z = layer.Kind switch
            {
                LayerType.Dense => Weighted(parameters, offset, layers[^1].A, outputs),
                LayerType.LayerNorm => NaiveNorm.Forward(layers[^1].A, parameters[offset..(offset + outputs)], parameters[(offset + outputs)..(offset + 2 * outputs)], layer.Epsilon),
                LayerType.Template => [.. layers[^1].A.Select((x, o) => x * parameters[offset + o])],
                _ => layers[^1].A,
            };
            layers.Add((z, Activate(layer, z)));
            offset += layer.BlocksOf(inputs).Sum();
        }

        return layers;
    }

    private static double[] Weighted(double[] parameters, int offset, double[] x, int outputs)
    {
        var z = new double[outputs];
        for (int o = 0; o < outputs; o++)
        {
            z[o] = parameters[offset + x.Length * outputs + o];
            for (int i = 0; i < x.Length; i++)
                z[o] += x[i] * parameters[offset + i * outputs + o];
        }

        return z;
    }

    private static double[] Activate(LayerSpec layer, double[] z)
    {
        if (layer.Activation != Activation.Softmax)
            return Array.ConvertAll(z, value => NaiveActivations.Of(layer.Activation, value, layer.Slope));
        double top = z.Max();
        double[] exponentials = Array.ConvertAll(z, value => Math.Exp(value - top));
        return Array.ConvertAll(exponentials, value => value / exponentials.Sum());
    }

    private Derivatives Pull(double[] parameters, double[] inputs, double[] right, Func<double[], double[], double[]> gradientOfOutputs)
    {
        var gradient = new double[parameters.Length];
        var inputGradients = new List<double>();
        foreach (var (x, row) in Rows(inputs, Spec.Inputs).Zip(Rows(right, Spec.Outputs)))
        {
            var layers = Forward(parameters, x);
            double[] g = gradientOfOutputs(layers[^1].A, row);
            int end = parameters.Length;
            foreach (var (k, (rows, columns)) in Spec.Shapes.Index().Reverse())
            {
                LayerSpec layer = Spec.Layers[k];
                double[] delta = Delta(layer, layers[k + 1].Z, layers[k + 1].A, g);
                int start = end - layer.BlocksOf(rows).Sum();
                g = layer.Kind switch
                {
                    LayerType.Dense => ThroughWeights(parameters, gradient, start, layers[k].A, delta),
                    LayerType.LayerNorm => NaiveNorm.Backward(layers[k].A, parameters.AsSpan(start, columns), layer.Epsilon, delta, gradient.AsSpan(start, 2 * columns)),
                    LayerType.Template => ThroughGains(parameters, gradient, start, layers[k].A, delta),
                    _ => delta,
                };
                end = start;
            }

            inputGradients.AddRange(g);
        }

        return new Derivatives(double.NaN, gradient, [.. inputGradients]);
    }

    private static double[] ThroughWeights(double[] parameters, double[] gradient, int weights, double[] x, double[] delta)
    {
        var g = new double[x.Length];
        for (int o = 0; o < delta.Length; o++)
        {
            gradient[weights + x.Length * delta.Length + o] += delta[o];
            for (int i = 0; i < x.Length; i++)
            {
                gradient[weights + i * delta.Length + o] += x[i] * delta[o];
                g[i] += parameters[weights + i * delta.Length + o] * delta[o];
            }
        }

        return g;
    }

    private static double[] ThroughGains(double[] parameters, double[] gradient, int gains, double[] x, double[] delta)
    {
        for (int o = 0; o < x.Length; o++)
            gradient[gains + o] += delta[o] * x[o];
        return [.. delta.Select((d, o) => d * parameters[gains + o])];
    }

    /// <summary>δ = ∂C/∂z, given g = ∂C/∂a</summary>
    private static double[] Delta(LayerSpec layer, double[] z, double[] a, double[] g)
    {
        var delta = new double[z.Length];
        for (int o = 0; o < z.Length; o++)
        {
            // ∂a[j]/∂z[o] of softmax is a[j] ([j = o] − a[o]).
            delta[o] = layer.Activation == Activation.Softmax
                ? Enumerable.Range(0, z.Length).Sum(j => g[j] * a[j] * ((j == o ? 1 : 0) - a[o]))
                : g[o] * NaiveActivations.Derivative(layer.Activation, z[o], layer.Slope);
        }

        return delta;
    }
}
