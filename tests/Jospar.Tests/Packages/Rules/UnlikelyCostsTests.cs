using Jospar.Packages.Checking;

namespace Jospar.Tests.Packages.Rules;

public sealed class UnlikelyCostsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Check_CostOfAnotherUnit_SaysWhatMoneyIs()
    {
        var files = BasePackage.Files.SetItem("projects.csv", BasePackage.Files["projects.csv"].Replace("cabling,30,6000", "cabling,30,6000000", StringComparison.Ordinal));

        var finding = Assert.Single(PackageChecker.Check(_folder.Write("costs", files)).Findings);

        Assert.StartsWith("P004 costs 200000 million KZT for each unit of capacity: ", finding.Message, StringComparison.Ordinal);
    }
}
