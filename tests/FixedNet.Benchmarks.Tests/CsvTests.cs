using FixedNet.Benchmarks.Quick;

namespace FixedNet.Benchmarks.Tests;

public sealed class CsvTests
{
    [Fact]
    public void Only_fields_that_need_quotes_have_them() =>
        Assert.Equal("W1,\"float[,] loops\",\"a \"\"b\"\"\"", Csv.Line("W1", "float[,] loops", "a \"b\""));

    [Theory]
    [InlineData(0, "0")]
    [InlineData(0.0123456, "0.012346")]
    [InlineData(1.5, "1.5")]
    [InlineData(-0.25, "-0.25")]
    [InlineData(99999.6, "100000")]
    [InlineData(1234567.8, "1234568")]
    public void Numbers_have_five_digits_and_no_exponent(double value, string text) => Assert.Equal(text, Csv.Number(value));
}
