using Jospar.Packages.Checking;
using Jospar.Packages.Findings;

namespace Jospar.Tests.Packages.Rules;

/// <summary>Sites that what is made there can leave, and others: P004 makes cable, which is exported, in city-a, where nothing takes it.</summary>
public sealed class SiteExitsTests
{
    private const string WayIn = "rail-3,Railway 3,KZ-10,city-a,freight,10,no,1,\n";

    [Theory]
    [InlineData("", true)]
    [InlineData("rail-4,Railway 4,city-a,KZ-10,freight,10,no,1,\n", false)]
    [InlineData("rail-4,Railway 4,city-a,world,freight,10,no,1,\n", false)]
    [InlineData("rail-4,Railway 4,world,city-a,freight,10,no,1,\n", true)]
    [InlineData("rail-4,Railway 4,city-a,world,freight,0,no,1,\n", true)]
    public void Check_ASite_IsClosedWhereNoWayLeadsOut(string wayOut, bool isClosed)
    {
        var files = BasePackage.Files.ToDictionary();
        files["sites.csv"] += "P004,city-a,1\n";
        files["links.csv"] += WayIn + wayOut;
        using var folder = new TemporaryFolder();
        var findings = PackageChecker.Check(folder.Write("exits", files)).Findings;
        Assert.DoesNotContain(findings, finding => finding.Severity == Severity.Error);
        Assert.Equal(isClosed, findings.Any(finding => finding.Code == "project-closed-site"));
    }
}
