using Jospar.Domain;
using Jospar.Planning.Report;
using Jospar.Planning.Report.Charts;

namespace Jospar.Tests.Planning.Report.Charts;

public class CommodityBalanceTests
{
    [Theory]
    [InlineData("power", 2025)]
    [InlineData("power", 2028)]
    [InlineData("metal", 2027)]
    [InlineData("slag", 2026)]
    public void Of_EachYear_ComesAndGoesAlike(string commodity, int year)
    {
        var balance = Balance(commodity, year);
        Assert.Equal(
            balance.Made + balance.Extracted + balance.Imported,
            balance.Used + balance.Served + balance.Exported + balance.Lost + balance.Discarded);
    }

    [Fact]
    public void Of_PowerInTheLastYear_ShowsWhatIsLostAndNotServed()
    {
        var balance = Balance("power", 2028);
        Assert.Equal(20m, balance.Extracted);
        Assert.Equal(1m, balance.Lost);
        Assert.Equal(0.5m, balance.Unserved);
    }

    private static CommodityBalance Balance(string commodity, int year) => CommodityBalance.Of(
        new ReportContext(ReportSubject.Programme(), ReportSubject.Plan(), new ReportOptions()), new CommodityId(commodity), new Year(year));
}
