using Jospar.Packages.Checking;

namespace Jospar.Tests.Packages.Reading;

/// <summary>What spreadsheet programs leave in tables, and how it is got rid of.</summary>
public sealed class TableAssemblerTests
{
    [Theory]
    [InlineData("place,commodity,available\nzone-a,land,40,,\n", "row-long", 2, "Remove the commas at the end of the row, where nothing stands; if a cell before them was split, write decimals with a full stop, and put texts that hold commas in quotation marks.")]
    [InlineData("sep=,\nplace,commodity,available\nzone-a,land,40\n", "header-missing", 1, "Remove the row: the header comes first.")]
    public void Assemble_WhatASpreadsheetLeaves_IsToldToBeRemoved(string table, string code, int row, string mend)
    {
        using var folder = new TemporaryFolder();

        var finding = Assert.Single(PackageChecker.Check(folder.Write("left", BasePackage.Files.SetItem("stocks.csv", table))).Findings);

        Assert.Equal((code, row, mend), (finding.Code, finding.Row, finding.Mend));
    }

    [Theory]
    [InlineData("Total,,40")]
    [InlineData("ИТОГО:,,40")]
    [InlineData("барлығы,,40")]
    [InlineData(",,40")]
    [InlineData("All of the country,,")]
    [InlineData("* Source: ministry,,")]
    [InlineData("Source: ministry")]
    public void Assemble_ATotalOrANoteBelowTheTable_IsToldToBeRemovedAndNotToBeFilled(string below)
    {
        using var folder = new TemporaryFolder();
        var files = BasePackage.Files.SetItem("stocks.csv", $"place,commodity,available\nzone-a,land,30\n{below}\n");

        var finding = Assert.Single(PackageChecker.Check(folder.Write("below", files)).Findings);

        Assert.Equal(("row-apart", 3), (finding.Code, finding.Row));
        Assert.StartsWith("Remove the row", finding.Mend, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("place,commodity,available\nzone-a,,\n", 2)]
    [InlineData("place,commodity,available\nzone-a,land,30\nzone-a,,30\n", 1)]
    public void Assemble_ARowThatLacksLittleOrIsAlone_IsToldWhatItLacks(string table, int findings)
    {
        using var folder = new TemporaryFolder();

        Assert.Equal(findings, PackageChecker.Check(folder.Write("lacks", BasePackage.Files.SetItem("stocks.csv", table))).Findings.Count(finding => finding.Code == "cell-missing"));
    }
}
