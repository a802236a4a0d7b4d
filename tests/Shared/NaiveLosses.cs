namespace FixedNet.Tests.Shared;

/// <summary>The loss of one sample and its derivative by each output, straight from their definitions.</summary>
public static class NaiveLosses
{
    public static double Of(Loss loss, double[] a, double[] y)
    {
        double sum = 0;
        for (int o = 0; o < a.Length; o++)
            sum += Term(loss, a[o], y[o]);
        return sum / Divisor(loss, a.Length);
    }

    public static double[] Derivative(Loss loss, double[] a, double[] y)
    {
        var derivative = new double[a.Length];
        for (int o = 0; o < a.Length; o++)
            derivative[o] = Slope(loss, a[o], y[o]) / Divisor(loss, a.Length);
        return derivative;
    }

    private static int Divisor(Loss loss, int outputs) => loss is Loss.HalfSquaredError or Loss.CrossEntropy ? 1 : outputs;

    private static double Term(Loss loss, double a, double y) => loss switch
    {
        Loss.MeanSquaredError => (a - y) * (a - y),
        Loss.HalfSquaredError => (a - y) * (a - y) / 2,
        Loss.MeanAbsoluteError => Math.Abs(a - y),
        Loss.Huber => Math.Abs(a - y) <= 1 ? (a - y) * (a - y) / 2 : Math.Abs(a - y) - 0.5,
        Loss.CrossEntropy => -y * Math.Log(a),
        Loss.BinaryCrossEntropy => -y * Math.Log(a) - (1 - y) * Math.Log(1 - a),
        _ => throw new ArgumentOutOfRangeException(nameof(loss)),
    };

    private static double Slope(Loss loss, double a, double y) => loss switch
    {
        Loss.MeanSquaredError => 2 * (a - y),
        Loss.HalfSquaredError => a - y,
        Loss.MeanAbsoluteError => Math.Sign(a - y),
        Loss.Huber => Math.Clamp(a - y, -1, 1),
        Loss.CrossEntropy => -y / a,
        Loss.BinaryCrossEntropy => (a - y) / (a * (1 - a)),
        _ => throw new ArgumentOutOfRangeException(nameof(loss)),
    };
}
