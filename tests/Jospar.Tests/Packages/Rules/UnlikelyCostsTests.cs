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

    // Of two projects of a process, no median tells which is right; what a fund would pay tells that its cost is far off.
    [Theory]
    [InlineData("2,,,10,50,,yes", "P002,budget,1", "P002,idf,0.5", "800", "800000000", "Check the project's capital_cost and its unit; ")]
    [InlineData("2,,,10,50,,yes", "P002,budget,1", "P002,idf,0.5", "800", "30000", "Change the share, or finance it from another fund.")]
    public void Check_SumFarBeyondWhatAFundPays_PointsToTheCost(string after, string financing, string financed, string cost, string given, string mend)
    {
        var files = BasePackage.Files
            .SetItem("projects.csv", BasePackage.Files["projects.csv"].Replace($"{cost},{after}", $"{given},{after}", StringComparison.Ordinal))
            .SetItem("financing.csv", BasePackage.Files["financing.csv"].Replace(financing, financed, StringComparison.Ordinal))
            .SetItem("funds.csv", BasePackage.Files["funds.csv"].Replace("metals;cables", "", StringComparison.Ordinal));

        Assert.StartsWith(mend, Assert.Single(PackageChecker.Check(_folder.Write("sum", files)).Findings, finding => finding.Code == "financing-ticket").Mend, StringComparison.Ordinal);
    }
}
