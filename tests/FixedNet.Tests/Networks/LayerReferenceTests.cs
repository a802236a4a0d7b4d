using System.Numerics;
using System.Text.Json;
using FixedNet.Tests.Reference;
using FixedNet.Tests.Shared;

namespace FixedNet.Tests.Networks;

/// <summary>PyTorch's numbers for kinds of layers other than dense: outputs, losses, gradients, steps of two optimizers.</summary>
[Trait(Depends.On, Depends.Hardware)]
public class LayerReferenceTests
{
    private static readonly Dictionary<string, ReferenceNetwork> _all = JsonDocument
        .Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Reference", "layers.json")))
        .RootElement.EnumerateArray().ToDictionary(network => network.GetProperty("name").GetString()!, network => new ReferenceNetwork(network));

    public static TheoryData<string, Precision, bool> Networks
    {
        get
        {
            var data = new TheoryData<string, Precision, bool>();
            foreach (string name in _all.Keys)
            {
                foreach (Precision precision in Enum.GetValues<Precision>())
                {
                    data.Add(name, precision, false);
                    data.Add(name, precision, true);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void Passes_compute_PyTorchs_numbers(string name, Precision precision, bool deterministic)
    {
        ReferenceNetwork expected = _all[name];
        NumericNetwork network = GeneratedNetwork.Of(ClassOf(name, precision, deterministic));
        double bound = Bound(precision);
        Assert.Equal(expected.Parameters.Length, network.Spec.ParameterCount);
        Relative.AssertClose(expected.Outputs, network.Outputs(expected.Parameters, expected.Inputs), bound, "outputs");
        Relative.AssertClose(expected.Loss, network.Evaluate(expected.Parameters, expected.Inputs, expected.Targets), bound, "loss");
        Derivatives actual = network.Backward(expected.Parameters, expected.Inputs, expected.Targets);
        Relative.AssertClose(expected.Gradient, actual.Gradient, bound, "gradient");
        Relative.AssertClose(expected.InputGradients, actual.InputGradients, bound, "input gradients");
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void TrainBatch_takes_PyTorchs_steps(string name, Precision precision, bool deterministic)
    {
        if (precision == Precision.Double)
            Train<double>(name, precision, deterministic);
        else
            Train<float>(name, precision, deterministic);
    }

    private static void Train<T>(string name, Precision precision, bool deterministic)
        where T : struct, INumberBase<T>
    {
        ReferenceNetwork expected = _all[name];
        T[] Narrow(double[] numbers) => Array.ConvertAll(numbers, T.CreateChecked);
        foreach (var after in expected.After)
        {
            var network = (INetwork<T>)Activator.CreateInstance(ClassOf(name, precision, deterministic))!;
            Narrow(expected.Parameters).CopyTo(network.Parameters);
            var optimizer = ReferenceOptimizers.Create<T>(after.Optimizer, expected.Parameters.Length, after.LearningRate);
            for (int step = 0; step < after.Steps; step++)
                network.TrainBatch(Narrow(expected.Inputs), Narrow(expected.Targets), optimizer);
            Relative.AssertClose(after.Parameters, Array.ConvertAll(network.Parameters.ToArray(), double.CreateChecked), Bound(precision), after.Optimizer);
        }
    }

    private static double Bound(Precision precision) => precision == Precision.Single ? 2e-5 : 1e-10;

    private static Type ClassOf(string name, Precision precision, bool deterministic) => typeof(LayerReferenceTests).Assembly.GetType(
        $"FixedNet.Tests.Networks.{precision}Precision.{(deterministic ? "Deterministic." : "")}Layers.{name}", throwOnError: true, ignoreCase: true)!;
}
