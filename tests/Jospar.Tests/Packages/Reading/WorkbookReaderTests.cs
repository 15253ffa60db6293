using Jospar.Packages.Checking;
using Jospar.Packages.Findings;
using Jospar.Packages.Reading;
using Jospar.Packages.Writing;

namespace Jospar.Tests.Packages.Reading;

/// <summary>What spreadsheet programs and scripts leave in a workbook that no program of ours writes.</summary>
public sealed class WorkbookReaderTests : IDisposable
{
    // The cell of the stock of zone-a, as the writer leaves it.
    private const string Stock = "<c r=\"C2\"><v>40</v></c>";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("<c r=\"C2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>", "#DIV/0!")]
    [InlineData("<c r=\"C2\" t=\"e\"><v>#N/A</v></c>", "#N/A")]
    [InlineData("<c r=\"C2\" t=\"e\"><v>#REF!</v></c>", "#REF!")]
    public void Read_FailedFormula_IsAFinding(string cell, string shown)
    {
        var finding = Assert.Single(Read(Stock, cell));
        Assert.Equal(("cell-error", "stocks", 2, "available", shown), (finding.Code, finding.File, finding.Row, finding.Column, finding.Value));
    }

    [Theory]
    [InlineData("<c r=\"C2\"><f>20+20</f></c>")]
    [InlineData("<c r=\"C2\"><f>20+20</f><v></v></c>")]
    [InlineData("<c><f>20+20</f></c>")]
    public void Read_FormulaThatWasNeverComputed_SaysToSaveTheWorkbook(string cell)
    {
        var finding = Assert.Single(Read(Stock, cell));
        Assert.Equal(("formula-unstored", "stocks", 2, "available", "=20+20"), (finding.Code, finding.File, finding.Row, finding.Column, finding.Value));
        Assert.Contains("save it", finding.Mend, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_FormulaWithItsValue_IsReadAsItsValue() =>
        Assert.Empty(Read(Stock, "<c r=\"C2\"><f>20+20</f><v>40</v></c>"));

    [Fact]
    public void Read_MergedCells_IsAFinding()
    {
        var finding = Assert.Single(Read("</sheetData>", "</sheetData><mergeCells count=\"1\"><mergeCell ref=\"A2:A3\"/></mergeCells>", "stocks"));
        Assert.Equal(("cells-merged", "stocks", 2, "A2:A3"), (finding.Code, finding.File, finding.Row, finding.Value));
    }

    [Fact]
    public void Read_MergedCellsThatMustBeFilled_AreOneFinding()
    {
        string end = "</row></sheetData>";
        Assert.Equal("cells-merged", Assert.Single(Read(Stock + end, end + "<mergeCells count=\"1\"><mergeCell ref=\"B2:C2\"/></mergeCells>", "stocks")).Code);
    }

    [Fact]
    public void Read_SheetsThatAreMissingAndUnknown_AreToldAsSheets()
    {
        string[] mends = [.. Read("name=\"sites\"", "name=\"budget figures\"").Select(finding => finding.Mend)];
        Assert.Equal(2, mends.Length);
        Assert.Contains(mends, mend => mend.StartsWith("Add the sheet", StringComparison.Ordinal));
        Assert.Contains("Rename it, or remove it from the workbook.", mends);
    }

    [Theory]
    [InlineData("<c r=\"B", "<c r=\"D")]
    [InlineData(">key<", ">Key<")]
    [InlineData("</sheetData>", "<row r=\"90\"><c r=\"C90\"><v>2030</v></c></row></sheetData>")]
    public void Read_TermsWithOtherColumnsOrRemarks_AreReadByTheirHeader(string old, string replacement) => Assert.Empty(Read(old, replacement, "programme"));

    [Fact]
    public void Read_SheetOfFactsBesideTheTables_HasNoFinding() => Assert.Empty(Read("name=\"columns\"", "name=\"actuals\""));

    [Fact]
    public void Read_TwoSheetsWhoseNamesDifferByABlank_IsAFinding()
    {
        var finding = Assert.Single(Read("name=\"columns\"", "name=\"stocks \""));
        Assert.Equal(("file-duplicate", "stocks"), (finding.Code, finding.File));
    }

    [Theory]
    [InlineData("Stocks", "file-case", "Rename it to stocks.")]
    [InlineData("stokcs", "file-unknown", "Is the sheet stokcs meant to be stocks? Rename it.")]
    public void Read_SheetUnderANearbyName_SaysWhichTableIsMeant(string name, string code, string mend)
    {
        var finding = Assert.Single(Read("name=\"stocks\"", $"name=\"{name}\""));
        Assert.Equal((code, name, mend), (finding.Code, finding.File, finding.Mend));
    }

    [Fact]
    public void Read_SheetInTheSingular_SaysWhichTableIsMeant()
    {
        var finding = Assert.Single(Read("name=\"facilities\"", "name=\"facility\""));
        Assert.Equal(("file-case", "Rename it to facilities."), (finding.Code, finding.Mend));
    }

    [Fact]
    public void Read_CellFarToTheRight_IsToldWithoutQuotationMarks()
    {
        var finding = Assert.Single(Read(Stock, Stock + "<c r=\"Z2\"><v>1</v></c>"));
        Assert.Equal(("row-long", "stocks", 2, "1"), (finding.Code, finding.File, finding.Row, finding.Value));
        Assert.Equal("The cell Z2 holds “1”, to the right of the last column.", finding.Message);
        Assert.Equal("Empty it, or move what it says to the column note.", finding.Mend);
    }

    [Theory]
    [InlineData("<sheetData>", "<sheetData")]
    [InlineData("<sheets>", "<sheets")]
    public void Read_DamagedSheets_AreAFinding(string old, string replacement) =>
        Assert.Equal("package-unreadable", Assert.Single(Read(old, replacement)).Code);

    [Fact]
    public void Read_EmptyCellBeyondWhatAnyTableHas_IsNotReadFor() =>
        Assert.Empty(Read(Stock + "</row>", Stock + "</row><row r=\"65536\"><c r=\"XFD65536\" s=\"0\"/></row>", "stocks"));

    [Theory]
    [InlineData("<c r=\"IW2\"><v>7</v></c></row>", 2, "IW2")]
    [InlineData("<c r=\"XFD2\"><v>7</v></c><c r=\"XFE2\"><v>8</v></c></row>", 2, "XFD2")]
    [InlineData("</row><row r=\"9\"><c r=\"XFD9\"><v>7</v></c></row><row r=\"10\"><c r=\"XFD10\"><v>8</v></c></row>", 9, "XFD9")]
    public void Read_CellBeyondWhatAnyTableHas_IsTold(string cells, int row, string cell)
    {
        var finding = Assert.Single(Read(Stock + "</row>", Stock + cells, "stocks"));
        Assert.Equal(("row-long", "stocks", row, "7"), (finding.Code, finding.File, finding.Row, finding.Value));
        Assert.Equal($"The cell {cell} is not empty, and is too far to the right to be read.", finding.Message);
    }

    private IReadOnlyList<Finding> Read(string old, string replacement, string? sheet = null)
    {
        string path = _folder.At("base.xlsx");
        PackageWriter.Write(PackageChecker.Check(_folder.Write("base", BasePackage.Files)).Package!, path);
        WorkbookText.Replace(path, old, replacement);
        return [.. PackageChecker.Check(path).Findings.Where(finding => sheet is null || finding.File == sheet)];
    }
}
