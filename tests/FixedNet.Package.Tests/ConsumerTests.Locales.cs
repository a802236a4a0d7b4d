namespace FixedNet.Package.Tests;

/// <content>
/// Compiler and program in countries with a decimal comma, a minus sign that is not ASCII, an i without a dot, another calendar, other digits.
/// </content>
public partial class ConsumerTests
{
    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("sv-SE")]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    public void What_is_generated_and_computed_is_the_same_in_every_country(string locale)
    {
        var texts = consumers.Texts("Console", locale);
        Assert.NotEmpty(texts);
        Assert.Equal(consumers.Texts("Console", "en-US"), texts);

        var country = GoodConsumers.Country(locale);
        country["EXPECTED_CULTURE"] = locale;
        Check(input => consumers.Run("Console", input, country), "moons_2_3_2");
    }
}
