using Jospar.Domain;
using Jospar.Optimisation;
using Jospar.Optimisation.Highs;
using Jospar.Packages.Generation;
using Jospar.Planning.Alternatives;
using Jospar.Planning.Explanation;
using Jospar.Planning.Plans;
using Jospar.Planning.Plans.Accounts;
using Jospar.Planning.Search;
using Jospar.Tests.Cli;
using Jospar.Tests.Optimisation.Mock;
using Jospar.Tests.Planning.Explanation;
using Jospar.Tests.Planning.Search;
using Jospar.Tests.Queue;

namespace Jospar.Tests.Planning.Alternatives;

public sealed class AlternativesSearchTests
{
    // Directions that only launches decide, so that a choice of launches has one figure.
    private static readonly AlternativesOptions Launching = new(
        0.2m, [AlternativeDirection.PublicMoney, AlternativeDirection.Projects, AlternativeDirection.EarlyJobs]);

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(8)]
    public void Find_OfASmallProgramme_AgreesWithTryingEveryChoice(int seed)
    {
        var programme = RandomProgramme.Create(seed);
        var plan = PlannerRun.PlanOf(programme);
        var found = Find(programme, plan, Launching);
        var every = new EveryNearOptimalChoice(programme, plan, Launching);
        foreach (var project in found.Classes)
        {
            int holding = every.Launched.Count(launched => launched.Contains(project.Project));
            var truth = holding == every.Launched.Count ? ProjectClassKind.MustHave : holding == 0 ? ProjectClassKind.Never : ProjectClassKind.MayHave;
            Assert.Equal((truth, true), (project.Kind, project.IsProven));
        }

        for (int n = 0; n < found.Directions.Length; n++)
        {
            var best = found.Directions[n].Direction == AlternativeDirection.EarlyJobs
                ? every.Figures.Max(figures => figures[n])
                : every.Figures.Min(figures => figures[n]);
            Assert.Equal((double)best, (double)found.Directions[n].After!.Value, 1e-6 + 0.006 * (double)Math.Abs(best));
        }
    }

    [Fact]
    public void Find_WhereTheSolverFailsOnceThereIsAnotherPlan_KeepsItAndSaysWhatFailed()
    {
        var programme = SmallProgramme.Create();
        var plan = PlannerRun.PlanOf(programme);
        using var highs = Optimisation.NativeHighs.Open();
        bool fails = false;
        using var solver = new WatchedSolver(highs, asked: (_, _) => _ = Volatile.Read(ref fails) ? throw new HighsCallException("numbers") : 0);
        AlternativesOutcome Found(int failing) => new AlternativesSearch(solver, TimeProvider.System).Find(
            programme, plan, new AlternativesOptions(0.3m, AlternativesOptions.EveryDirection),
            new Watch<AlternativesProgress>(step => Volatile.Write(ref fails, fails || (step.Step == AlternativesStep.Complete && step.Done >= failing))));

        var whole = Found(failing: int.MaxValue);
        var outcome = Found(failing: 4);

        Assert.NotEmpty(outcome.Plans);
        Assert.Null(whole.Trouble);
        Assert.Equal((StopReason.SolverFailed, "numbers"), (outcome.Stopped, outcome.Trouble));
        Assert.Equal(programme.Projects.Length, outcome.Classes.Length);
        Assert.ThrowsAny<SolverException>(() => Found(failing: int.MaxValue));
    }

    [Fact]
    public void Find_OfTheSmallPlan_KeepsBothGoalsAndIsTheSameTwice()
    {
        var programme = SmallProgramme.Create();
        var plan = PlannerRun.PlanOf(programme);
        var options = new AlternativesOptions(0.3m, AlternativesOptions.EveryDirection);
        var found = Find(programme, plan, options);
        Assert.All(found.Plans, alternative =>
        {
            Assert.True(alternative.Verification.Holds);
            Assert.True(alternative.Plan.Goals.Single(goal => goal.Goal == Goal.Shortfall).Value <= found.ShortfallLimit + 1e-6m);
            Assert.True(alternative.Plan.Totals.Value.Value >= found.ValueLimit - 1e-4m);
            Assert.Equal(PlanStatus.Chosen, alternative.Plan.Status);
        });
        Assert.All(found.Classes, project => Assert.InRange(project.Share, 0m, 1m));
        Assert.Equal(
            ExplanationJson.Text(AlternativesDocument.Of(plan, found)),
            ExplanationJson.Text(AlternativesDocument.Of(plan, Find(programme, plan, options))));
    }

    // The ore is enough for ten of twelve: what one promise is told to have in full by a rounding, the other has.
    [Fact]
    public void Find_OfAPlanThatMissesATargetByARounding_HoldsItsTrueShortfall()
    {
        var metal = OreAndMetal.Promise(Measure.Output, new MeasureFilter(Commodity: new("metal")), 6m);
        var programme = OreAndMetal.Create();
        programme = programme with
        {
            Processes = [.. programme.Processes, OreAndMetal.Process("cast", ("ore", -2m), ("bar", 1m))],
            Facilities = [OreAndMetal.Standing(50m), OreAndMetal.Standing(50m) with { Id = new("foundry"), Process = new("cast") }],
            Resources = [OreAndMetal.Ore("north", 2025, 20m)],
            Targets = [metal, metal with { Id = new("bars"), Filter = new MeasureFilter(Commodity: new("bar")) }],
        };
        var plan = PlannerRun.PlanOf(programme);
        var told = plan with
        {
            Targets = [plan.Targets[0] with { Reached = 5.999_995m, Shortfall = 0m }, plan.Targets[1] with { Reached = 4.000_005m, Shortfall = 1.999_995m }],
        };

        var found = Find(programme, told, new AlternativesOptions(0.01m, [AlternativeDirection.Electricity]));

        Assert.Equal(2.0 / 6.0 + 0.02, (double)found.ShortfallLimit, 1e-7);
    }

    // Where every launch is decided beforehand, less electricity is a matter of amounts alone, and a plan of its own.
    [Fact]
    public void Find_OfADirectionThatOtherAmountsTakeFarther_NamesAPlanThatHasTheFigure()
    {
        var small = SmallProgramme.Create();
        var launched = PlannerRun.PlanOf(small).Decisions.Launches.ToDictionary(launch => launch.Project);
        var programme = small with
        {
            Projects = [.. small.Projects.Where(project => launched.ContainsKey(project.Id))
                .Select(project => project with { Commitment = new Commitment(launched[project.Id].Site, launched[project.Id].Start) })],
            Relations = [],
        };
        var found = Find(programme, PlannerRun.PlanOf(programme), new AlternativesOptions(0.3m, [AlternativeDirection.Electricity]));
        var direction = Assert.Single(found.Directions);
        Assert.True(direction.After < direction.Before);
        Assert.Equal(direction.After!.Value, new PlanMeasures(programme, direction.Alternative!.Plan.Decisions)
            .Value(Measure.Use, new MeasureFilter(Commodity: new("power")), Span.Cumulative, programme.Terms.LastYear), 4);
    }

    [Fact]
    public void Find_OfManyEmployers_ReachesTheLeanestPlanAndProvesTheLargeOneNeeded()
    {
        var programme = ManyEmployers.Create();
        var plan = PlannerRun.PlanOf(programme);
        Assert.Equal(60, plan.Decisions.Launches.Length);
        var found = Find(programme, plan, new AlternativesOptions(0.05m, [AlternativeDirection.Projects, AlternativeDirection.EarlyJobs]));
        Assert.Equal((47m, 47m), (found.Directions[0].After, found.Directions[0].Bound));
        Assert.Equal(47, found.Directions[0].Alternative!.Plan.Decisions.Launches.Length);
        Assert.Equal(3m * 1970m, found.Directions[1].After);
        Assert.All(found.Classes, project => Assert.Equal(
            project.Project == ManyEmployers.Large ? (ProjectClassKind.MustHave, true) : (ProjectClassKind.MayHave, true), (project.Kind, project.IsProven)));
    }

    [Fact]
    public void Find_WithoutGasAndIncomes_SaysWhatIsLacking()
    {
        var programme = SmallProgramme.Create();
        var options = new AlternativesOptions(0.1m, [AlternativeDirection.Gas, AlternativeDirection.PoorestRegions, AlternativeDirection.Electricity]);
        var directions = Find(programme, PlannerRun.PlanOf(programme), options).Directions;
        Assert.Contains("gas", directions[0].Lack, StringComparison.Ordinal);
        Assert.Contains("income_per_head", directions[1].Lack, StringComparison.Ordinal);
        Assert.Null(directions[2].Lack);
        Assert.True(directions[2].After <= directions[2].Before);
    }

    [Fact]
    public void Find_CancelledAtOnce_AnswersWithThePlanAlone()
    {
        var programme = SmallProgramme.Create();
        var plan = PlannerRun.PlanOf(programme);
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        var found = Find(programme, plan, new AlternativesOptions(0.1m, AlternativesOptions.EveryDirection), stop.Token);
        Assert.Equal(StopReason.Cancelled, found.Stopped);
        Assert.Empty(found.Plans);
        Assert.All(found.Classes.Where(project => project is { Kind: ProjectClassKind.MustHave, IsCommitted: false }), project => Assert.False(project.IsProven));
        Assert.All(found.Classes.Where(project => project.IsCommitted), project => Assert.True(project.IsProven));
    }

    [Fact]
    public void Of_RegionsWithIncomes_IsThePoorestThird()
    {
        var small = SmallProgramme.Create();
        var programme = small with
        {
            Places = [.. small.Places.Select(place => place.Id.Value == "north" ? place with { IncomePerHead = 300m } : place.Id.Value == "south" ? place with { IncomePerHead = 200m } : place)],
        };
        Assert.Equal([new PlaceId("south")], PoorestRegions.Of(programme));
        Assert.Empty(PoorestRegions.Of(small));
    }

    [Fact]
    public void Find_OfAPlanThatItsProgrammeRulesOut_IsRefused()
    {
        var programme = SmallProgramme.Create();
        var plan = SmallPlan.Create();
        var moved = plan with { Decisions = plan.Decisions with { Launches = [(new("mill"), new("zone"), new(2040))] } };
        Assert.Throws<RuledOutLaunchException>(() => Find(programme, moved, new AlternativesOptions(0.1m, AlternativesOptions.EveryDirection)));
    }

    [Fact]
    public void Find_TellsOfEveryDirectionHowFarItIs()
    {
        var programme = SmallProgramme.Create();
        var plan = PlannerRun.PlanOf(programme);
        var told = new List<AlternativesProgress>();
        using var solver = Optimisation.NativeHighs.Open();
        new AlternativesSearch(solver, TimeProvider.System).Find(programme, plan, Launching, new Watch<AlternativesProgress>(told.Add));

        var pushed = told.Where(progress => progress.Step == AlternativesStep.Push).ToList();
        Assert.All(pushed, progress => Assert.Equal(3, progress.Count));
        Assert.Equal(pushed.Select(progress => progress.Tried).Order(), pushed.Select(progress => progress.Tried));
        Assert.Equal(pushed.Select(progress => progress.Done).Order(), pushed.Select(progress => progress.Done));
        Assert.True(pushed[^1].Tried > 0);
        var completed = told.Where(progress => progress.Step == AlternativesStep.Complete).ToList();
        Assert.Equal(Launching.Directions.Order(), completed.Select(progress => progress.Direction!.Value).Order());
        Assert.Equal([0, 1, 2], completed.Select(progress => progress.Done));
        Assert.Equal(AlternativesStep.Test, told[^1].Step);
    }

    [Fact]
    public void Find_WithATime_KeepsBackWhatMakingPlansOfTheDirectionsTakes()
    {
        var programme = SmallProgramme.Create();
        var asked = new Unanswered();
        using var solver = Optimisation.NativeHighs.Open();
        new AlternativesSearch(solver, new TickingClock(), asked).Find(
            programme, PlannerRun.PlanOf(programme), Launching with { Time = TimeSpan.FromSeconds(60) });

        // Three directions and tests worth four share at most what is left after two and a half seconds or more for each plan.
        Assert.Equal(3, asked.Times.Count);
        Assert.All(asked.Times, share => Assert.InRange(share!.Value.TotalSeconds, 0.1, (60.0 - 3 * 2.5) / 7));
    }

    [Fact]
    public void Find_WhereNobodyElsewhereAnswersInTime_GoesOnWithWhatIsThere()
    {
        var programme = SmallProgramme.Create();
        using var solver = Optimisation.NativeHighs.Open();
        var found = new AlternativesSearch(solver, TimeProvider.System, new Waiting()).Find(
            programme, PlannerRun.PlanOf(programme), Launching with { Time = TimeSpan.FromSeconds(2) });

        Assert.Equal(StopReason.TimeLimit, found.Stopped);
        Assert.All(found.Directions, direction => Assert.Null(direction.After));
    }

    [Fact]
    public void Find_WhereTheTimeIsUpWhilePlansAreMade_EndsWithThoseThatAreDone()
    {
        var programme = SmallProgramme.Create();
        var clock = new ManualClock();
        var told = new List<AlternativesProgress>();
        using var solver = Optimisation.NativeHighs.Open();
        var found = new AlternativesSearch(solver, clock).Find(
            programme, PlannerRun.PlanOf(programme), Launching with { Time = TimeSpan.FromSeconds(60) }, new Watch<AlternativesProgress>(progress =>
            {
                told.Add(progress);
                clock.Advance(progress.Step == AlternativesStep.Complete ? 61 : 0);
            }));

        Assert.Single(told, progress => progress.Step == AlternativesStep.Complete);
        Assert.Equal(AlternativesStep.Complete, told[^1].Step);
        Assert.Equal(StopReason.TimeLimit, found.Stopped);
        Assert.Single(found.Directions, direction => direction.After is not null);
    }

    [Fact]
    public void Find_WhereTheTimeIsUpBeforeAnyLaunchIsMoved_MakesNoPlan()
    {
        var programme = SmallProgramme.Create();
        var clock = new ManualClock();
        var told = new List<AlternativesProgress>();
        using var solver = Optimisation.NativeHighs.Open();
        var found = new AlternativesSearch(solver, clock).Find(
            programme, PlannerRun.PlanOf(programme), Launching with { Time = TimeSpan.FromSeconds(60) }, new Watch<AlternativesProgress>(progress =>
            {
                told.Add(progress);
                clock.Advance(61);
            }));

        Assert.DoesNotContain(told, progress => progress.Step == AlternativesStep.Complete);
        Assert.Equal(StopReason.TimeLimit, found.Stopped);
        Assert.All(found.Directions, direction => Assert.Null(direction.After));
    }

    [Fact]
    public void UsualTimeFor_ALargeProgramme_IsFiveMinutes()
    {
        Assert.Null(AlternativesSearch.UsualTimeFor(SmallProgramme.Create()));
        Assert.Equal(TimeSpan.FromMinutes(5), AlternativesSearch.UsualTimeFor(ProgrammeGenerator.Generate(new GeneratorOptions(400, Seed: 1))));
    }

    private static AlternativesOutcome Find(Programme programme, Plan plan, AlternativesOptions options, CancellationToken stop = default)
    {
        using var solver = Optimisation.NativeHighs.Open();
        return new AlternativesSearch(solver, TimeProvider.System).Find(programme, plan, options, cancellation: stop);
    }

    /// <summary>Hears the questions and answers none.</summary>
    private sealed class Unanswered : IDirections
    {
        public List<TimeSpan?> Times { get; } = [];

        public void Run(IReadOnlyList<DirectionQuestion> questions, Action<int, DirectionAnswer> done, CancellationToken cancellation) =>
            Times.AddRange(questions.Select(question => question.Time));
    }

    /// <summary>Waits for workers that never come.</summary>
    private sealed class Waiting : IDirections
    {
        public void Run(IReadOnlyList<DirectionQuestion> questions, Action<int, DirectionAnswer> done, CancellationToken cancellation) =>
            Assert.True(cancellation.WaitHandle.WaitOne(TimeSpan.FromSeconds(30)), "It waits without limit.");
    }

    /// <summary>A clock that goes on by a second whenever somebody looks.</summary>
    private sealed class TickingClock : TimeProvider
    {
        private long _looks;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => ++_looks;
    }
}
