using Jospar.Domain;
using Jospar.Optimisation;
using Jospar.Planning.Explanation;
using Jospar.Planning.Explanation.Asking;
using Jospar.Planning.Plans;
using Jospar.Planning.Viability;
using Jospar.Tests.Cli;
using Jospar.Tests.Optimisation.Mock;

namespace Jospar.Tests.Planning.Explanation;

public sealed class ProjectExplanationTests
{
    [Theory]
    [InlineData("cable-works-large")]
    [InlineData("second-line")]
    public void Project_ForcedIn_IsWhatPlanningEveryStartOfItAnewGives(string project)
    {
        var answer = Ask(project);
        var asked = Assert.Single(answer.Asked, asked => asked.Kind == WhatIfKind.ForcedIn);
        Assert.Equal(WhatIfEnd.Answered, asked.End);
        var best = answer.Starts
            .Select(start => TwoRegions.PlanOf(TwoRegions.With(TwoRegions.Programme, project, one => one with { Commitment = new Commitment(start.Site, start.Start) })))
            .OrderBy(plan => Shortfall(plan)).ThenByDescending(plan => plan.Totals.Value.Value).First();
        AssertSame(best, asked);
    }

    [Theory]
    [InlineData("rod-mill")]
    [InlineData("rod-mill-large")]
    [InlineData("cable-works")]
    public void Project_ForcedOut_IsWhatPlanningWithoutItGives(string project)
    {
        var asked = Assert.Single(Ask(project).Asked, asked => asked.Kind == WhatIfKind.ForcedOut);
        var without = TwoRegions.Programme with { Projects = [.. TwoRegions.Programme.Projects.Where(one => one.Id.Value != project)] };
        AssertSame(TwoRegions.PlanOf(without), asked);
        Assert.Contains(asked.Moves, move => move.Project.Value == project && move.ToSite is null);
    }

    [Fact]
    public void Project_AtAnotherSiteAndEarlier_IsWhatPlanningWithOnlyThoseStartsGives()
    {
        var answer = Ask("rod-mill");
        var elsewhere = Assert.Single(answer.Asked, asked => asked.Kind == WhatIfKind.AtAnotherSite);
        AssertSame(BestOf("rod-mill", answer.Starts.Where(start => start.Site == elsewhere.Site)), elsewhere);
        var earlier = Assert.Single(answer.Asked, asked => asked.Kind == WhatIfKind.Earlier);
        AssertSame(BestOf("rod-mill", answer.Starts.Where(start => start.Site == answer.Best!.Site && start.Start < answer.Best.Start)), earlier);
    }

    [Fact]
    public void Project_WithoutRoom_LacksWhatTheHandReckons()
    {
        // The southern zone has 70 ha; 80 kt of rod take 32 and 40 kt of cable 20, so that 18 are left of the 30 needed.
        var answer = Ask("cable-works-large");
        Assert.Equal((ProjectStanding.Out, ProjectReason.NoRoom), (answer.Standing, answer.Reason));
        var land = Assert.Single(answer.Best!.Lacks, lack => lack.Thing.Kind == "occupied_stock");
        Assert.Equal(("south-zone,ground", 30m, 12m), (land.Thing.Subject, land.Needed, land.Missing));
        Assert.Contains(answer.Best.Lacks, lack => lack.Thing is { Kind: "fund_balance", Subject: "development-fund" });
    }

    [Fact]
    public void Project_NotViable_SaysWhatItsSponsorWouldLose()
    {
        var answer = Ask("tube-mill");
        Assert.Equal((ProjectStanding.Out, ProjectReason.NotViable), (answer.Standing, answer.Reason));
        var project = TwoRegions.Programme.Projects.Single(one => one.Id.Value == "tube-mill");
        var valuation = new SponsorValuation(TwoRegions.Programme);
        var best = answer.RuledOut.SelectMany(row => Enumerable.Range(row.First.Value, row.Last - row.First + 1).Select(year => new Year(year)))
            .Max(year => valuation.Value(project, project.Sites[0], year));
        Assert.Equal(best, answer.SponsorValue);
        Assert.True(answer.CapitalShare > 0m);
        Assert.Empty(answer.Asked);
        var margin = answer.Margin!;
        Assert.True(margin.Year >= answer.RuledOut[0].First + project.BuildYears);
        Assert.Equal(margin.Left.Value, margin.Sales.Value - margin.Purchases.Value - margin.RunningCost.Value);
        Assert.Equal(
            TwoRegions.Programme.Years.Where(year => year >= answer.RuledOut[0].First + project.BuildYears).Max(year => valuation.Margin(project.Process!.Value, margin.Site, year).Left),
            margin.Left.Value);
    }

    [Fact]
    public void Projects_ByPrices_NeverPromiseLessThanTheModelAnswers()
    {
        // With all other launches held, an answer can be no better than the bound that the prices give.
        var options = new ExplainerOptions(Gap: 0m, FreeStarts: 1);
        foreach (var id in (string[])["rod-mill", "rod-mill-large", "cable-works", "second-line"])
        {
            var answer = TwoRegions.Explained(TwoRegions.Programme, TwoRegions.Plan, explainer => explainer.Project(new ProjectId(id), null), options);
            var asked = answer.Asked.First(asked => asked.Kind is WhatIfKind.ForcedIn or WhatIfKind.ForcedOut);
            var views = answer.Standing == ProjectStanding.Out ? answer.Starts : [answer.Best!];
            Assert.True(asked.Held > 0);
            if (asked.HasPlan)
            {
                Assert.True(asked.ShortfallChange >= views.Min(view => view.LeastShortfallChange) - 1e-6m);
                Assert.True(asked.ShortfallChange > 0.001m || asked.ValueChange.Value <= views.Max(view => view.MostValueChange.Value) + 0.1m);
            }
        }
    }

    // A monument with jobs keeps a promise and costs money: where the value comes first, that is no reason to build it.
    [Fact]
    public void Projects_WhereTheValueComesFirst_AreJudgedByItFirst()
    {
        var line = TwoRegions.Programme.Projects.Single(one => one.Id.Value == "second-line");
        var monument = line with { Id = new ProjectId("monument"), Expansions = [], Tags = ["programme"] };
        var programme = TwoRegions.Programme with
        {
            Terms = TwoRegions.Programme.Terms with { Goals = [Goal.Value, Goal.Shortfall], ValueTolerance = 0m },
            Projects = [.. TwoRegions.Programme.Projects, monument],
        };
        var plan = TwoRegions.PlanOf(programme);
        var answers = TwoRegions.Explained(
            programme, plan,
            explainer => explainer.Projects().Where(one => !one.Starts.IsEmpty).Select(one => explainer.Project(one.Project, null)).ToArray(),
            new ExplainerOptions(Gap: 0m, FreeStarts: 1));
        var stone = answers.Single(answer => answer.Project == monument.Id);
        Assert.Equal((ProjectStanding.Out, ProjectReason.Loses), (stone.Standing, stone.Reason));
        Assert.True(stone.Best!.LeastShortfallChange < 0m);
        foreach (var answer in answers)
        {
            var asked = answer.Asked.First(asked => asked.Kind is WhatIfKind.ForcedIn or WhatIfKind.ForcedOut);
            var views = answer.Standing == ProjectStanding.Out ? answer.Starts : [answer.Best!];
            Assert.True(!asked.HasPlan || asked.ValueChange.Value <= views.Max(view => view.MostValueChange.Value) + 0.1m, answer.Project.Value);
        }
    }

    // Prices say that leaving it out would cost; the answer, with processors free, that it would be a gain.
    [Fact]
    public void Project_ThatIsWorthLessThanPricesSay_IsInForNoReasonThatPricesGive()
    {
        var line = TwoRegions.Programme.Projects.Single(one => one.Id.Value == "second-line");
        var monument = line with { Id = new ProjectId("monument"), Expansions = [], Financing = [], CapitalCost = new(1m) };
        var programme = TwoRegions.Programme with { Projects = [.. TwoRegions.Programme.Projects, monument] };
        var built = TwoRegions.PlanOf(TwoRegions.With(programme, "monument", one => one with { Commitment = new Commitment(one.Sites[0].Place, one.FirstStart) }));
        var answer = Doctored(programme, built, programme.Projects.Length - 1);

        Assert.True(answer.Best!.MostValueChange.Value > 0m);
        Assert.Equal(ProjectReason.WithOthers, answer.Reason);
    }

    // What is answered of a launch of which prices are told to say that it earns a thousand.
    private static ProjectExplanation Doctored(Programme programme, Plan plan, int project)
    {
        using var solver = Optimisation.NativeHighs.Open();
        var options = new ExplainerOptions(Gap: 0m);
        var explained = new ExplainedModel(programme, plan);
        using var session = new ModelSession(explained.Model, solver);
        var rows = new LaunchRows(explained);
        var reasons = new ProjectReasons(explained, rows, FixedPrices.Of(explained, session, options, CancellationToken.None)!);
        using var asking = new ModelSession(explained.Model, solver);
        var answers = new ProjectAnswers(explained, reasons, new ProjectQuestions(explained, rows, asking, options, TimeProvider.System));
        var told = reasons.Of(project);
        var planned = told.Best! with { LeastShortfallChange = 0m, MostValueChange = new(-1000m) };
        return answers.Of(
            project, told with { Reason = ProjectReason.Earns, Best = planned, Starts = told.Starts.Replace(told.Best, planned) }, null, CancellationToken.None);
    }

    // It costs nothing and has twenty jobs. Of a promise that is kept with some to spare no price speaks.
    [Theory]
    [InlineData(5, ProjectReason.MissesPromises, 3, 15)]
    [InlineData(19, ProjectReason.MissesPromises, 0.052631579, 1)]
    [InlineData(20, ProjectReason.BringsNothing, 0, 0)]
    public void Projects_ThatOnlyAPromiseOfAtMostCounts_AreToldByHowMuchTheyMissIt(int most, ProjectReason reason, double shortfall, int missing)
    {
        var line = TwoRegions.Programme.Projects.Single(one => one.Id.Value == "second-line");
        var monument = line with { Id = new ProjectId("monument"), Expansions = [], Financing = [], CapitalCost = Money.Zero, Tags = ["idle"] };
        var jobs = TwoRegions.Programme.Targets.Single(target => target.Id.Value == "jobs");
        var few = jobs with { Id = new TargetId("few"), Filter = jobs.Filter with { Tag = "idle" }, Bound = Bound.AtMost, Level = most };
        var programme = TwoRegions.Programme with { Projects = [.. TwoRegions.Programme.Projects, monument], Targets = [.. TwoRegions.Programme.Targets, few] };

        var answer = TwoRegions.Explained(programme, TwoRegions.PlanOf(programme), explainer => explainer.Projects()).Single(one => one.Project == monument.Id);

        Assert.Equal((ProjectStanding.Out, reason), (answer.Standing, answer.Reason));
        TwoRegions.AssertClose((decimal)shortfall, answer.Best!.LeastShortfallChange, 1e-6m);
        Assert.True(reason != ProjectReason.BringsNothing || answer.Best.MostValueChange == Money.Zero);
        Lack[] missed = missing > 0 ? [new Lack(new ScarceThing("target_shortfall", "few", jobs.Year, "jobs"), 20m, missing)] : [];
        Assert.Equal(missed, answer.Best.Missed.IsDefault ? [] : answer.Best.Missed);
    }

    [Fact]
    public void Project_InALargeProgramme_HoldsTheRestAndNeverDoesBetterThanWithAllFree()
    {
        var held = TwoRegions.Explained(
            TwoRegions.Programme, TwoRegions.Plan, explainer => explainer.Project(new ProjectId("cable-works-large"), null),
            new ExplainerOptions(Gap: 0m, FreeStarts: 12)).Asked[0];
        var free = Ask("cable-works-large").Asked[0];
        Assert.Equal(0, free.Held);
        Assert.True(held.Held > 0);
        Assert.True(!held.HasPlan || held.ShortfallChange >= free.ShortfallChange - 1e-6m);
    }

    [Theory]
    [InlineData(Goal.Shortfall)]
    [InlineData(Goal.Value)]
    public void Project_WithATime_CountsAllThatAQuestionTakes(Goal first)
    {
        var (clock, time) = (new ManualClock(), TimeSpan.FromSeconds(100));
        long began = 0;
        var asked = new List<(TimeSpan? Limit, TimeSpan Left)>();
        using var solver = new WatchedSolver(Optimisation.NativeHighs.Open(), asked: (options, _) =>
        {
            asked.Add((options.TimeLimit, time - clock.GetElapsedTime(began)));
            clock.Advance(15);
        });
        var programme = TwoRegions.Programme with
        {
            Terms = TwoRegions.Programme.Terms with { Goals = first == Goal.Value ? [Goal.Value, Goal.Shortfall] : [Goal.Shortfall, Goal.Value] },
        };
        using var explainer = Explainer.Open(solver, programme, TwoRegions.PlanOf(programme), new ExplainerOptions(Gap: 0m), clock)!;
        asked.Clear();
        began = clock.GetTimestamp();

        Assert.Single(explainer.Project(new ProjectId("second-line"), time).Asked);

        Assert.True(asked.Count >= 4, "amounts and a solve for each goal");
        Assert.All(asked, one => Assert.True(one.Limit <= TimeSpan.FromSeconds(Math.Max(0.1, one.Left.TotalSeconds)), $"{one}"));
    }

    // Solvers hold launches to whole numbers within a tolerance, and stand on the rest with amounts of plants that are not there.
    [Fact]
    public void Project_OfAPointThatIsWholeWithinATolerance_StandsOnWholeLaunches()
    {
        var exact = ForcedIn(outcome => outcome);
        var within = ForcedIn(outcome => outcome.RowDuals.Length == 0 && outcome.Objective > 50.0
            ? outcome with { Primal = [.. outcome.Primal.Select(value => value == 0.0 ? 0.001 : value)] }
            : outcome);

        Assert.True(exact.HasPlan);
        TwoRegions.AssertClose(exact.ValueChange.Value, within.ValueChange.Value, 0.000_1m);
        Assert.Equal(exact.Moves, within.Moves);

        static WhatIf ForcedIn(Func<SolveOutcome, SolveOutcome> told)
        {
            using var solver = new WatchedSolver(Optimisation.NativeHighs.Open(), told: told);
            using var explainer = Explainer.Open(solver, TwoRegions.Programme, TwoRegions.Plan, new ExplainerOptions(Gap: 0m), TimeProvider.System)!;
            return explainer.Project(new ProjectId("second-line"), null).Asked[0];
        }
    }

    // A start in the first year would take every builder that the second year asks for.
    [Fact]
    public void Project_KeptBackByAMinimum_SaysByHowMuchItWouldBeMissed()
    {
        var works = OreAndMetal.Smelter("works", 10m, "north") with { ConstructionJobs = 80, LastStart = new(2026) };
        var programme = OreAndMetal.Create(works) with
        {
            Limits = [new(new("busy"), new("Busy"), Measure.ConstructionJobs, new MeasureFilter(), Bound.AtLeast, new(2026), Span.Year, 50m, SmallProgramme.None)],
        };

        var answer = TwoRegions.Explained(programme, TwoRegions.PlanOf(programme), explainer => explainer.Projects()).Single();

        var lack = Assert.Single(answer.Earlier!.Lacks);
        Assert.Equal(("busy", true, 50m), (lack.Thing.Subject, lack.Thing.IsMinimum, lack.Missing));
    }

    // All that it needs is there; but it would run from the year after the plan's last.
    [Fact]
    public void Project_ThatWouldRunOnlyAfterThePlan_LosesWhatItCosts()
    {
        var works = OreAndMetal.Smelter("works", 10m, "north") with { FirstStart = new(2028), LastStart = new(2028) };
        var programme = OreAndMetal.Create(works);

        var answer = TwoRegions.Explained(programme, TwoRegions.PlanOf(programme), explainer => explainer.Projects()).Single();

        Assert.Equal((ProjectStanding.Out, ProjectReason.Loses), (answer.Standing, answer.Reason));
    }

    // Either has the money; the second needs the first, and there is not enough for both.
    [Fact]
    public void Project_ThatNothingWouldMakeRoomFor_IsToldAsImpossibleOnceTheModelIsAsked()
    {
        var second = OreAndMetal.Smelter("second", 20m, "north");
        var programme = OreAndMetal.Create(OreAndMetal.Smelter("first", 10m, "north"), second) with
        {
            Relations = [new(second.Id, RelationKind.Requires, new("first"), SmallProgramme.None)],
            Limits = [new(new("money"), new("Money"), Measure.Investment, new MeasureFilter(), Bound.AtMost, new(2028), Span.Cumulative, 8m, SmallProgramme.None)],
        };

        var answer = TwoRegions.Explained(programme, TwoRegions.PlanOf(programme), explainer => explainer.Project(second.Id, null));

        Assert.Equal((ProjectStanding.Out, ProjectReason.Impossible), (answer.Standing, answer.Reason));
        Assert.Equal(WhatIfEnd.Impossible, Assert.Single(answer.Asked).End);
    }

    [Fact]
    public void Project_NotViableAtACostlySite_LosesAShareOfWhatItCostsThere()
    {
        var programme = TwoRegions.With(TwoRegions.Programme, "tube-mill", one => one with { Sites = [one.Sites[0] with { CostFactor = 2m }] });
        var mill = programme.Projects.Single(one => one.Id.Value == "tube-mill");

        var answer = TwoRegions.Explained(programme, TwoRegions.Plan, explainer => explainer.Projects()).Single(one => one.Project == mill.Id);

        Assert.Equal(ProjectReason.NotViable, answer.Reason);
        TwoRegions.AssertClose(-answer.SponsorValue!.Value.Value / (2m * mill.CapitalCost.Value), answer.CapitalShare!.Value, 0.000_001m);
    }

    [Fact]
    public void Open_OfAPlanThatIsNoneOfTheProgramme_Refuses()
    {
        var other = TwoRegions.With(TwoRegions.Programme, "cable-works", one => one with { LastStart = one.FirstStart, FirstStart = one.FirstStart + 1, IsPublic = true });
        Assert.Throws<RuledOutLaunchException>(() => TwoRegions.Explained(other, TwoRegions.Plan, explainer => explainer.Projects()));
    }

    [Fact]
    public void Open_Cancelled_GivesNothing()
    {
        using var solver = Optimisation.NativeHighs.Open();
        Assert.Null(Explainer.Open(solver, TwoRegions.Programme, TwoRegions.Plan, new ExplainerOptions(), TimeProvider.System, null, new CancellationToken(canceled: true)));
    }

    private static ProjectExplanation Ask(string project) =>
        TwoRegions.Explained(TwoRegions.Programme, TwoRegions.Plan, explainer => explainer.Project(new ProjectId(project), null));

    private static Plan BestOf(string project, IEnumerable<StartView> starts) => starts
        .Select(start => TwoRegions.PlanOf(TwoRegions.With(TwoRegions.Programme, project, one => one with { Commitment = new Commitment(start.Site, start.Start) })))
        .OrderBy(plan => Shortfall(plan)).ThenByDescending(plan => plan.Totals.Value.Value).First();

    private static decimal Shortfall(Plan plan) => Math.Round(plan.Goals.Single(goal => goal.Goal == Goal.Shortfall).Value, 6);

    // The goals are held within a ten-thousandth of the weights while the value is pushed, here as there.
    private static void AssertSame(Plan anew, WhatIf asked)
    {
        Assert.True(asked.HasPlan);
        TwoRegions.AssertClose(Shortfall(anew) - Shortfall(TwoRegions.Plan), asked.ShortfallChange, 0.000_5m);
        decimal change = anew.Totals.Value.Value - TwoRegions.Plan.Totals.Value.Value;
        TwoRegions.AssertClose(change, asked.ValueChange.Value, 0.5m);
        foreach (var effect in asked.Targets)
        {
            TwoRegions.AssertClose(anew.Targets.Single(target => target.Id == effect.Target).Reached, effect.Then, 0.5m);
        }
    }
}
