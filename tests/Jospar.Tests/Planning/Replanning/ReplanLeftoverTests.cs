using Jospar.Domain;
using Jospar.Planning.Replanning;
using Jospar.Planning.Search;
using Jospar.Tests.Planning.Search;

namespace Jospar.Tests.Planning.Replanning;

/// <summary>What next to nothing is left of: sums that rounding leaves, and promises that were all but kept.</summary>
public sealed class ReplanLeftoverTests
{
    private static readonly Year From = new(2028);

    // Three thirds of 40 are less than 40; no package takes what is too small to be told from nothing.
    [Fact]
    public void Of_SumsInThreeParts_LeavesNothingOfThem()
    {
        var programme = WithMill();
        var plan = PlannerRun.PlanOf(programme);

        var changed = ChangedProgramme.Of(new History(programme, From, plan.Decisions.Launches, [new(2, ActualKind.Startup, new("mill"), Year: new(2029))]), plan);

        Assert.Equal(0m, Assert.Single(changed.Targets).RequiredLevel);
        Assert.Equal(0m, Assert.Single(changed.Limits).Level);
        Assert.Equal(0m, Assert.Single(changed.Funds).OpeningBalance.Value);
        var mill = Assert.Single(changed.Projects);
        Assert.Equal((0m, 0m), (mill.CapitalCost.Value, Assert.Single(mill.Financing).Share));
    }

    // Missed by less than a millionth is reached, by the plan and once the past is taken off.
    [Theory]
    [InlineData(40.000_03, 0)]
    [InlineData(40.000_05, 0.000_05)]
    public void Of_APromiseMissedByAHair_AsksForNothingMore(double promised, double left)
    {
        var programme = WithMill();
        programme = programme with { Targets = [programme.Targets[0] with { Level = (decimal)promised }] };
        var plan = PlannerRun.PlanOf(programme);

        var changed = ChangedProgramme.Of(new History(programme, From, plan.Decisions.Launches, []), plan);

        Assert.Equal((decimal)left, Math.Round(Assert.Single(changed.Targets).RequiredLevel, 9));
    }

    // A thousandth of what was promised is left, within the tolerance: a new works for it would earn nothing that the plan lacked.
    [Theory]
    [InlineData(1, 0)]
    [InlineData(0.000_001, 1)]
    public void Replan_WithoutFacts_PricesChangesByWhatPromisesWeighed(double weights, int changes)
    {
        var programme = AllButKept();
        var plan = PlannerRun.PlanOf(programme);
        Assert.Empty(plan.Decisions.Launches);
        Assert.InRange(Assert.Single(plan.Targets).Shortfall, 0.000_1m, 0.1m);
        var history = new History(programme, new(2027), plan.Decisions.Launches, []);
        using var solver = Optimisation.NativeHighs.Open();

        var outcome = new Replanner(solver, TimeProvider.System).Replan(
            ChangedProgramme.Of(history, plan), history, plan, new ReplanOptions(new(2027), new PlannerOptions()) { Weights = (decimal)weights });

        Assert.Equal(changes, Assert.IsType<ReplanningOutcome.Replanned>(outcome).Replan.Changes.Length);
    }

    private static Programme WithMill()
    {
        var small = SmallProgramme.Create();
        var fund = small.Funds[1];
        return small with
        {
            Terms = small.Terms with { LastYear = new(2031) },
            Projects =
            [
                SmallProgramme.Project("mill", 40m) with
                {
                    IsPublic = true,
                    BuildYears = 3,
                    LastStart = new(2025),
                    Sites = [new(new("north"), 1m, SmallProgramme.None)],
                    Financing = [new(fund.Id, 0.25m, SmallProgramme.None)],
                },
            ],
            Relations = [],
            Funds = [fund with { OpeningBalance = new(10m), Inflows = [] }],
            Obligations = [],
            Targets = [Promise(Measure.Investment, new MeasureFilter(), 2030, 40m)],
            Limits =
            [
                new(new("spent"), new("Spent"), Measure.Investment, new MeasureFilter(), Bound.AtMost, new(2030), Span.Cumulative, 40m, SmallProgramme.None),
            ],
        };
    }

    private static Programme AllButKept()
    {
        var small = SmallProgramme.Create();
        var process = new Process(new("dig"), new("Digging"), "kt", 0.1m, [new(new("slag"), 3m, 0m, SmallProgramme.None)], SmallProgramme.None);
        return small with
        {
            Stocks = [],
            Processes = [process],
            Facilities = [new(new("pit"), new("Pit"), "Owner", new("north"), process.Id, 3.5m, null, new(2026), 0, SmallProgramme.None)],
            Projects =
            [
                SmallProgramme.Project("works", 5m) with
                {
                    IsPublic = true,
                    Process = process.Id,
                    Capacity = 1m,
                    Sites = [new(new("north"), 1m, SmallProgramme.None)],
                },
            ],
            Relations = [],
            Funds = [],
            Obligations = [],
            Targets = [Promise(Measure.Output, new MeasureFilter(Commodity: new("slag")), 2028, 10m)],
            Limits = [],
        };
    }

    private static Target Promise(Measure measure, MeasureFilter filter, int year, decimal level) => new(
        new("promise"), new("Promise"), measure, filter, Bound.AtLeast, new(year), Span.Cumulative, level, null, null, null, 1m, null, SmallProgramme.None);
}
