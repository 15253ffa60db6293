using System.Globalization;
using Jospar.Cli.Commands;

namespace Jospar.Tests.Cli.Commands;

public class PlanOptionsTests
{
    [Theory]
    [InlineData("90", 90.0)]
    [InlineData("0.5s", 0.5)]
    [InlineData("60s", 60.0)]
    [InlineData("5m", 300.0)]
    [InlineData("1.5h", 5400.0)]
    [InlineData("", null)]
    [InlineData("s", null)]
    [InlineData("0", null)]
    [InlineData("-5s", null)]
    [InlineData("1e300", null)]
    [InlineData("NaN", null)]
    [InlineData("60 s", null)]
    [InlineData("99999h", null)]
    public void ParseTime_OfAText_TakesSecondsMinutesAndHours(string text, double? seconds) =>
        Assert.Equal(seconds, PlanOptions.ParseTime(text)?.TotalSeconds);

    [Theory]
    [InlineData("0.001", "0.001")]
    [InlineData("0.1%", "0.001")]
    [InlineData("1e-4", "0.0001")]
    [InlineData("0", "0")]
    [InlineData("1", "1")]
    [InlineData("5", null)]
    [InlineData("-0.1", null)]
    [InlineData("101%", null)]
    [InlineData("0,1", null)]
    [InlineData("%", null)]
    public void ParseGap_OfAText_TakesFractionsAndPercent(string text, string? fraction) =>
        Assert.Equal(fraction is null ? null : decimal.Parse(fraction, CultureInfo.InvariantCulture), PlanOptions.ParseGap(text));
}
