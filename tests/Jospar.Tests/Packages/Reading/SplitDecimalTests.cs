using Jospar.Packages.Checking;

namespace Jospar.Tests.Packages.Reading;

/// <summary>What is said of a row that a decimal comma made one cell too long.</summary>
public sealed class SplitDecimalTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("recipes.csv", "cabling,metal,-1.02,", "cabling,metal,-1,02,", "per_activity", "Write -1.02, with a full stop.")]
    [InlineData("prices.csv", "metal,2025,1100,", "metal,2025,1100,5,", null, null)]
    [InlineData("sources.csv", "ISO 3166-2:KZ", "ISO 3166-2, KZ", null, null)]
    public void Find_RowOneCellTooLong_NamesTheNumberWhereOnlyOneCanBeMeant(string file, string old, string replacement, string? column, string? mend)
    {
        Assert.Contains(old, BasePackage.Files[file], StringComparison.Ordinal);
        string text = BasePackage.Files[file].Replace(old, replacement, StringComparison.Ordinal);

        var finding = Assert.Single(PackageChecker.Check(_folder.Write("edited", BasePackage.Files.SetItem(file, text))).Findings);

        Assert.Equal(("row-long", column), (finding.Code, finding.Column));
        Assert.Equal(mend ?? "Remove the commas at the end of the row, where nothing stands; if a cell before them was split, write decimals with a full stop, and put texts that hold commas in quotation marks.", finding.Mend);
    }
}
