using Jospar.Packages.Checking;

namespace Jospar.Tests.Packages.Rules;

public sealed class CarrierLoadsTests
{
    [Fact]
    public void Check_OfTwoLoadsFarApart_BlamesTheLarger()
    {
        var files = BasePackage.Files.ToDictionary();
        files["commodities.csv"] += "peak,Peak electricity,GWh,energy,0,electricity,none,1000,,yes,\n";
        using var folder = new TemporaryFolder();
        var found = PackageChecker.Check(folder.Write("loads", files)).Findings.Where(finding => finding.Code == "unit-load");
        Assert.Equal(["1000"], found.Select(finding => finding.Value));
    }
}
