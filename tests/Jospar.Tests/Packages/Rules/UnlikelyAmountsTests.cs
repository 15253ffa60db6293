using Jospar.Packages.Checking;

namespace Jospar.Tests.Packages.Rules;

public sealed class UnlikelyAmountsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Check_GrowthInManySteps_HasNoFinding() => Assert.Empty(Check("city-a,power,2025,0.5,100\ncity-a,power,2026,10,100\ncity-a,power,2027,200,100"));

    [Fact]
    public void Check_NothingAtFirst_HasNoFinding() => Assert.Empty(Check("city-a,power,2025,0,100\ncity-a,power,2026,200,0\ncity-a,power,2027,210,100"));

    [Fact]
    public void Check_OneYearInAnotherUnit_NamesThatYearOnce()
    {
        string said = Assert.Single(Check("city-a,power,2025,200,100\ncity-a,power,2026,0.2,100\ncity-a,power,2027,210,100"));
        Assert.Equal("city-a needs of power from 2026 on: 0.2, one part in 1000 of the 200 from 2025 on.", said);
    }

    private string[] Check(string rows)
    {
        string table = "place,commodity,year,amount,lost_load\n" + rows + "\n";
        return [.. PackageChecker.Check(_folder.Write("demands", BasePackage.Files.SetItem("demands.csv", table))).Findings.Select(finding => finding.Message)];
    }
}
