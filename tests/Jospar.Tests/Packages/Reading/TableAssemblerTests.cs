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
}
