using System.Globalization;
using FixedNet.Tests.Reference;
using FixedNet.Tests.Shared;

namespace FixedNet.Package.Tests;

/// <summary>Programs that have FixedNet from the package compute what PyTorch computed.</summary>
[Collection(PackageCollection.Name)]
public class ConsumerTests(GoodConsumers consumers) : IClassFixture<GoodConsumers>
{
    private const double Bound = 1e-5;

    [Fact]
    public void A_console_program_trains_a_network() => Check("Console", "moons_2_3_2");

    [Fact]
    public void A_program_has_the_library_and_the_generator_through_a_library_that_uses_the_package() =>
        Check("LibraryApp", "gelu_9_17_6", "odd_7_13_5_3");

    [Fact]
    public void A_network_compiled_for_netstandard_in_CSharp_9_runs_in_a_program_for_NET_10() => Check("StandardApp", "npc_8_16_16_4");

    [Fact]
    public void A_program_for_NET_8_in_CSharp_9_without_nullable_references_trains_a_network() => Check("OldStyle", "policy_32_64_64_8");

    [Fact]
    public void A_project_that_has_the_generator_from_elsewhere_too_runs_it_once() => Check("Twice", "moons_2_3_2");

    [Fact]
    public void The_program_in_the_packages_README_learns_xor()
    {
        string[] lines = consumers.Run("Readme", "").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(6, lines.Length);
        Assert.InRange(double.Parse(lines[4].Split("loss ")[1], CultureInfo.InvariantCulture), 0, 0.05);
        Assert.InRange(double.Parse(lines[5].Split(": ")[1], CultureInfo.InvariantCulture), 0.9, 1);
    }

    /// <summary>The program makes a report for each of these networks of dense.json, in this order.</summary>
    private void Check(string program, params string[] names)
    {
        var networks = names.Select(ReferenceNetwork.Named).ToList();
        string output = consumers.Run(program, string.Concat(networks.Select(Question)));
        var answers = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Numbers).Chunk(4).ToList();

        Assert.Equal(networks.Count, answers.Count);
        foreach (var (network, answer) in networks.Zip(answers))
        {
            int outputSize = network.Spec(Precision.Single).Outputs;
            Relative.AssertClose(network.Outputs, answer[0], Bound, "outputs");
            Relative.AssertClose(network.Outputs[^outputSize..], answer[1], Bound, "output of the last sample alone");
            Relative.AssertClose([network.Loss], answer[2], Bound, "loss");
            Relative.AssertClose(Training(network).Parameters, answer[3], Bound, "parameters after training");
        }
    }

    private static string Question(ReferenceNetwork network)
    {
        var (steps, learningRate, _) = Training(network);
        return Line(network.Parameters) + Line(network.Inputs) + Line(network.Targets) + Line([steps, learningRate]);
    }

    private static (int Steps, double LearningRate, double[] Parameters) Training(ReferenceNetwork network) =>
        network.After.Where(after => after.Optimizer == "adam").Select(after => (after.Steps, after.LearningRate, after.Parameters)).Single();

    private static string Line(IEnumerable<double> numbers) =>
        string.Join(' ', numbers.Select(number => number.ToString("R", CultureInfo.InvariantCulture))) + "\n";

    private static double[] Numbers(string line) =>
        [.. line.Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture))];
}
