using Jospar.Packages.Checking;

namespace Jospar.Tests.Packages.Rules;

public sealed class SiteTooSmallTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("14.000", "14")]
    [InlineData("0.0000004", "0.0000004")]
    [InlineData("0.000000123456789", "0.000000123457")]
    [InlineData("0", "0")]
    public void Check_SiteWithLittleLand_SaysHowMuch(string land, string said)
    {
        var files = BasePackage.Files.SetItem("stocks.csv", BasePackage.Files["stocks.csv"].Replace("land,40", $"land,{land}", StringComparison.Ordinal));

        var findings = PackageChecker.Check(_folder.Write("land", files)).Findings.Where(finding => finding.Code == "site-too-small");

        Assert.Contains(findings, finding => finding.Message.EndsWith($" occupies 15 ha of land; zone-a has {said}.", StringComparison.Ordinal));
    }
}
