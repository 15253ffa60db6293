using Jospar.Packages.Checking;

namespace Jospar.Tests.Packages.Rules;

public sealed class PricesGivenTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Check_PriceInTheColumnOfTheOtherDirection_IsOneFindingThatSaysSo()
    {
        var files = BasePackage.Files.SetItem("prices.csv", BasePackage.Files["prices.csv"].Replace("cable,2025,,1500,", "cable,2025,1500,,", StringComparison.Ordinal));

        var finding = Assert.Single(PackageChecker.Check(_folder.Write("wrong", files)).Findings);

        Assert.Equal(("price-missing", "Move its import_price to export_price, or write import in the column trade of commodities."), (finding.Code, finding.Mend));
    }
}
