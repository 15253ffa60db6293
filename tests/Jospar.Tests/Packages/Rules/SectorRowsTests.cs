using Jospar.Packages.Checking;

namespace Jospar.Tests.Packages.Rules;

public sealed class SectorRowsTests
{
    [Fact]
    public void Check_SectorsWithAComma_SaysHowTheyAreSeparated()
    {
        using var folder = new TemporaryFolder();
        var files = BasePackage.Files.SetItem("funds.csv", BasePackage.Files["funds.csv"].Replace("metals;cables", "\"metals, cables\"", StringComparison.Ordinal));

        var finding = Assert.Single(PackageChecker.Check(folder.Write("comma", files)).Findings);

        Assert.Equal(("sector-unknown", "Write metals;cables: sectors are separated by semicolons."), (finding.Code, finding.Mend));
    }
}
