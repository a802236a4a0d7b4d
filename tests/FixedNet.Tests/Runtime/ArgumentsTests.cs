using FixedNet.Tests.Shared;

namespace FixedNet.Tests.Runtime;

[Trait(Depends.On, Depends.Nothing)]
public class ArgumentsTests
{
    [Fact]
    public void LengthMessageSaysWhatIsThereAndWhatIsNeeded()
    {
        Arguments.RequireLength(131, 131, "parameters", "ParameterCount");
        var exception = Assert.Throws<ArgumentException>(
            "parameters", () => Arguments.RequireLength(12, 131, "parameters", "ParameterCount"));
        Assert.StartsWith("parameters has 12 elements where 131 are needed (ParameterCount).", exception.Message);
    }

    [Fact]
    public void ALengthNeededBeyondIntDoesNotWrapAround()
    {
        Assert.Throws<ArgumentException>("outputs", () => Arguments.RequireLength(0, (1L << 30) * 4, "outputs", "m * OutputSize"));
    }

    [Theory]
    [InlineData(4, 4, 1)]
    [InlineData(12, 4, 3)]
    [InlineData(5, 1, 5)]
    public void BatchSizeIsTheNumberOfRows(int length, int width, int rows) =>
        Assert.Equal(rows, Arguments.BatchSize(length, width, "inputs"));

    [Theory]
    [InlineData(0, "inputs is empty; pass one row of 4 numbers")]
    [InlineData(3, "inputs has 3 elements, no whole number of rows; pass one row of 4 numbers")]
    [InlineData(7, "inputs has 7 elements, no whole number of rows; pass one row of 4 numbers")]
    public void BatchSizeRefusesWhatIsNoWholeNumberOfRows(int length, string message)
    {
        var exception = Assert.Throws<ArgumentException>("inputs", () => Arguments.BatchSize(length, 4, "inputs"));
        Assert.StartsWith(message, exception.Message);
    }

    [Theory]
    [InlineData(4, 4, 1)]
    [InlineData(12, 4, 3)]
    public void NetworkCountIsTheNumberOfWholeNetworks(int length, int parameterCount, int networks) =>
        Assert.Equal(networks, Arguments.NetworkCount(length, parameterCount, "parametersOfAll"));

    [Theory]
    [InlineData(0, "parametersOfAll is empty; pass the 4 parameters of each network")]
    [InlineData(7, "parametersOfAll has 7 elements, no whole number of networks; pass the 4 parameters of each.")]
    public void NetworkCountRefusesWhatIsNoWholeNumberOfNetworks(int length, string message)
    {
        var exception = Assert.Throws<ArgumentException>("parametersOfAll", () => Arguments.NetworkCount(length, 4, "parametersOfAll"));
        Assert.StartsWith(message, exception.Message);
    }

    [Fact]
    public void RequireApartRefusesOneSharedElement()
    {
        float[] memory = new float[8];
        Arguments.RequireApart<float>(memory.AsSpan(0, 4), "output", memory.AsSpan(4), "input");
        Arguments.RequireApart<float>(memory.AsSpan(2, 0), "output", memory, "input");
        var exception = Assert.Throws<ArgumentException>(
            "output", () => Arguments.RequireApart<float>(memory.AsSpan(0, 5), "output", memory.AsSpan(4), "input"));
        Assert.StartsWith("output shares memory with input", exception.Message);
    }

    [Fact]
    public void RequireNotNullNamesTheArgument()
    {
        Arguments.RequireNotNull(this, "optimizer");
        Assert.Throws<ArgumentNullException>("optimizer", () => Arguments.RequireNotNull(null, "optimizer"));
    }

    [Fact]
    public void LayerOutOfRangeNamesTheLayersThereAre()
    {
        ArgumentOutOfRangeException exception = Arguments.LayerOutOfRange(3, 3);
        Assert.Equal("layer", exception.ParamName);
        Assert.Equal(3, exception.ActualValue);
        Assert.StartsWith("The layers of this network are 0 to 2.", exception.Message);
    }
}
