using System.Globalization;
using Jospar.Cli.Printing;
using Jospar.Domain;
using Jospar.Tests.Planning;

namespace Jospar.Tests.Cli.Printing;

public sealed class MoneyTextTests
{
    [Theory]
    [InlineData("0.4", "0.4 KZT")]
    [InlineData("999999.4", "999 999 KZT")]
    [InlineData("999999.6", "1 million KZT")]
    [InlineData("999940000", "999.9 million KZT")]
    [InlineData("999960000", "1 billion KZT")]
    [InlineData("-999960000", "−1 billion KZT")]
    [InlineData("999960000000", "1 trillion KZT")]
    [InlineData("1234500000000000", "1 235 trillion KZT")]
    public void Of_ASum_IsInTheScaleThatItIsRoundedTo(string sum, string expected) =>
        Assert.Equal(expected, Text().Of(Money(sum)).Replace('\u202F', ' '));

    [Fact]
    public void Of_ASumInMoreDigits_StaysInTheScaleThatShowsThem() =>
        Assert.Equal("999.96 million KZT", Text().Of(Money("999960000"), more: 1));

    [Theory]
    [InlineData("1000000", "999.96 million KZT")]
    [InlineData("9000000000000", "1 billion KZT")]
    public void Beside_WhatIsMissing_RoundsNoFurtherThanThat(string missing, string expected) =>
        Assert.Equal(expected, Text().Beside(Money("999960000"), Money(missing)));

    private static MoneyText Text() => new(SmallProgramme.Create().Terms with { MoneyUnit = "unit", Currency = "KZT" });

    private static Money Money(string amount) => new(decimal.Parse(amount, CultureInfo.InvariantCulture));
}
