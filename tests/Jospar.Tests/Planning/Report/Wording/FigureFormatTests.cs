using System.Globalization;
using Jospar.Domain;
using Jospar.Planning.Report.Wording;

namespace Jospar.Tests.Planning.Report.Wording;

public class FigureFormatTests
{
    [Theory]
    [InlineData("147000", "147\u202F000")]
    [InlineData("37301", "37\u202F300")]
    [InlineData("12.345", "12.3")]
    [InlineData("0.00123456", "0.00123")]
    [InlineData("-1234.5", "\u22121\u202F230")]
    [InlineData("0", "0")]
    public void InText_OfANumber_KeepsThreeSignificantDigits(string number, string expected) =>
        Assert.Equal(expected, English("billion").InText(Decimal(number)));

    [Theory]
    [InlineData("0", "0%")]
    [InlineData("0.0004", "0.04%")]
    [InlineData("0.9537", "95.4%")]
    [InlineData("0.9996", "99.96%")]
    [InlineData("1", "100%")]
    public void Chance_OfAFraction_IsAHundredOnlyWhereItIs(string chance, string expected) =>
        Assert.Equal(expected, English("billion").Chance(Decimal(chance)));

    [Theory]
    [InlineData("59.946", "0.054", "59.946")]
    [InlineData("132", "47.9", "132")]
    [InlineData("2440", "60", "2\u202F440")]
    [InlineData("0", "5", "0")]
    public void InText_BesideWhatIsMissing_ShowsTheDifference(string number, string missing, string expected) => Assert.Equal(
        expected, English("billion").InText(Decimal(number), FigureFormat.DigitsBeside(Decimal(number), Decimal(missing))));

    [Theory]
    [InlineData("37301", "37\u202F301")]
    [InlineData("1234567.891", "1\u202F234\u202F567.891")]
    [InlineData("12.333333333333", "12.3333")]
    [InlineData("0.000123456789", "0.000123457")]
    public void InTable_OfANumber_KeepsWhatMeansSomething(string number, string expected) =>
        Assert.Equal(expected, English("billion").InTable(Decimal(number)));

    [Theory]
    [InlineData("GBP", "6580000000", "6,58 млрд фунтов стерлингов")]
    [InlineData("CNY", "440000", "440 000 юаней")]
    [InlineData("CNY", "21", "21 юань")]
    [InlineData("CNY", "1.5", "1,5 юаня")]
    [InlineData("KZT", "5000", "5 000 тенге")]
    public void Money_InRussian_DeclinesTheCurrency(string currency, string amount, string expected)
    {
        var figures = new FigureFormat(ReportTexts.In("ru"), SmallProgramme.Create().Terms with { MoneyUnit = "unit", Currency = currency }, new Money(1m));
        Assert.Equal(expected, figures.Money(new Money(Decimal(amount))).Replace('\u00A0', ' ').Replace('\u202F', ' '));
    }

    [Theory]
    [InlineData("billion", "1234.5", "1.23\u00A0trn\u00A0KZT")]
    [InlineData("billion", "999.9", "1\u00A0trn\u00A0KZT")]
    [InlineData("million", "45678", "45.7\u00A0bn\u00A0KZT")]
    [InlineData("unit", "1500000", "1.5\u00A0m\u00A0KZT")]
    public void Money_InText_NamesScaleAndCurrency(string unit, string amount, string expected) =>
        Assert.Equal(expected, English(unit).Money(new Money(Decimal(amount))));

    [Fact]
    public void Money_InRussian_HasACommaAndWords() =>
        Assert.Equal("1,23\u00A0трлн\u00A0тенге", In("ru", "billion").Money(new Money(1234.5m)));

    [Theory]
    [InlineData("million", "65", "1500", "1\u202F500", "m KZT, 2024 prices")]
    [InlineData("million", "2500", "1500", "1.5", "bn KZT, 2024 prices")]
    [InlineData("billion", "52", "1500", "1\u202F500", "bn KZT, 2024 prices")]
    [InlineData("unit", "40", "1500", "1\u202F500", "KZT, 2024 prices")]
    public void MoneyInTable_IsInTheScaleOfATypicalSum(string unit, string typical, string amount, string expected, string heading)
    {
        var figures = English(unit, Decimal(typical));
        Assert.Equal((expected, heading), (figures.MoneyInTable(new Money(Decimal(amount))), figures.MoneyHeading.Replace('\u00A0', ' ')));
    }

    [Theory]
    [InlineData("en", "6 April 2023")]
    [InlineData("kk", "2023 жылғы 6 сәуір")]
    [InlineData("ru", "6 апреля 2023 года")]
    public void Date_InEachLanguage_IsWrittenItsWay(string language, string expected) =>
        Assert.Equal(expected, In(language, "billion").Date(new DateOnly(2023, 4, 6)));

    [Fact]
    public void Gap_TooSmallForThreeDigits_IsNotRoundedToNothing() =>
        Assert.Equal("0.00012%", English("billion").Gap(0.0000012345m));

    [Fact]
    public void Gap_OfLessThanAMillionth_IsOneMillionth() => Assert.Equal("0.0001%", English("billion").Gap(7.8e-10m));

    [Theory]
    [InlineData("8.5", "9")]
    [InlineData("1255.5", "1\u202F256")]
    [InlineData("-2.5", "\u22123")]
    public void Count_OfAHalf_IsRoundedAwayFromNought(string number, string expected) => Assert.Equal(expected, English("billion").Count(Decimal(number)));

    private static decimal Decimal(string number) => decimal.Parse(number, CultureInfo.InvariantCulture);

    private static FigureFormat English(string moneyUnit, decimal typical = 1m) => In("en", moneyUnit, typical);

    private static FigureFormat In(string language, string moneyUnit, decimal typical = 1m) =>
        new(ReportTexts.In(language), SmallProgramme.Create().Terms with { MoneyUnit = moneyUnit, Currency = "KZT" }, new Money(typical));
}
