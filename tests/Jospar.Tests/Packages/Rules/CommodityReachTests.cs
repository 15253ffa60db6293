using System.Collections.Immutable;
using Jospar.Packages.Checking;
using Jospar.Packages.Findings;

namespace Jospar.Tests.Packages.Rules;

/// <summary>Places that what is needed cannot reach: over the world, and from units that lack their own inputs.</summary>
public sealed class CommodityReachTests
{
    [Fact]
    public void Check_AWayThroughTheWorld_IsNone()
    {
        var findings = Check(files => files["links.csv"] = files["links.csv"].Replace(
            "line-1,Line 1,KZ-55,KZ-10,electricity,500,yes,0,0.03",
            "line-1,Line 1,KZ-55,world,electricity,500,yes,0,0.03\nline-4,Line 4,world,KZ-10,electricity,5,yes,0,",
            StringComparison.Ordinal));
        Assert.Equal(
            [
                ("demand-cut-off", "No way leads to city-a from anywhere that has power."),
                ("project-idle-site", "P001 takes power, which cannot reach KZ-10."),
                ("project-idle-site", "P003 takes power, which cannot reach KZ-10."),
            ],
            findings.Select(finding => (finding.Code, finding.Message)));
    }

    [Fact]
    public void Check_AUnitWhoseOnlySourceIsIdle_IsIdleToo()
    {
        var findings = Check(files => WithSteam(files, "KZ-55,gas,2025,100,1\n"));
        Assert.Equal(
            [
                "P005 takes gas, which cannot reach zone-a.",
                "P006 takes steam, which cannot reach zone-a. Its only source, P005 at zone-a, is idle itself.",
            ],
            Of("project-idle-site", findings));
        Assert.Equal(["No way leads to zone-a from anywhere that has steam. Its only source, P005 at zone-a, is idle itself."], Of("demand-cut-off", findings));
    }

    [Fact]
    public void Check_AUnitWhoseSourceTakesWhatNobodySupplies_IsIdleToo()
    {
        var findings = Check(files => WithSteam(files, "zone-a,gas,2020,100,1\nzone-a,gas,2024,0,1\n"));
        Assert.Contains(findings, finding => finding.Code == "commodity-unsupplied");
        Assert.Equal(
            ["P006 takes steam, which cannot reach zone-a. Its only source, P005 at zone-a, is idle itself."], Of("project-idle-site", findings));
    }

    [Fact]
    public void Check_AUnitWithASecondSource_IsNotIdle()
    {
        var findings = Check(files => WithSteam(files, "KZ-55,gas,2025,100,1\nzone-a,steam,2025,1,1\n"));
        Assert.Equal(["P005 takes gas, which cannot reach zone-a."], Of("project-idle-site", findings));
        Assert.Empty(Of("demand-cut-off", findings));
    }

    [Theory]
    [InlineData("boiler,Boiler,Owner,zone-a,boiling,10,,2020,5", "year-unused")]
    [InlineData("boiler,Boiler,Owner,zone-a,boiling,0,,,5", null)]
    public void Check_AFacilityThatNeverRuns_NeedsNothing(string facility, string? told)
    {
        var findings = Check(files => WithFacility(files, facility));
        Assert.Equal(told is null ? [] : [told], findings.Select(finding => finding.Code));
    }

    [Theory]
    [InlineData("10,600,1,2026,2028", true)]
    [InlineData("10,600,1,2019,2020", false)]
    [InlineData("10,600,4,2026,2028", false)]
    public void Check_AProjectThatNeverRuns_NeedsNothing(string project, bool needs)
    {
        var files = BasePackage.Files.ToDictionary();
        WithFacility(files, null);
        files["projects.csv"] += $"P005,Boiler,Sponsor A,cables,energy,boiling,{project},10,20,,no,,,,,\n";
        files["sites.csv"] += "P005,zone-a,1\n";
        using var folder = new TemporaryFolder();

        var findings = PackageChecker.Check(folder.Write("reach", files)).Findings;

        Assert.Equal(needs, findings.Any(finding => finding is { Code: "commodity-unreachable", Row: 8 }));
    }

    [Fact]
    public void Check_LandThatIsTaken_IsToldToBeOccupied()
    {
        var files = BasePackage.Files.SetItem("recipes.csv", BasePackage.Files["recipes.csv"].Replace("cabling,land,,0.5", "cabling,land,-0.5,", StringComparison.Ordinal));
        using var folder = new TemporaryFolder();

        var finding = Assert.Single(PackageChecker.Check(folder.Write("reach", files)).Findings);

        Assert.Equal("commodity-unreachable", finding.Code);
        Assert.Contains("write the amount into per_capacity", finding.Mend, StringComparison.Ordinal);
    }

    // A boiler that takes gas, which nobody supplies.
    private static void WithFacility(Dictionary<string, string> files, string? facility)
    {
        files["commodities.csv"] += "gas,Gas,GWh,energy,0,,none,1,,no,\nsteam,Steam,GWh,energy,1,,none,1,,yes,\n";
        files["processes.csv"] += "boiling,Boiling,GWh of steam,1\n";
        files["recipes.csv"] += "boiling,gas,-1,\nboiling,steam,1,\n";
        files["facilities.csv"] += facility is null ? "" : facility + "\n";
    }

    // A boiler that makes steam of gas, a plant that needs steam, and a demand for it; gas and steam stay where they are.
    private static void WithSteam(Dictionary<string, string> files, string resources)
    {
        files["commodities.csv"] += "gas,Gas,GWh,energy,0,,none,1,,no,\nsteam,Steam,GWh,energy,1,,none,1,,yes,\n";
        files["processes.csv"] += "boiling,Boiling,GWh of steam,1\npressing,Pressing,kt of cable,50\n";
        files["recipes.csv"] += "boiling,gas,-1,\nboiling,steam,1,\npressing,cable,1,\npressing,metal,-1.02,\npressing,steam,-1,\n";
        files["resources.csv"] += resources;
        files["demands.csv"] += "zone-a,steam,2025,1,100\nzone-a,steam,2027,2,100\n";
        files["projects.csv"] += "P005,Boiler,Sponsor A,cables,energy,boiling,30,600,1,,,10,20,,no,,,,,\n"
            + "P006,Press,Sponsor A,cables,aluminium,pressing,20,4000,1,,,100,200,,no,deep,,,,\n";
        files["sites.csv"] += "P005,zone-a,1\nP006,zone-a,1\n";
    }

    private static IEnumerable<string> Of(string code, ImmutableArray<Finding> findings) =>
        findings.Where(finding => finding.Code == code).Select(finding => finding.Message);

    private static ImmutableArray<Finding> Check(Action<Dictionary<string, string>> edit)
    {
        var files = BasePackage.Files.ToDictionary();
        edit(files);
        using var folder = new TemporaryFolder();
        var findings = PackageChecker.Check(folder.Write("reach", files)).Findings;
        Assert.DoesNotContain(findings, finding => finding.Severity == Severity.Error);
        return findings;
    }
}
