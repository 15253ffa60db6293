using Jospar.Packages.Checking;

namespace Jospar.Tests.Packages.Rules;

/// <summary>Links that must choke, with ways out to the world beside them.</summary>
public sealed class LinksChokeTests
{
    [Fact]
    public void Check_LinksFromTheWorld_BringNothingThatIsNotImported()
    {
        var files = BasePackage.Files.ToDictionary();
        files["links.csv"] = files["links.csv"].Replace("electricity,300,no", "electricity,205,no", StringComparison.Ordinal)
            + "line-4,Line 4,KZ-55,world,electricity,500,yes,0,\nline-5,Line 5,world,city-a,electricity,500,yes,0,\n";
        using var folder = new TemporaryFolder();
        var finding = Assert.Single(PackageChecker.Check(folder.Write("choked", files)).Findings);
        Assert.Equal("link-choke", finding.Code);
        Assert.EndsWith("and can be brought what line-2 (205) can carry.", finding.Message, StringComparison.Ordinal);
    }
}
