using System.Globalization;
using Jospar.Packages.Checking;
using Jospar.Packages.Findings;
using Jospar.Packages.Reading;
using Jospar.Packages.Writing;

namespace Jospar.Tests.Packages.Checking;

/// <summary>What is said of numbers that are too large or too small to reckon with.</summary>
public sealed class NumberCheckTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("1e308", "number-range", "1e308 is too large: capital_cost is at most 1000000000000000.")]
    [InlineData("9e999", "number-range", "9e999 is too large")]
    [InlineData("99999999999999999999999999999999", "number-range", "is too large")]
    [InlineData("1e16", "number-range", "10000000000000000 is too large")]
    [InlineData("-1e308", "number-negative", "capital_cost cannot be negative, and is -1e308.")]
    [InlineData("1e-300", "number-range", "1e-300 is too small to be told from nothing.")]
    [InlineData("1e-999", "number-range", "is too small")]
    [InlineData("1e-20", "number-range", "is too small")]
    public void Read_Amount_SaysWhatIsWrongWithItsSize(string cell, string code, string said) =>
        Expect(code, "capital_cost", said, ReadWith(",,,800,2,", $",,,{cell},2,"));

    [Theory]
    [InlineData("3000000000", "number-range", "jobs lies from 0 to 10000000, and is 3000000000.")]
    [InlineData("1e308", "number-range", "jobs lies from 0 to 10000000, and is 1e308.")]
    [InlineData("1e-300", "integer-invalid", "is not a whole number")]
    public void Read_Jobs_SaysWhatTheMostIs(string cell, string code, string said) =>
        Expect(code, "jobs", said, ReadWith("2027,100,200", $"2027,{cell},200"));

    [Theory]
    [InlineData("147,000", "Write 147000 if the comma parts thousands, or 147.000 if it begins the decimals.")]
    [InlineData("1,234,567", "Write 1234567, without commas.")]
    [InlineData("1,234.5", "Write 1234.5, without commas.")]
    [InlineData("147,5", "Write 147.5, with a full stop and without spaces.")]
    [InlineData("0,125", "Write 0.125, with a full stop and without spaces.")]
    [InlineData("1 234,567", "Write 1234.567, with a full stop and without spaces.")]
    public void Read_AmountWithCommas_OffersEveryNumberThatItMayBe(string cell, string mend)
    {
        Finding finding = Assert.Single(ReadWith(",,,800,2,", $",,,\"{cell}\",2,").Findings);
        Assert.Equal(("number-comma", mend), (finding.Code, finding.Mend));
    }

    [Fact]
    public void Read_AmountInDigitsOfAnotherScript_IsOfferedInThese()
    {
        Finding finding = Assert.Single(ReadWith(",,,800,2,", ",,,١٤٧٫٥,2,").Findings);
        Assert.Equal(("number-invalid", "Write 147.5, in the digits 0 to 9."), (finding.Code, finding.Mend));
    }

    [Fact]
    public void Read_JobsWithAComma_AreWhole() =>
        Assert.Equal("Write 1200, without commas.", Assert.Single(ReadWith("2027,100,200", "2027,\"1,200\",200").Findings).Mend);

    [Theory]
    [InlineData("1.000", "Write 1000 if the full stop parts thousands, or 1 if it begins the decimals.")]
    [InlineData("2.600", "Write 2600 if the full stop parts thousands; else a whole number.")]
    public void Read_JobsWithAFullStopBeforeThreeDigits_OffersThousands(string cell, string mend)
    {
        Finding finding = Assert.Single(ReadWith("2027,100,200", $"2027,{cell},200").Findings);
        Assert.Equal(("integer-invalid", cell, mend), (finding.Code, finding.Value, finding.Mend));
    }

    [Theory]
    [InlineData("0.000")]
    [InlineData("-0")]
    [InlineData("0e-300")]
    public void Read_Nothing_HoweverWritten_IsZero(string cell) =>
        Assert.Empty(ReadWith("2027,100,200", $"2027,{cell},200").Findings);

    [Theory]
    [InlineData(1e-300, "is too small")]
    [InlineData(1e300, "is too large")]
    public void Read_WorkbookWithANumberOutOfRange_SaysSo(double cell, string said)
    {
        var outcome = ReadWith(",,,800,2,", ",,,123456,2,");
        PackageWriter.Write(outcome.Package!, _folder.At("base.xlsx"));
        WorkbookText.Replace(_folder.At("base.xlsx"), "<v>123456</v>", $"<v>{cell.ToString("R", CultureInfo.InvariantCulture)}</v>");

        Expect("number-range", "capital_cost", said, PackageChecker.Check(_folder.At("base.xlsx")));
    }

    [Theory]
    [InlineData("2027-12-31")]
    [InlineData("31.12.2027")]
    [InlineData("2027 г.")]
    public void Read_YearAsADate_SaysTheYearAlone(string cell)
    {
        Finding finding = Assert.Single(ReadWith("2027,100,200", $"{cell},100,200").Findings);
        Assert.Equal(("year-invalid", "Write the year alone: 2027."), (finding.Code, finding.Mend));
    }

    [Fact]
    public void Read_AmountInACellForDates_SaysWhichNumberItHolds()
    {
        Finding finding = Assert.Single(ReadWith(",,,800,2,", ",,,1900-05-29,2,").Findings);
        Assert.Equal(("number-invalid", "The cell holds 150, shown as a date: format it as a number."), (finding.Code, finding.Mend));
    }

    [Fact]
    public void Read_AmountThatASpreadsheetTookForADay_OffersToWriteItAnew()
    {
        Finding finding = Assert.Single(ReadWith(",,,800,2,", ",,,2025-03-09,2,").Findings);
        Assert.Equal(
            ("number-invalid", "The spreadsheet took a number such as 9.3 for a day: format the cell as a number, then write the number anew."),
            (finding.Code, finding.Mend));
    }

    [Theory]
    [InlineData("0023-01-01")]
    [InlineData("0001-12-30")]
    [InlineData("1899-12-31")]
    public void Read_DayBeforeSpreadsheetsCountThem_IsNoNumber(string cell)
    {
        Finding finding = Assert.Single(ReadWith(",,,800,2,", $",,,{cell},2,").Findings);
        Assert.Equal(("number-invalid", $"“{cell}” is not a number."), (finding.Code, finding.Message));
    }

    [Theory]
    [InlineData("20x5")]
    [InlineData("soon")]
    public void Read_WhatIsNoYear_SaysSo(string cell)
    {
        Finding finding = Assert.Single(ReadWith("2027,100,200", $"{cell},100,200").Findings);
        Assert.Equal(("year-invalid", $"“{cell}” is not a year.", "Write the year in four digits."), (finding.Code, finding.Message, finding.Mend));
    }

    [Fact]
    public void Read_YearInACellForDates_SaysWhichYearItHolds()
    {
        Finding finding = Assert.Single(ReadWith("2027,100,200", "1905-07-19,100,200").Findings);
        Assert.Equal(("year-invalid", "The cell holds 2027, shown as a date: format it as a number."), (finding.Code, finding.Mend));
    }

    [Theory]
    [InlineData(",,,800,2,", ",,,n/a,2,", "Write a number; the cell must be filled.")]
    [InlineData(",,,800,2,", ",,,-800,2,", "Write the amount without a sign.")]
    [InlineData("cabling,30,6000", "cabling,n/a,6000", "Write a number, or leave the cell empty where nothing is known.")]
    [InlineData("cabling,30,6000", "cabling,30 kt,6000", "Write 30 if it is that many of the column's unit.")]
    [InlineData("cabling,30,6000", "cabling,10x,6000", "Write 10 if it is that many of the column's unit.")]
    public void Read_AmountThatIsNone_OffersWhatTheColumnAllows(string old, string replacement, string mend) =>
        Assert.Equal(mend, Assert.Single(ReadWith(old, replacement).Findings).Mend);

    [Fact]
    public void Read_MoneyWithAUnit_SaysWhatMoneyIsInThisProgramme() =>
        Expect("number-unit", "capital_cost", "the column is in million KZT", ReadWith(",,,800,2,", ",,,800 bn,2,"));

    [Fact]
    public void Read_RateWithAPercentSign_SaysThatItIsPerYear() =>
        Expect("number-unit", "rate", "carries a unit; the column is per year.", ReadWith("loan,0.03", "loan,3 %", "funds.csv"));

    [Theory]
    [InlineData("−800", "number-invalid", "Write -800, with a hyphen.")]
    [InlineData("$950", "number-unit", "Write 950 if it is that many of the column's unit.")]
    [InlineData("950 €", "number-unit", "Write 950 if it is that many of the column's unit.")]
    [InlineData("1.950.000", "number-comma", "Write 1950000, with nothing between thousands.")]
    [InlineData("\"1.950,5\"", "number-comma", "Write 1950.5, with nothing between thousands.")]
    public void Read_AmountWithMarksOfOtherPrograms_OffersTheNumber(string cell, string code, string mend)
    {
        Finding finding = Assert.Single(ReadWith(",,,800,2,", $",,,{cell},2,").Findings);
        Assert.Equal((code, mend), (finding.Code, finding.Mend));
    }

    [Theory]
    [InlineData("9", "number-range", "Write 0.09 if 9 is a percentage.")]
    [InlineData("9 %", "number-unit", "Write 0.09.")]
    public void Read_PartOfAWholeAsAPercentage_OffersTheFraction(string cell, string code, string mend)
    {
        string table = BasePackage.Files["input_output.csv"].Replace("metals,metals,0.1", $"metals,metals,{cell}", StringComparison.Ordinal);
        Finding finding = Assert.Single(PackageChecker.Check(_folder.Write("part", BasePackage.Files.SetItem("input_output.csv", table))).Findings);
        Assert.Equal((code, mend), (finding.Code, finding.Mend));
    }

    [Theory]
    [InlineData("uncertainties.csv", "triangular,,,-0.1,", "triangular,,,-40%,", "Write -0.4.")]
    [InlineData("targets.csv", "5.1,2024,4,", "5.1,2024,300 %,", "Write 3.")]
    public void Read_FractionOrMultipleWithAPercentSign_OffersTheNumber(string file, string old, string replacement, string mend)
    {
        Finding finding = Assert.Single(ReadWith(old, replacement, file).Findings);
        Assert.Equal(("number-unit", mend), (finding.Code, finding.Mend));
    }

    [Theory]
    [InlineData("FALSE", "Write no.")]
    [InlineData("Нет", "Write no.")]
    [InlineData("Иә", "Write yes.")]
    public void Read_YesOrNoInOtherWords_IsToldAsWritten(string cell, string mend)
    {
        Finding finding = Assert.Single(ReadWith(",50,,yes,grid", $",50,,{cell},grid").Findings);
        Assert.Equal(("yes-no-invalid", $"“{cell}” is neither yes nor no.", mend), (finding.Code, finding.Message, finding.Mend));
    }

    private CheckOutcome ReadWith(string old, string replacement, string file = "projects.csv")
    {
        string table = BasePackage.Files[file];
        Assert.Contains(old, table, StringComparison.Ordinal);
        return PackageChecker.Check(_folder.Write("edited", BasePackage.Files.SetItem(file, table.Replace(old, replacement, StringComparison.Ordinal))));
    }

    private static void Expect(string code, string column, string said, CheckOutcome outcome)
    {
        Finding finding = Assert.Single(outcome.Findings);
        Assert.Equal((code, column), (finding.Code, finding.Column));
        Assert.Contains(said, finding.Message, StringComparison.Ordinal);
    }
}
