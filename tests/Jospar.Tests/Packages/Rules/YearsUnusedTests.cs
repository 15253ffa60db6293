using Jospar.Packages.Checking;

namespace Jospar.Tests.Packages.Rules;

/// <summary>Rows dated after the plan: the first of a thing holds in all years, and any other says nothing.</summary>
public sealed class YearsUnusedTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Check_OnlyPriceOfAfterThePlan_HoldsInAllYears() => Assert.Empty(Codes("prices.csv", "cable,2025", "cable,2040"));

    [Theory]
    [InlineData("resources.csv", "KZ-55,ore,2025", "KZ-55,ore,2040")]
    [InlineData("demands.csv", "city-a,power,2025,200,100\ncity-a,power,2028", "city-a,power,2040")]
    public void Check_OnlyAmountOfAfterThePlan_IsToldAsAFirstRow(string file, string old, string replacement) =>
        Assert.Equal(["first-row-late"], Codes(file, old, replacement));

    [Theory]
    [InlineData("KZ-55,ore,2027,300,5", "KZ-55,ore,2025,0,5\nKZ-55,ore,2027,300,5")]
    [InlineData("KZ-55,ore,2027,300,5", "KZ-55,ore,2020,300,5")]
    public void Check_FirstRowOfNothingOrOfEarlier_HasNoFinding(string late, string mended)
    {
        Assert.Equal(["first-row-late"], Codes("resources.csv", "KZ-55,ore,2025,300,5", late));
        Assert.Empty(Codes("resources.csv", "KZ-55,ore,2025,300,5", mended));
    }

    [Fact]
    public void Check_WindowThatIsOpenAsThePlanBegins_IsNoReasonToRemoveTheProject()
    {
        var files = BasePackage.Files.SetItem("projects.csv", BasePackage.Files["projects.csv"].Replace("6000,2,2025,2026", "6000,2,2024,2026", StringComparison.Ordinal));

        var finding = Assert.Single(PackageChecker.Check(_folder.Write("years", files)).Findings);

        Assert.Equal("Empty the cell or write 2025, which mean the same; correct it where another year was meant.", finding.Mend);
    }

    private string[] Codes(string file, string old, string replacement)
    {
        string table = BasePackage.Files[file];
        Assert.Contains(old, table, StringComparison.Ordinal);
        var files = BasePackage.Files.SetItem(file, table.Replace(old, replacement, StringComparison.Ordinal));
        return [.. PackageChecker.Check(_folder.Write("years", files)).Findings.Select(finding => finding.Code)];
    }
}
