using Jospar.Packages.Checking;

namespace Jospar.Tests.Packages.Rules;

/// <summary>Names that were meant to be the same, and such as were not.</summary>
public sealed class NamesNearbyTests
{
    [Theory]
    [InlineData("programme", "Programme")]
    [InlineData("programme", "programe")]
    [InlineData("programme", "porgramme")]
    [InlineData("deep-processing", "deep processing")]
    [InlineData("priority-metals", "priority-metal")]
    [InlineData("экспорт", "экспрт")]
    public void Check_RareTagNearAnotherInUse_AsksWhetherThatWasMeant(string usual, string rare)
    {
        var finding = Assert.Single(Codes(usual, rare));
        Assert.Equal(("name-nearby", $"Did you mean {usual}?"), finding);
    }

    [Theory]
    [InlineData("zone-1", "zone-2")]
    [InlineData("wave2025", "wave2026")]
    [InlineData("zone-a", "zone-b")]
    [InlineData("phase-i", "phase-ii")]
    [InlineData("import", "export")]
    [InlineData("steel", "steam")]
    [InlineData("gas", "gaz")]
    [InlineData("north", "south")]
    public void Check_TagsThatDifferOnPurpose_HasNoFinding(string usual, string rare) => Assert.Empty(Codes(usual, rare));

    [Fact]
    public void Check_CarrierThatIsNearlyAnother_AsksWhetherThatWasMeant()
    {
        using var folder = new TemporaryFolder();
        var files = BasePackage.Files.SetItem("commodities.csv", BasePackage.Files["commodities.csv"].Replace("slag,Slag,kt,other,1,freight", "slag,Slag,kt,other,1,Freight", StringComparison.Ordinal));

        var finding = Assert.Single(PackageChecker.Check(folder.Write("carriers", files)).Findings);

        Assert.Equal(("name-nearby", "carrier", 5, "Did you mean freight?"), (finding.Code, finding.Column, finding.Row, finding.Mend));
    }

    [Fact]
    public void Check_SponsorThatIsNearlyAnother_AsksWhetherThatWasMeant()
    {
        using var folder = new TemporaryFolder();
        var files = BasePackage.Files.SetItem("projects.csv", BasePackage.Files["projects.csv"].Replace("Sponsor B", "sponsor A", StringComparison.Ordinal));

        var finding = Assert.Single(PackageChecker.Check(folder.Write("sponsors", files)).Findings);

        Assert.Equal(("name-nearby", "sponsor", 4, "Did you mean Sponsor A?"), (finding.Code, finding.Column, finding.Row, finding.Mend));
    }

    [Fact]
    public void Check_SectorOfNoListThatIsNearlyAnother_AsksWhetherThatWasMeant()
    {
        using var folder = new TemporaryFolder();
        var files = BasePackage.Files.Remove("sectors.csv").Remove("input_output.csv")
            .SetItem("funds.csv", BasePackage.Files["funds.csv"].Replace("metals;cables", "cables", StringComparison.Ordinal))
            .SetItem("projects.csv", BasePackage.Files["projects.csv"].Replace("Third cable plant,Sponsor A,cables", "Third cable plant,Sponsor A,Cables", StringComparison.Ordinal));

        var finding = Assert.Single(PackageChecker.Check(folder.Write("sectors", files)).Findings);

        Assert.Equal(("name-nearby", "sector", 5, "Did you mean cables?"), (finding.Code, finding.Column, finding.Row, finding.Mend));
    }

    // The tag “deep” stands at three projects, “grid” at one.
    private static (string, string)[] Codes(string usual, string rare)
    {
        using var folder = new TemporaryFolder();
        var files = BasePackage.Files.SetItem("projects.csv", BasePackage.Files["projects.csv"]
            .Replace(",deep", "," + usual, StringComparison.Ordinal)
            .Replace(",grid,", $",{rare},", StringComparison.Ordinal));
        files = files.SetItem("targets.csv", files["targets.csv"].Replace(",deep,", $",{usual},", StringComparison.Ordinal));
        files = files.SetItem("uncertainties.csv", files["uncertainties.csv"].Replace(",deep,", $",{usual},", StringComparison.Ordinal));
        return [.. PackageChecker.Check(folder.Write("names", files)).Findings.Select(finding => (finding.Code, finding.Mend))];
    }
}
