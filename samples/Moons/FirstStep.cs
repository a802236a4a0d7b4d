using FixedNet;

namespace Samples.Moons;

/// <summary>Takes the first step and prints how the biases of the output layer get their gradient and their update.</summary>
internal static class FirstStep
{
    private const int Shown = 3, Outputs = MoonsClassifier.OutputSize;

    // The sums are taken in another order than by the generated code, and float has 24 bits.
    private const float Tolerance = 1e-5f;

    /// <summary>Returns whether the sums by hand and the generated gradient agree.</summary>
    public static bool Show(MoonsClassifier network, DataSet<float> points, IOptimizer<float> optimizer)
    {
        float[] a2 = new float[points.Count * Outputs];
        network.ForwardBatch(points.Inputs, a2);

        Console.WriteLine("""
            After softmax and cross-entropy, the delta of the output layer is δ2 = a2 − y:
            no derivative of an activation is left in it that could vanish.

              x                   a2                y        δ2
            """);

        // db2[j] = Σ_x δ2[x, j]: down the rows, a sum for each output.
        float[] sum = new float[Outputs];
        for (int point = 0; point < points.Count; point++)
        {
            float[] delta = new float[Outputs];
            for (int j = 0; j < Outputs; j++)
            {
                delta[j] = a2[point * Outputs + j] - points.Targets[point * Outputs + j];
                sum[j] += delta[j];
            }

            if (point < Shown)
            {
                Console.WriteLine(
                    $"  ({Number(points.Inputs[2 * point])}, {Number(points.Inputs[2 * point + 1])})  "
                    + $"({a2[2 * point]:0.0000}, {a2[2 * point + 1]:0.0000})  "
                    + $"({points.Targets[2 * point]}, {points.Targets[2 * point + 1]})  ({Number(delta[0])}, {Number(delta[1])})");
            }
        }

        Console.WriteLine($"  … and {points.Count - Shown} more");
        return Update(network, points, optimizer, sum);
    }

    private static bool Update(MoonsClassifier network, DataSet<float> points, IOptimizer<float> optimizer, float[] sum)
    {
        float[] gradient = new float[MoonsClassifier.ParameterCount];
        MoonsClassifier.Backward(network.Parameters, points.Inputs, points.Targets, gradient);
        float[] before = network.Biases(layer: 1).ToArray();
        network.TrainBatch(points.Inputs, points.Targets, optimizer);
        Span<float> after = network.Biases(layer: 1);

        // The parameters end with the biases of the last layer.
        Span<float> generated = gradient.AsSpan(^Outputs..);

        Console.WriteLine();
        Console.WriteLine($"The batch, m = {points.Count}; η = {optimizer.LearningRate}:");
        Console.WriteLine();
        bool agree = true;
        for (int j = 0; j < Outputs; j++)
        {
            float mean = sum[j] / points.Count;
            agree &= MathF.Abs(mean - generated[j]) < Tolerance;
            Console.WriteLine($"""
                  db2[{j}] = Σ_x δ2[x, {j}] = {Number(sum[j])},  (1/m) db2[{j}] = {Number(mean)},  generated {Number(generated[j])}
                  b2[{j}] ← b2[{j}] − (η/m) db2[{j}] = {Number(before[j])} − {optimizer.LearningRate} · {Number(mean)} = {Number(after[j])}
                """);
        }

        Console.WriteLine();
        Console.WriteLine($"By hand and generated {(agree ? "agree" : "DISAGREE")}. (Opposite sums, for both a2 and y add up to 1.)");
        return agree;
    }

    private static string Number(float value) => value.ToString("+0.0000;−0.0000");
}
