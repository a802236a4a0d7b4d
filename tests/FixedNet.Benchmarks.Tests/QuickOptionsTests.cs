using FixedNet.Benchmarks.Quick;

namespace FixedNet.Benchmarks.Tests;

public sealed class QuickOptionsTests
{
    [Theory]
    [InlineData("--suite nonsense", "There is no suite nonsense; there are cells,")]
    [InlineData("--suite", "--suite needs a value")]
    [InlineData("--smoek", "--smoek is no option")]
    [InlineData("--network W9", "No network W9; there are W1,")]
    [InlineData("--suite widths --network W1", "--network does not apply to widths")]
    [InlineData("--suite batches --network W2", "batches does not measure W2; it has W1,")]
    [InlineData("--seconds soon", "--seconds needs a number")]
    [InlineData("--seconds -1", "--seconds needs a number")]
    [InlineData("--core many", "--core needs last, any or the number of a core, not many")]
    [InlineData("--suite all --csv all.csv", "use --folder for several")]
    [InlineData("--folder no/such/folder", "There is no folder no/such/folder")]
    [InlineData("--csv no/such/folder/cells.csv", "There is no folder ")]
    [InlineData("--smoke --csv cells.csv", "--smoke measures nothing worth writing")]
    public void A_command_that_cannot_be_meant_is_refused_with_what_would_do(string command, string message)
    {
        var problem = Assert.Throws<ArgumentException>(() => QuickOptions.Parse(command.Split(' ')));
        Assert.Contains(message, problem.Message);
    }

    [Fact]
    public void Nothing_said_means_the_cells() => Assert.Equal("cells", Assert.Single(QuickOptions.Parse([]).Suites).Name);

    [Fact]
    public void A_smoke_test_runs_every_suite() => Assert.Equal(SuiteList.All, QuickOptions.Parse(["--smoke"]).Suites);

    [Fact]
    public void A_process_of_a_part_measures_as_its_parent_was_told()
    {
        var parent = QuickOptions.Parse(["--suite", "widths", "--seconds", "2.5", "--core", "1"]);
        var part = QuickOptions.Parse(["--suite", "widths", "--part", "all", .. parent.Measuring()]);
        Assert.Equal((parent.Seconds, parent.Core, parent.Smoke, "all"), (part.Seconds, part.Core, part.Smoke, part.Part));
    }
}
