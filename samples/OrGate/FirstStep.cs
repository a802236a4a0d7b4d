using FixedNet;

namespace Samples.OrGate;

/// <summary>Takes one step of gradient descent twice, by hand and by the generated code, and prints both side by side.</summary>
internal static class FirstStep
{
    // Both add the same few numbers, if in another order.
    private const double Tolerance = 1e-12;

    private static readonly string[] Names =
        ["W1[0,0]", "W1[0,1]", "W1[1,0]", "W1[1,1]", "b1[0]", "b1[1]", "W2[0,0]", "W2[1,0]", "b2[0]"];

    /// <summary>Returns whether the two agree.</summary>
    public static bool Show(OrNetwork network, IOptimizer<double> optimizer)
    {
        RowByHand[] rows =
            [.. Enumerable.Range(0, OrRows.Count).Select(row => new RowByHand(network, OrRows.Input(row), OrRows.Targets[row]))];
        foreach (RowByHand row in rows)
            Print(row);

        PrintBiasSums(rows, optimizer.LearningRate);
        return Compare(network, optimizer, [.. Names.Select((_, parameter) => rows.Sum(row => Derivative(row, parameter)))]);
    }

    private static void Print(RowByHand row) => Console.WriteLine($"""
        row x = {Vector(row.X, "0")}, y = {row.Y}
          z1 = x W1 + b1             = {Vector(row.Z1)}
          a1 = σ(z1)                 = {Vector(row.A1)}
          z2 = a1 W2 + b2            =  {Number(row.Z2)}
          a2 = σ(z2)                 =  {Number(row.A2)}
          δ2 = (a2 − y) a2 (1 − a2)  =  {Number(row.Delta2)}
          δ1 = δ2 W2ᵀ ⊙ a1 (1 − a1)  = {Vector(row.Delta1)}

        """);

    private static void PrintBiasSums(RowByHand[] rows, double learningRate)
    {
        Console.WriteLine("""
            A bias is added to z in every row, so its derivative is the sum of δ over the
            rows (not over the neurons: each neuron's bias has a sum of its own):

            """);
        PrintSum("db2[0] = Σ_x δ2   ", rows.Select(row => row.Delta2));
        PrintSum("db1[0] = Σ_x δ1[0]", rows.Select(row => row.Delta1[0]));
        PrintSum("db1[1] = Σ_x δ1[1]", rows.Select(row => row.Delta1[1]));
        Console.WriteLine($"""

            A weight's δ is met by what the weight carried: dW2[j,0] = Σ_x a1[j] δ2, and
            dW1[i,j] = Σ_x x[i] δ1[j]. C is a mean over the rows, which divides every sum by
            m = {rows.Length}, once. The step is then w ← w − (η/m) Σ_x …, here with η = {learningRate}:

            """);
    }

    private static void PrintSum(string name, IEnumerable<double> terms) =>
        Console.WriteLine($"  {name} = {string.Join(" ", terms.Select(Number))} = {Number(terms.Sum())}");

    /// <summary>What one row adds to ∂(Σ_x C_x)/∂(parameter); the order of <see cref="Names"/> is the network's own.</summary>
    private static double Derivative(RowByHand row, int parameter) => parameter switch
    {
        < 4 => row.X[parameter / 2] * row.Delta1[parameter % 2],
        < 6 => row.Delta1[parameter - 4],
        < 8 => row.A1[parameter - 6] * row.Delta2,
        _ => row.Delta2,
    };

    private static bool Compare(OrNetwork network, IOptimizer<double> optimizer, double[] sums)
    {
        double[] before = network.Parameters.ToArray();
        double[] gradient = new double[OrNetwork.ParameterCount];
        OrNetwork.Backward(before, OrRows.Inputs, OrRows.Targets, gradient);
        network.TrainBatch(OrRows.Inputs, OrRows.Targets, optimizer);

        Console.WriteLine("                by hand  by hand   generated  before    by hand     generated");
        Console.WriteLine("  parameter w   Σ_x …    (1/m) Σ   Backward   w         w − η ∂C/∂w TrainBatch");
        double worst = 0;
        for (int p = 0; p < sums.Length; p++)
        {
            double mean = sums[p] / OrRows.Count;
            double updated = before[p] - optimizer.LearningRate * mean;
            double trained = network.Parameters[p];
            Console.WriteLine(
                $"  {Names[p],-11}   {Number(sums[p])}  {Number(mean)}   {Number(gradient[p])}    "
                + $"{Number(before[p])}   {Number(updated)}     {Number(trained)}");
            worst = Math.Max(worst, Math.Max(Difference(mean, gradient[p]), Difference(updated, trained)));
        }

        bool agree = worst < Tolerance;
        Console.WriteLine();
        string verdict = agree ? "agree" : "DISAGREE";
        Console.WriteLine($"By hand and generated {verdict}: {Names.Length} parameters, tolerance {Tolerance:0e-0}.");
        return agree;
    }

    private static double Difference(double a, double b) => Math.Abs(a - b) / Math.Max(1, Math.Abs(b));

    private static string Number(double value) => value.ToString("+0.0000;−0.0000");

    private static string Vector(double[] values, string? format = null) =>
        $"({string.Join(", ", values.Select(value => format is null ? Number(value) : value.ToString(format)))})";
}
