using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Planning.Search;

namespace Jospar.Tests.Planning.Search;

/// <summary>A by-product that may not be thrown away and that nobody wants: sent round over a link that loses some, it grows less.</summary>
public sealed class SurplusTests
{
    private static readonly PlannerOptions ToTheEnd = new(Gap: 0m);

    [Theory]
    [InlineData(0.05, true)]
    [InlineData(0, false)]
    public void Plan_OfAPlantWhoseSurplusCanOnlyBeLostOnTheWay_RunsItWhereTheLinkLoses(double loss, bool runs)
    {
        var plan = PlannerRun.PlanOf(WithSlag((decimal)loss, wanted: 0m), ToTheEnd);
        Assert.Equal(runs, plan.Tables.Activities.Any(row => row.Unit.Value == "smelter"));
    }

    // A tenth of what it makes is wanted; the rest is lost, and the launch counts with its whole capacity.
    [Fact]
    public void Plan_OfAProjectWhoseSurplusIsWantedInPart_RunsItToTheFull()
    {
        var small = WithSlag(0.05m, wanted: 0.5m);
        var smelter = SmallProgramme.Project("new-smelter", 1m) with
        {
            Process = new("smelt"),
            Capacity = 10m,
            IsPublic = true,
            Sites = [new(new("north"), 1m, SmallProgramme.None)],
        };
        var plan = PlannerRun.PlanOf(small with { Facilities = [], Projects = [smelter], Relations = [], Obligations = [] }, ToTheEnd);
        Assert.Equal(10m, plan.Tables.Activities.Where(row => row.Unit.Value.Contains("new-smelter", StringComparison.Ordinal)).Max(row => row.Amount), 6);
    }

    private static Programme WithSlag(decimal loss, decimal wanted)
    {
        var small = SmallProgramme.Create();
        return small with
        {
            Commodities = [.. small.Commodities.Select(row => row.Id.Value == "slag" ? row with { Discardable = false, Carrier = "rail", Load = 1m } : row)],
            Links = small.Links.Add(new(new("rail"), new("Rail"), new("north"), new("south"), "rail", 1000m, true, 0m, loss, SmallProgramme.None)),
            Demands = wanted == 0m ? small.Demands : small.Demands.Add(new(new("south"), new("slag"), new(2025), wanted, 0m, SmallProgramme.None)),
            Targets = [],
        };
    }
}
