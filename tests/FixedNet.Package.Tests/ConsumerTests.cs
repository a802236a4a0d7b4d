using System.Globalization;
using FixedNet.Tests.Reference;
using FixedNet.Tests.Shared;

namespace FixedNet.Package.Tests;

/// <summary>Programs that have FixedNet from the package compute what PyTorch computed.</summary>
[Collection(PackageCollection.Name)]
public partial class ConsumerTests(GoodConsumers consumers) : IClassFixture<GoodConsumers>
{
    private const double Bound = 1e-5;

    [Fact]
    public void A_console_program_trains_a_network() => Check("Console", "moons_2_3_2");

    [Fact]
    public void A_program_has_the_library_and_the_generator_through_libraries_that_use_the_package_one_of_them_strictly_checked() =>
        Check("LibraryApp", "gelu_9_17_6", "silu_3_11_2", "odd_7_13_5_3");

    [Fact]
    public void Networks_compiled_for_netstandard_one_with_a_strong_name_one_with_an_alias_run_in_a_program_for_NET_10() =>
        Check("StandardApp", "npc_8_16_16_4", "policy_32_64_64_8", "matexp_4_32_16_4");

    [MonoFact]
    public void A_program_for_the_NET_Framework_trains_networks() =>
        Check(input => consumers.RunUnderMono("Framework", input), "moons_2_3_2", "softplus_5_6_1");

    [Fact]
    public void The_same_program_for_NET_8_trains_them() => Check("Framework", "moons_2_3_2", "softplus_5_6_1");

    [Theory]
    [InlineData("VisualBasic")]
    [InlineData("FSharp")]
    public void Programs_in_other_languages_train_a_network_of_a_library_in_CSharp(string program) => Check(program, "gelu_9_17_6");

    [Fact]
    public void A_network_behind_a_Razor_page_trains() => Check("Razor", "one_1_1");

    [Fact]
    public void A_program_for_NET_8_in_CSharp_9_without_nullable_references_trains_a_network() => Check("OldStyle", "policy_32_64_64_8");

    [Fact]
    public void A_project_gets_the_forms_that_its_file_names()
    {
        var texts = consumers.Texts("OldStyle", "en-US");
        Assert.Equal(["128", "256"], texts.Keys.Select(name => name.Split('.')[^3]).Where(part => int.TryParse(part, out _)).Distinct().Order());
        Assert.DoesNotContain(texts.Values, text => text.Contains("Workers", StringComparison.Ordinal));
        Assert.Contains(consumers.Texts("Console", "en-US").Values, text => text.Contains("Workers", StringComparison.Ordinal));
    }

    [Fact]
    public void A_project_that_has_the_generator_from_elsewhere_too_runs_it_once() => Check("Twice", "moons_2_3_2");

    [Fact]
    public void Serializers_bring_back_what_they_were_given() => Assert.Equal(
        """
        Newtonsoft.Json: True
        System.Text.Json: True
        MemoryPack: True
        MessagePack: True
        System.Text.Json's generator: True

        """.ReplaceLineEndings(),
        consumers.Run("Serializers", ""));

    [Fact]
    public void The_program_in_the_packages_README_learns_xor() => CheckXor(consumers.Run("Readme", ""));

    [Fact]
    public void So_it_does_as_a_file_without_a_project() => CheckXor(consumers.RunFile("xor.cs"));

    private static void CheckXor(string output)
    {
        string[] lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(6, lines.Length);
        Assert.InRange(double.Parse(lines[4].Split("loss ")[1], CultureInfo.InvariantCulture), 0, 0.05);
        Assert.InRange(double.Parse(lines[5].Split(": ")[1], CultureInfo.InvariantCulture), 0.9, 1);
    }

    /// <summary>The program makes a report for each of these networks of dense.json, in this order.</summary>
    private void Check(string program, params string[] names) => Check(input => consumers.Run(program, input), names);

    private static void Check(Func<string, string> run, params string[] names)
    {
        var networks = names.Select(ReferenceNetwork.Named).ToList();
        string output = run(string.Concat(networks.Select(Question)));
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
