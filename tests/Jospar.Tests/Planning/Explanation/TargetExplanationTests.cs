using Jospar.Domain;
using Jospar.Planning.Explanation;
using Jospar.Planning.Explanation.Reaching;
using Jospar.Planning.Plans;
using Jospar.Tests.Cli;
using Jospar.Tests.Optimisation.Mock;
using Jospar.Tests.Queue;

namespace Jospar.Tests.Planning.Explanation;

public sealed class TargetExplanationTests
{
    private static readonly TargetId Jobs = new("jobs");
    private static readonly TargetId Copper = new("copper-x4");

    [Fact]
    public void Target_OutOfReach_SaysWhatThePoolGivesAtMost()
    {
        var answer = Ask(TwoRegions.Programme, TwoRegions.Plan, Jobs);
        Assert.Equal(ChangeEnd.OutOfReach, answer.Change!.End);
        TwoRegions.AssertClose(TwoRegions.Programme.Projects.Where(project => project.Tags.Contains("programme")).Sum(project => project.Jobs), answer.Change.Most!.Value, 0.01m);
    }

    [Fact]
    public void Target_WithinReachOfAChange_IsReachedByPlanningTheChangedProgramme()
    {
        var programme = TwoRegions.WithJobs(1300m);
        var plan = TwoRegions.PlanOf(programme);
        var change = Ask(programme, plan, Jobs).Change!;
        Assert.Equal(ChangeEnd.Smallest, change.End);
        Assert.True(change.IsChecked);
        Assert.Contains(change.Changes, part => part.Thing.Kind == "fund_balance");
        Assert.Contains(change.KeptAtHome, kept => kept.Commodity.Value == "copper-cathode");
        var changed = TwoRegions.PlanOf(ChangedWorld.Of(programme, change.Changes));
        Assert.Equal(0m, Of(changed, Jobs).Shortfall);
        Assert.True(Of(changed, Copper).Shortfall <= Of(plan, Copper).Shortfall + 0.01m);
    }

    // A project may take more than a thousand times the land there is.
    [Fact]
    public void Target_ThatTakesFarMoreLandThanThereIs_IsWithinReachOfIt()
    {
        var programme = TwoRegions.WithJobs(900m);
        programme = programme with { Stocks = [.. programme.Stocks.Select(stock => stock with { Available = 0.02m })] };
        var change = Ask(programme, TwoRegions.PlanOf(programme), Jobs).Change!;
        Assert.Equal(ChangeEnd.Smallest, change.End);
        Assert.True(change.IsChecked);
        Assert.Contains(change.Changes, part => part.Thing.Kind == "occupied_stock" && part.More > 1000m * part.Now);
    }

    [Fact]
    public void Target_WithATenthLessThanTheChange_IsNotReached()
    {
        var programme = TwoRegions.WithJobs(1300m);
        var plan = TwoRegions.PlanOf(programme);
        var change = Ask(programme, plan, Jobs).Change!;
        var less = change.Changes.Where(part => part.Thing.Kind != "sponsor").Select(part => part with { More = part.More * 0.9m });
        var changed = TwoRegions.PlanOf(ChangedWorld.Of(programme, less));
        Assert.False(Of(changed, Jobs).Shortfall == 0m && Of(changed, Copper).Shortfall <= Of(plan, Copper).Shortfall);
    }

    [Fact]
    public void Target_BoundByAResource_IsWorthWhatOneMoreOfItGives()
    {
        // So little ore makes 90 kt of cathode, less than the mills could roll: 100 kt of ore make one of cathode.
        var programme = WithOre(TwoRegions.Programme, 9000m);
        var plan = TwoRegions.PlanOf(programme);
        var before = Ask(programme, plan, Copper);
        var ore = Assert.Single(before.WithLaunches!.Worths, worth => worth.Thing is { Kind: "resource", Subject: "north,copper-ore", Year.Value: 2029 });
        var after = Ask(WithOre(programme, 9001m), plan, Copper);
        TwoRegions.AssertClose(0.01m, ore.PerUnit, 0.000_01m);
        TwoRegions.AssertClose(after.WithLaunches!.Most!.Value - before.WithLaunches.Most!.Value, ore.PerUnit, 0.000_01m);
    }

    [Fact]
    public void Target_OfExportsThatMayBeImportedFirst_IsStoppedByNothing()
    {
        var exports = TwoRegions.Programme.Targets.First(target => target.Id == Copper) with
        {
            Measure = Measure.Exports,
            Filter = new MeasureFilter(Commodity: new("copper-rod")),
            Baseline = null,
            Factor = null,
            Level = 5m,
        };
        var programme = TwoRegions.Programme with { Targets = [exports] };
        var answer = Ask(programme, TwoRegions.PlanOf(programme), Copper);
        Assert.Null(answer.WithLaunches!.Most);
        Assert.Null(answer.InPart!.Most);
    }

    // One line feeds one mill, and holds it back: the mill's own capacity must not hide that.
    [Fact]
    public void Target_HeldBackByALineOfOneProject_NamesTheLineAndWhatMoreOfItWouldGive()
    {
        var small = SmallProgramme.Create();
        var mill = small.Projects.Single(project => project.Id.Value == "mill") with { IsPublic = true, Financing = [], Sites = [new(new("zone"), 1m, SmallProgramme.None)] };
        var programme = small with
        {
            Projects = [mill],
            Relations = [],
            Obligations = [],
            Limits = [],
            Funds = [],
            Facilities = [small.Facilities[0]],
            Targets = [small.Targets[0] with { Level = 4m }],
        };
        var plan = TwoRegions.PlanOf(programme);
        Assert.Equal(3m, plan.Targets.Single().Reached, 6);
        var answer = Ask(programme, plan, programme.Targets[0].Id);
        var line = Assert.Single(answer.WithLaunches!.Worths);
        Assert.Equal(("substation", 2028), (line.Thing.Subject, line.Thing.Year!.Value.Value));
        TwoRegions.AssertClose(1.5m, line.PerUnit, 0.000_01m);
        Assert.Equal(ChangeEnd.Smallest, answer.Change!.End);
        Assert.True(answer.Change.IsChecked);
        Assert.Equal(0.667m, Assert.Single(answer.Change.Changes).More, 3);
        Assert.Contains(plan.Tables.ScarcityPrices, row => row is { Constraint: "link_capacity", Subject: "substation", Price: > 0m });
    }

    [Fact]
    public void Target_InPart_IsWorthWhatALittleMoreMoneyGives()
    {
        var before = Ask(TwoRegions.Programme, TwoRegions.Plan, Jobs).InPart!;
        var money = Assert.Single(before.Worths, worth => worth.Thing is { Subject: "development-fund", Year.Value: 2025 });
        var more = new WorldChange(money.Thing, 25m, 0.1m, 0m);
        var after = Ask(ChangedWorld.Of(TwoRegions.Programme, [more]), TwoRegions.Plan, Jobs).InPart!;
        TwoRegions.AssertClose((after.Most!.Value - before.Most!.Value) / 0.1m, money.PerUnit, 0.01m);
    }

    [Fact]
    public void Target_Contributions_AddUpToWhatIsReached()
    {
        foreach (var target in TwoRegions.Plan.Targets)
        {
            var answer = Ask(TwoRegions.Programme, TwoRegions.Plan, target.Id);
            TwoRegions.AssertClose(target.Reached, answer.Contributions.Sum(part => part.Amount), 0.01m);
        }
    }

    // What the explainer's own amounts of the same launches would deliver differs, since they come closer to the promises.
    [Fact]
    public void Target_WhereTheValueHasTakenSomeOfIt_IsDeliveredByWhatThePlanSays()
    {
        var promised = TwoRegions.Programme.Targets[0] with { Level = 1000m, Baseline = null, BaselineYear = null, Factor = null };
        var programme = TwoRegions.Programme with
        {
            Terms = TwoRegions.Programme.Terms with { ShortfallTolerance = 0.3m },
            Targets =
            [
                promised with { Id = new("cables"), Measure = Measure.Output, Filter = new MeasureFilter(Commodity: new("cable")) },
                promised with { Id = new("abroad"), Measure = Measure.Exports, Filter = new MeasureFilter(), Span = Span.Cumulative, Level = 10_000m },
                promised with { Id = new("added"), Measure = Measure.ValueAdded, Filter = new MeasureFilter(), Level = 10_000m },
            ],
        };
        var plan = TwoRegions.PlanOf(programme);
        foreach (var target in plan.Targets)
        {
            var parts = Ask(programme, plan, target.Id).Contributions;
            Assert.NotEmpty(parts);
            TwoRegions.AssertClose(target.Reached, parts.Sum(part => part.Amount), 0.000_01m);
            Assert.All(parts, part => Assert.Equal(target.Id.Value == "abroad", part.Contributor == ContributorKind.Commodity));
        }
    }

    [Fact]
    public void Target_WithATime_AsksForNoLongerThanIsLeftAndHearsOfAStop()
    {
        var (clock, time) = (new ManualClock(), TimeSpan.FromSeconds(300));
        long began = 0;
        using var stop = new CancellationTokenSource();
        var asked = new List<(TimeSpan? Limit, TimeSpan Left, bool IsStoppable)>();
        using var solver = new WatchedSolver(Optimisation.NativeHighs.Open(), asked: (options, token) =>
        {
            asked.Add((options.TimeLimit, time - clock.GetElapsedTime(began), token == stop.Token));
            clock.Advance(30);
        });
        var programme = TwoRegions.WithJobs(1300m);
        using var explainer = Explainer.Open(
            solver, programme, TwoRegions.PlanOf(programme), new ExplainerOptions(Gap: 0m), clock,
            new Watch<ExplainStep>(step => ForgetBefore("relaxation", step.Kind)))!;
        began = clock.GetTimestamp();

        explainer.Target(Jobs, time, stop.Token);

        Assert.True(asked.Count >= 6, "reach, change, the one near the plan, its last digit, and two for the test");
        Assert.All(asked, one =>
        {
            Assert.True(one.Limit is { } limit && limit <= TimeSpan.FromSeconds(Math.Max(0.1, one.Left.TotalSeconds)), $"{one}");
            Assert.True(one.IsStoppable, $"{one}");
        });

        void ForgetBefore(string first, string step)
        {
            if (step == first)
            {
                asked.Clear();
            }
        }
    }

    private static TargetExplanation Ask(Programme programme, Plan plan, TargetId target) =>
        TwoRegions.Explained(programme, plan, explainer => explainer.Target(target, null));

    private static TargetOutcome Of(Plan plan, TargetId id) => plan.Targets.Single(target => target.Id == id);

    private static Programme WithOre(Programme programme, decimal available) => programme with
    {
        Resources = [.. programme.Resources.Select(row => row.Commodity.Value == "copper-ore" ? row with { Available = available } : row)],
    };
}
