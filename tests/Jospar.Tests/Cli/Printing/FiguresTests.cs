using System.Globalization;
using Jospar.Cli.Printing;

namespace Jospar.Tests.Cli.Printing;

public class FiguresTests
{
    [Theory]
    [InlineData("1234567.8", "1\u202f234\u202f568")]
    [InlineData("123.456", "123.5")]
    [InlineData("12.3456", "12.35")]
    [InlineData("1.23456", "1.235")]
    [InlineData("0", "0")]
    [InlineData("-0.01234", "−0.0123")]
    [InlineData("0.0000265", "0.0000265")]
    [InlineData("0.01", "0.01")]
    [InlineData("-1234", "−1\u202f234")]
    [InlineData("1234.5", "1\u202f235")]
    [InlineData("2.0005", "2.001")]
    [InlineData("999.96", "1\u202f000")]
    public void Short_OfANumber_KeepsWhatSaysSomething(string value, string expected) =>
        Assert.Equal(expected, Figures.Short(decimal.Parse(value, CultureInfo.InvariantCulture)));

    [Fact]
    public void Apart_OfNumbersThatLookAlike_HasAsManyDigitsAsTellThemApart()
    {
        Assert.Equal(["5.1771", "5.1772", "3"], Figures.Apart([5.17711m, 5.17722m, 3m], Figures.Short));
        Assert.Equal(["5.177", "5.177"], Figures.Apart([5.177m, 5.177_000_000_1m], Figures.Short));
        Assert.Equal([], Figures.Apart([], Figures.Short));
    }

    [Theory]
    [InlineData("0.101", "10.1 %")]
    [InlineData("0.10125", "10.125 %")]
    [InlineData("0.2000", "20 %")]
    [InlineData("0", "0 %")]
    public void Given_OfAFraction_KeepsEveryDigit(string value, string expected) =>
        Assert.Equal(expected, Figures.Given(decimal.Parse(value, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("0", "0")]
    [InlineData("0.0004", "0.04")]
    [InlineData("0.004", "0.4")]
    [InlineData("0.285", "29")]
    [InlineData("0.994", "99.4")]
    [InlineData("0.9996", "99.96")]
    [InlineData("1", "100")]
    public void Chance_OfAFraction_IsNoughtOrAHundredOnlyWhereItIs(string value, string expected) =>
        Assert.Equal(expected, Figures.Chance(decimal.Parse(value, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("0", "0 %")]
    [InlineData("0.00042", "0.042 %")]
    [InlineData("0.00000321", "0.000321 %")]
    [InlineData("0.000000000556", "0 %")]
    [InlineData("0.0384", "3.8 %")]
    [InlineData("0.384", "38 %")]
    [InlineData("0.984", "98 %")]
    [InlineData("0.99615", "99.6 %")]
    [InlineData("-0.99615", "−99.6 %")]
    [InlineData("0.99999", "99.999 %")]
    [InlineData("1", "100 %")]
    [InlineData("13", "1\u202f300 %")]
    public void Percent_OfAFraction_IsShort(string value, string expected) =>
        Assert.Equal(expected, Figures.Percent(decimal.Parse(value, CultureInfo.InvariantCulture)));
}
