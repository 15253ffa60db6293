using Jospar.Cli.Printing;
using Jospar.Domain;
using Jospar.Tests.Planning;

namespace Jospar.Tests.Cli.Printing;

public sealed class TargetUnitsTests
{
    [Theory]
    [InlineData(null, "lead", null, "kt")]
    [InlineData(null, null, 2, "kt")]
    [InlineData(null, null, 0, "")]
    [InlineData("power", null, null, "GWh")]
    public void Of_AFilter_IsTheUnitOfAllThatPass(string? commodity, string? family, int? stage, string unit)
    {
        var small = SmallProgramme.Create();
        var filter = new MeasureFilter(commodity is null ? null : new CommodityId(commodity), family, stage);
        Assert.Equal(unit, TargetUnits.Of(small, small.Targets[0] with { Measure = Measure.Output, Filter = filter }));
    }

    [Theory]
    [InlineData(1, "projects", "1 project")]
    [InlineData(2, "projects", "2 projects")]
    [InlineData(1, "jobs", "1 job")]
    [InlineData(1, "kt", "1 kt")]
    [InlineData(7, "", "7")]
    public void Amount_CountsOneAsOne(int amount, string unit, string text) => Assert.Equal(text, TargetUnits.Amount(amount, unit));
}
