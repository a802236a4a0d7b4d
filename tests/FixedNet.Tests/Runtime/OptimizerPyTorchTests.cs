using System.Text.Json;
using FixedNet.Tests.Reference;
using FixedNet.Tests.Shared;

namespace FixedNet.Tests.Runtime;

/// <summary>
/// Against PyTorch, on the one network of dense.json whose gradient fits on a line: a = wx + b with the loss (1/m) Σ (a − y)².
/// </summary>
[Trait(Depends.On, Depends.Hardware)]
public class OptimizerPyTorchTests
{
    private static readonly JsonElement Network = JsonDocument
        .Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Reference", "dense.json")))
        .RootElement.EnumerateArray().Single(n => n.GetProperty("name").GetString() == "one_1_1");

    [Theory]
    [InlineData("sgd")]
    [InlineData("sgd_momentum")]
    [InlineData("sgd_nesterov")]
    [InlineData("sgd_weight_decay")]
    [InlineData("rmsprop")]
    [InlineData("adam")]
    [InlineData("adamw")]
    public void FiveStepsEndWherePyTorchsDo(string name)
    {
        JsonElement after = Network.GetProperty("after").GetProperty(name);
        double rate = after.GetProperty("learning_rate").GetDouble();
        int steps = after.GetProperty("steps").GetInt32();
        double[] expected = Numbers(after.GetProperty("parameters"));
        double[] start = Numbers(Network.GetProperty("parameters"));

        IOptimizer<double> optimizer = ReferenceOptimizers.Create<double>(name, 2, rate);
        double[] parameters = [.. start];
        double[] gradient = new double[2];
        for (int i = 0; i < steps; i++)
        {
            Gradient(parameters, gradient);
            optimizer.Step(parameters, gradient);
        }

        // dense.json is written with 12 digits.
        Assert.Equal(expected[0], parameters[0], 1e-11);
        Assert.Equal(expected[1], parameters[1], 1e-11);

        IOptimizer<float> single = ReferenceOptimizers.Create<float>(name, 2, rate);
        float[] singleParameters = [(float)start[0], (float)start[1]];
        for (int i = 0; i < steps; i++)
        {
            Gradient([singleParameters[0], singleParameters[1]], gradient);
            single.Step(singleParameters, [(float)gradient[0], (float)gradient[1]]);
        }

        Assert.Equal((float)expected[0], singleParameters[0], 1e-6f);
        Assert.Equal((float)expected[1], singleParameters[1], 1e-6f);
    }

    private static void Gradient(double[] parameters, double[] gradient)
    {
        double[] inputs = Column("batch_inputs");
        double[] targets = Column("batch_targets");
        gradient[0] = gradient[1] = 0;
        for (int x = 0; x < inputs.Length; x++)
        {
            double delta = 2.0 / inputs.Length * (parameters[0] * inputs[x] + parameters[1] - targets[x]);
            gradient[0] += delta * inputs[x];
            gradient[1] += delta;
        }
    }

    private static double[] Column(string name) =>
        Network.GetProperty(name).EnumerateArray().Select(row => row[0].GetDouble()).ToArray();

    private static double[] Numbers(JsonElement array) => array.EnumerateArray().Select(e => e.GetDouble()).ToArray();
}
