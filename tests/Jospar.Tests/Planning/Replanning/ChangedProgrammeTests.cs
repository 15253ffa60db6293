using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Packages.Checking;
using Jospar.Packages.Reading;
using Jospar.Packages.Writing;
using Jospar.Planning.Plans;
using Jospar.Planning.Replanning;

namespace Jospar.Tests.Planning.Replanning;

/// <summary>
/// The small plan after what happened, worked out by hand: mill and line start in 2025 and build for a year; early has
/// built since 2024 for two. The fund lends 0.5 · 40 = 20 to mill and 0.25 · 8 = 2 to early (1 in 2024, 1 in 2025), at
/// 3 %, one year of grace, two parts; it opens with 10 and gets 12 in 2025.
/// </summary>
public sealed class ChangedProgrammeTests
{
    private static readonly Year From = new(2026);

    [Fact]
    public void Of_NoFact_CommitsWhatBeganAndCarriesTheFundOn()
    {
        var changed = Changed([]);
        Assert.Equal(From, changed.Terms.FirstYear);
        Assert.Equal(["mill", "line", "early"], changed.Projects.Where(project => project.Commitment is not null).Select(project => project.Id.Value));
        // 10 + 12 − 20 (mill) − 1 (early) + 0.03 · 1 (early's interest of 2025).
        Assert.Equal(1.03m, changed.Funds[0].OpeningBalance.Value);
        Assert.Equal([(new Year(2026), 1m)], changed.Funds[0].Inflows.Select(inflow => (inflow.Year, inflow.Amount.Value)));
        Assert.Equal(40m, Project(changed, "mill").CapitalCost.Value);
        Assert.Equal(0.5m, Project(changed, "mill").Financing[0].Share);
    }

    [Fact]
    public void Of_ADelayAndAnOverrun_LeavesWhatIsLeftToSpend()
    {
        // Mill builds until 2028: of 52, 10 was spent in 2025, so 42 is left for 2026 and 2027; 3 building years at 42 / 2
        // a year make 63. The fund agreed on 20, paid 4, and pays 8 a year: 3 · 8 / 63 of the restated cost.
        var changed = Changed(
        [
            new(2, ActualKind.Launch, new("mill"), Site: new("zone"), Year: new(2025)),
            new(3, ActualKind.Startup, new("mill"), Year: new(2028)),
            new(4, ActualKind.Cost, new("mill"), Year: new(2025), Value: 10m),
            new(5, ActualKind.TotalCost, new("mill"), Value: 52m),
            new(6, ActualKind.Disbursement, new("mill"), Fund: new("fund"), Year: new(2025), Value: 4m),
        ]);
        var mill = Project(changed, "mill");
        Assert.Equal((3, 63m), (mill.BuildYears, mill.CapitalCost.Value));
        Assert.Equal(24m / 63m, mill.Financing[0].Share, 12);
        Assert.Equal(10m + 12m - 4m - 1m + 0.03m, changed.Funds[0].OpeningBalance.Value);
        // The restated loan is 24 at 8 a year, the true one 20: interest is due in 2026 on 8 by the schedule and on 4 in
        // truth, in 2027 on 16 and 12, in 2028 on 24 and 20.
        var corrections = changed.Funds[0].Inflows.ToDictionary(inflow => inflow.Year.Value, inflow => inflow.Correction.Net.Value);
        Assert.Equal(1m, changed.Funds[0].InflowIn(From).Value);
        Assert.Equal(-0.12m, corrections[2026], 9);
        Assert.Equal(-0.12m, corrections[2027], 9);
        Assert.Equal(-0.12m, corrections[2028], 9);
    }

    [Fact]
    public void Of_AProjectOfTwoFundsThatComesCheap_LetsThemPayNoMoreThanTheWhole()
    {
        // Each fund agreed on 20 and paid it in 2025; the mill cost 24 in all. Shares of a half are all that the changed programme can say,
        // a loan of 12 each; interest of 2026 on the 8 beyond it stands beside the inflow.
        var small = SmallProgramme.Create();
        var programme = small with
        {
            Projects = [.. small.Projects.Select(project => project.Id.Value == "mill" ? project with { Financing = [.. project.Financing, project.Financing[0] with { Fund = small.Funds[1].Id }] } : project)],
        };
        var changed = Changed([new(2, ActualKind.TotalCost, new("mill"), Value: 24m)], programme: programme);
        Assert.Equal([0.5m, 0.5m], Project(changed, "mill").Financing.Select(financing => financing.Share));
        Assert.Equal((1m, 0.03m * 8m), (changed.Funds[0].InflowIn(From).Value, Math.Round(changed.Funds[0].CorrectionIn(From).Interest.Value, 9)));
    }

    [Fact]
    public void Of_FactsOfAPlantThatRuns_HoldOn()
    {
        var changed = Changed(
            [new(2, ActualKind.Jobs, new("early"), Year: new(2026), Value: 7m), new(3, ActualKind.NotStarted, new("mill")), new(4, ActualKind.Dropped, new("third-mill"))],
            new Year(2027));
        Assert.Equal(7, Project(changed, "early").Jobs);
        Assert.Null(Project(changed, "mill").Commitment);
        Assert.Equal(new Year(2027), Project(changed, "mill").FirstStart);
        Assert.True(Project(changed, "third-mill").LastStart < changed.Terms.FirstYear);
    }

    [Fact]
    public void Of_ASumOverYears_AsksForWhatIsLeft()
    {
        var plan = SmallPlan.Create();
        var target = SmallProgramme.Create().Targets[0] with { Id = new("made"), Span = Span.Cumulative, Level = 30m, Weight = 2m };
        var programme = SmallProgramme.Create() with { Targets = [target] };
        // Bars: 4 in 2026 by the plan, of which early makes 1; mill made 2 instead of 3.
        ImmutableArray<Actual> facts = [new(2, ActualKind.Output, new("mill"), Year: new(2026), Value: 2m)];
        var changed = ChangedProgramme.Of(new History(programme, new Year(2027), plan.Decisions.Launches, facts), plan);
        Assert.Equal(27m, changed.Targets[0].RequiredLevel);
        Assert.Equal(2m / 30m, changed.Targets[0].Weight / changed.Targets[0].Scale, 12);
    }

    [Fact]
    public void Of_ASumOverYears_CountsWhatAProjectGivenUpNobodyKnowsWhenHadMade()
    {
        var target = SmallProgramme.Create().Targets[0] with { Id = new("made"), Span = Span.Cumulative, Level = 30m };
        ImmutableArray<Actual> facts = [new(2, ActualKind.Dropped, new("mill")), new(3, ActualKind.Output, new("mill"), Year: new(2026), Value: 2m)];
        Assert.Equal(27m, Changed(facts, new Year(2027), SmallProgramme.Create() with { Targets = [target] }).Targets[0].RequiredLevel);
    }

    [Fact]
    public void Of_ALoanRepaidEarly_TakesWhatIsNotDueAnyMoreOffWhatComesBack()
    {
        // Early's 2 would come back in 2027 and 2028 with 0.06 and 0.03 of interest, and 0.06 in 2026: it paid them in 2026.
        ImmutableArray<Actual> facts = [new(2, ActualKind.Repayment, new("early"), Fund: new("fund"), Year: new(2026), Value: 2.06m)];
        var inflows = Changed(facts, new Year(2027)).Funds[0].Inflows;
        Assert.Equal(
            [(2027, 0m, 0m, -1m, -0.06m), (2028, 0m, 0m, -1m, -0.03m)],
            inflows.Where(inflow => inflow.Year.Value < 2029).Select(inflow => (
                inflow.Year.Value, inflow.Amount.Value, inflow.Correction.Disbursed.Value, inflow.Correction.Principal.Value, inflow.Correction.Interest.Value)));
        Assert.Contains("paid back otherwise than planned", inflows[0].Provenance.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_AProjectThatTakesMoreThanALimit_LeavesNothingForOthersInThoseYears()
    {
        // Mill builds until 2028 and spends 42 of its 52 in 2026 and 2027, where builders have hands for 15.
        var small = SmallProgramme.Create();
        var programme = small with { Limits = [small.Limits[0] with { Filter = new MeasureFilter(), Level = 15m }] };
        ImmutableArray<Actual> facts =
        [
            new(2, ActualKind.Launch, new("mill"), Site: new("zone"), Year: new(2025)),
            new(3, ActualKind.Startup, new("mill"), Year: new(2028)),
            new(4, ActualKind.Cost, new("mill"), Year: new(2025), Value: 10m),
            new(5, ActualKind.TotalCost, new("mill"), Value: 52m),
        ];
        var plan = SmallPlan.Create();
        var changed = ChangedProgramme.Of(new History(programme, From, plan.Decisions.Launches, facts), plan);
        Assert.Equal(
            [("builders-2026", 2026, 21m), ("builders-2027", 2027, 21m), ("builders-2028", 2028, 15m)],
            changed.Limits.Select(limit => (limit.Id.Value, limit.Year!.Value.Value, limit.Level)));
        Assert.Contains("21", changed.Limits[0].Provenance.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_AProjectThatTakesMoreLandThanThereIs_LeavesNoneForOthers()
    {
        // Mill takes a quarter of a hectare for each of 6.
        var land = SmallProgramme.Create().Stocks[0];
        var stocks = Changed([], programme: SmallProgramme.Create() with { Stocks = [land with { Available = 1m }, land with { Place = new("north") }] }).Stocks;
        Assert.Equal([1.5m, 1.5m], stocks.Select(stock => stock.Available));
        Assert.Equal("1 ha was there; what has begun takes 1.5 ha, so that nothing else may be added.", stocks[0].Provenance.Note);
        Assert.Null(stocks[1].Provenance.Note);
    }

    [Fact]
    public void Of_ALimitOfEachSponsorOverYears_TakesOffWhatEachHadSpent()
    {
        // In 2025 mill spends 40 and line 5, both of one sponsor, and early half of its 8.
        var each = SmallProgramme.Create().Limits[1] with { Measure = Measure.Investment, Span = Span.Cumulative, Level = 60m };
        var changed = Changed([], programme: SmallProgramme.Create() with { Limits = [each] });
        Assert.Equal(
            [("Mill Ltd", 15m), ("Early Ltd", 56m)],
            changed.Limits.Select(limit => (limit.Filter.Sponsor, limit.Level)));
        Assert.Equal(["each-sponsor-sponsor-1", "each-sponsor-sponsor-2"], changed.Limits.Select(limit => limit.Id.Value));
    }

    [Fact]
    public void Of_ALimitWhosePartWouldBeCalledAsAnotherLimitIs_CallsItOtherwise()
    {
        var each = SmallProgramme.Create().Limits[1] with { Measure = Measure.Investment, Span = Span.Cumulative, Level = 60m };
        var other = each with { Id = new("each-sponsor-sponsor-1"), Filter = new MeasureFilter(), Level = 900m };
        var changed = Changed([], programme: SmallProgramme.Create() with { Limits = [each, other] });
        Assert.Equal(
            ["each-sponsor-sponsor-1-2", "each-sponsor-sponsor-2", "each-sponsor-sponsor-1"], changed.Limits.Select(limit => limit.Id.Value));
    }

    [Fact]
    public void EasedIn_ALimitOverYearsThatWhatHasBegunBreaks_KeepsWhatWasLeftOfIt()
    {
        // Mill spent 10 and line 5 of 30 in 2025; mill spends 42 more by 2027.
        ImmutableArray<Actual> facts =
        [
            new(2, ActualKind.Startup, new("mill"), Year: new(2028)),
            new(3, ActualKind.Cost, new("mill"), Year: new(2025), Value: 10m),
            new(4, ActualKind.TotalCost, new("mill"), Value: 52m),
        ];
        var each = SmallProgramme.Create().Limits[1] with { Measure = Measure.Investment, Span = Span.Cumulative, Year = new(2027), Level = 30m };
        var plan = SmallPlan.Create();
        var history = new History(SmallProgramme.Create() with { Limits = [each] }, From, plan.Decisions.Launches, facts);
        var changed = ChangedProgramme.Of(history, plan);
        Assert.Equal([42m, 26m], changed.Limits.Select(limit => limit.Level));
        Assert.Equal([new EasedLimit(new("each-sponsor-sponsor-1"), 15m)], ChangedProgramme.EasedIn(changed, history, plan));
    }

    [Fact]
    public void Of_ALimitOfEachSponsorThatOneBreaks_IsEasedForThatOneAlone()
    {
        // Mill builds until 2028 and spends 21 a year.
        ImmutableArray<Actual> facts =
        [
            new(2, ActualKind.Startup, new("mill"), Year: new(2028)),
            new(3, ActualKind.Cost, new("mill"), Year: new(2025), Value: 10m),
            new(4, ActualKind.TotalCost, new("mill"), Value: 52m),
        ];
        var each = SmallProgramme.Create().Limits[1] with { Measure = Measure.Investment, Level = 15m };
        var changed = Changed(facts, programme: SmallProgramme.Create() with { Limits = [each] });
        Assert.Equal([21m, 21m, 15m, 15m], changed.Limits.Select(limit => limit.Level));
        Assert.Equal([2026, 2027, 2028, null], changed.Limits.Select(limit => limit.Year?.Value));
    }

    [Fact]
    public void Of_ALoanWhoseProjectIsLateWithAllItsMoneySpent_StillCountsAsExposure()
    {
        // Mill has had its 20 and runs from 2028 only; restated at no cost, it would seem to owe nothing.
        ImmutableArray<Actual> facts = [new(2, ActualKind.Startup, new("mill"), Year: new(2028)), new(3, ActualKind.Cost, new("mill"), Year: new(2025), Value: 40m)];
        var changed = Changed(facts);
        var mill = changed.Limits.Where(limit => limit.Filter.Sponsor == "Mill Ltd").ToArray();
        Assert.Equal([2026, 2027, 2028], mill.Select(limit => limit.Year!.Value.Value));
        Assert.Equal([5m, 5m, 5m], mill.Select(limit => limit.Level));
        Assert.Contains("20", mill[0].Provenance.Note, StringComparison.Ordinal);
        Assert.Equal(["builders", "each-sponsor"], Changed([]).Limits.Select(limit => limit.Id.Value));
    }

    [Theory]
    [InlineData(2027, true)]
    [InlineData(2028, false)]
    public void Of_ARequiredProjectThatIsLate_KeepsTheRequirementOnlyWhereItCanBeKept(int expected, bool isKept)
    {
        // Early runs from 2026 and is now expected in 2027; mill, which it is made to require, in 2027 or 2028.
        var requires = new Relation(new("early"), RelationKind.Requires, new("mill"), Provenance.None);
        Actual[] facts = [new(2, ActualKind.Startup, new("early"), Year: new(2027)), new(3, ActualKind.Startup, new("mill"), Year: new(expected))];
        var changed = Changed([.. facts], programme: SmallProgramme.Create() with { Relations = [requires] });
        Assert.Equal(isKept ? [requires] : [], changed.Relations);
    }

    [Fact]
    public void Of_AProgramme_IsAPackageWithoutErrors()
    {
        var package = PackageChecker.Check(Path.Combine(House.Repository.Root, "examples/two-regions"));
        var plan = Search.PlannerRun.PlanOf(package.Programme!);
        var facts = Jospar.Packages.Actuals.ActualsReader.Read(Path.Combine(House.Repository.Root, "examples/actuals/two-regions.csv"), package.Package!);
        Assert.Empty(facts.Findings);
        var changed = ChangedProgramme.Of(new History(package.Programme!, From, plan.Decisions.Launches, facts.Actuals), plan);
        Assert.False(PackageChecker.Check(ProgrammeWriter.ToPackage(changed)).HasErrors);
    }

    private static Programme Changed(ImmutableArray<Actual> facts, Year? from = null, Programme? programme = null)
    {
        Plan plan = SmallPlan.Create();
        return ChangedProgramme.Of(new History(programme ?? SmallProgramme.Create(), from ?? From, plan.Decisions.Launches, facts), plan);
    }

    private static Project Project(Programme programme, string id) => programme.Projects.First(project => project.Id.Value == id);
}
