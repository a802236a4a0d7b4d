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
            var z = new double[outputs];
            for (int o = 0; o < outputs; o++)
            {
                z[o] = parameters[offset + inputs * outputs + o];
                for (int i = 0; i < inputs; i++)
                    z[o] += layers[^1].A[i] * parameters[offset + i * outputs + o];
            }

            layers.Add((z, Activate(layer.Activation, z)));
            offset += (inputs + 1) * outputs;
        }

        return layers;
    }

    private static double[] Activate(Activation activation, double[] z)
    {
        if (activation != Activation.Softmax)
            return Array.ConvertAll(z, value => NaiveActivations.Of(activation, value));
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
                double[] delta = Delta(Spec.Layers[k].Activation, layers[k + 1].Z, layers[k + 1].A, g);
                int weights = end - (rows + 1) * columns;
                g = new double[rows];
                for (int o = 0; o < columns; o++)
                {
                    gradient[end - columns + o] += delta[o];
                    for (int i = 0; i < rows; i++)
                    {
                        gradient[weights + i * columns + o] += layers[k].A[i] * delta[o];
                        g[i] += parameters[weights + i * columns + o] * delta[o];
                    }
                }

                end = weights;
            }

            inputGradients.AddRange(g);
        }

        return new Derivatives(double.NaN, gradient, [.. inputGradients]);
    }

    /// <summary>δ = ∂C/∂z, given g = ∂C/∂a</summary>
    private static double[] Delta(Activation activation, double[] z, double[] a, double[] g)
    {
        var delta = new double[z.Length];
        for (int o = 0; o < z.Length; o++)
        {
            // ∂a[j]/∂z[o] of softmax is a[j] ([j = o] − a[o]).
            delta[o] = activation == Activation.Softmax
                ? Enumerable.Range(0, z.Length).Sum(j => g[j] * a[j] * ((j == o ? 1 : 0) - a[o]))
                : g[o] * NaiveActivations.Derivative(activation, z[o]);
        }

        return delta;
    }
}
