using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Planning.Plans;

namespace Jospar.Tests.Planning.Plans;

public sealed class StillFacilitiesTests
{
    private static readonly Programme Small = SmallProgramme.Create();

    [Fact]
    public void Of_ThePlanOfTheSmallProgramme_NamesTheIdleMillAndNotTheSmelter() =>
        Assert.Equal([("idle-mill", "2026–2028")], Told(Small, []));

    [Theory]
    [InlineData("2025–2028", 2025, 2026, 2027, 2028)]
    [InlineData("2025, 2027–2028", 2025, 2027, 2028)]
    [InlineData("2025, 2028", 2025, 2028)]
    public void Of_ASmelterThatStandsInSomeYears_NamesThem(string years, params int[] still) =>
        Assert.Contains(("smelter", years), Told(Small, still));

    [Fact]
    public void Of_YearsInWhichThePlantIsClosedOrNotBuilt_LeavesThemOut()
    {
        var late = Small with { Facilities = [.. Small.Facilities.Select(facility => facility with { From = new Year(2027), Until = new Year(2027) })] };
        Assert.Equal([("smelter", "2027"), ("idle-mill", "2027")], Told(late, [2025, 2026, 2027, 2028]));
    }

    private static ImmutableArray<(string Plant, string Years)> Told(Programme programme, int[] smelterStill)
    {
        var decisions = SmallPlan.Decisions();
        var plan = SmallPlan.Of(Small, decisions with
        {
            Activities = [.. decisions.Activities.Where(row => row.Unit.Value != "smelter" || !smelterStill.Contains(row.Year.Value))],
        });
        return [.. StillFacilities.Of(programme, plan).Select(plant => (plant.Facility.Id.Value, plant.YearsText))];
    }
}
