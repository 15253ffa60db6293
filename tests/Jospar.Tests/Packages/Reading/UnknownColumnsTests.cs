using System.Collections.Immutable;
using Jospar.Packages.Checking;
using Jospar.Packages.Findings;

namespace Jospar.Tests.Packages.Reading;

/// <summary>Columns under names of a planner's own.</summary>
public sealed class UnknownColumnsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("projects.csv", "capital_cost", "capex", "Is capex meant to be capital_cost? Rename it.")]
    [InlineData("projects.csv", "capital_cost", "capital_cost (million USD)", "Did you mean capital_cost?")]
    [InlineData("places.csv", "name_en", "name", "Did you mean name_en?")]
    [InlineData("facilities.csv", "capacity", "\"capacity, kt\"", "Did you mean capacity?")]
    [InlineData("facilities.csv", "capacity", "\"Capacity, thousand tonnes a year\"", "Did you mean capacity?")]
    public void Report_NameOfAMissingColumn_SaysWhichIsMeant(string file, string column, string name, string mend)
    {
        var finding = Assert.Single(Read(file, (column, name)));
        Assert.Equal(("column-unknown", mend), (finding.Code, finding.Mend));
    }

    [Fact]
    public void Report_TwoNames_FindsTheMissingColumnByItsPlace()
    {
        string[] mends = [.. Read("projects.csv", ("capital_cost", "capex"), ("last_start,jobs", "last_start,employment")).Select(finding => finding.Mend)];
        Assert.Equal("Is capex meant to be capital_cost? Rename it.", mends[0]);
        Assert.StartsWith("Its columns are ", mends[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Report_SeveralNamesOfNothing_ListsTheColumnsOnce()
    {
        var findings = Read("projects.csv", ("last_start,jobs", "last_start,employment"), ("ramp", "speed-up curve"));
        Assert.Equal(2, findings.Length);
        Assert.Single(findings, finding => finding.Mend.StartsWith("Its columns are ", StringComparison.Ordinal));
    }

    [Fact]
    public void Report_ColumnsOfSingleYears_AsksForOneRowPerYear()
    {
        var finding = Assert.Single(Check("prices.csv", "commodity,2026,2027,2028\nmetal,9.2,9.3,9.4\n"));
        Assert.Equal(("column-unknown", "2026, 2027, 2028"), (finding.Code, finding.Value));
        Assert.Equal("Give one row per year, with the year in the column year.", finding.Mend);
    }

    [Fact]
    public void Report_ColumnsInCapitals_AsksForSmallLetters()
    {
        var finding = Assert.Single(Check("stocks.csv", "PLACE,COMMODITY,AVAILABLE\nzone-a,land,40\n"));
        Assert.Equal(("header-missing", "Write them in small letters: place, commodity …"), (finding.Code, finding.Mend));
    }

    [Theory]
    [InlineData("place,,commodity,available", "zone-a,,land,40", "The column after place has no name.")]
    [InlineData(",place,commodity,available", ",zone-a,land,40", "The first column has no name.")]
    public void Report_ColumnWithoutAName_SaysWhichAndToDeleteIt(string names, string row, string said)
    {
        var finding = Assert.Single(Check("stocks.csv", $"{names}\n{row}\n"));
        Assert.Equal(("column-unknown", said, "Delete it, or name it in the first row."), (finding.Code, finding.Message, finding.Mend));
    }

    private ImmutableArray<Finding> Read(string file, params (string Old, string New)[] names)
    {
        string table = BasePackage.Files[file];
        foreach (var (old, name) in names)
        {
            Assert.Contains(old, table, StringComparison.Ordinal);
            table = table.Replace(old, name, StringComparison.Ordinal);
        }

        return Check(file, table);
    }

    private ImmutableArray<Finding> Check(string file, string table) =>
        PackageChecker.Check(_folder.Write("columns", BasePackage.Files.SetItem(file, table))).Findings;
}
