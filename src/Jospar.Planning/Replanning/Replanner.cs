using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Optimisation;
using Jospar.Planning.Diagnosis;
using Jospar.Planning.Plans;
using Jospar.Planning.Replanning.Large;
using Jospar.Planning.Search;
using Jospar.Planning.Search.Neighbourhoods;
using Jospar.Planning.Verification;

namespace Jospar.Planning.Replanning;

/// <summary>
/// Plans a programme again from a year on, after what happened, with few changes against an earlier plan. Not safe to be
/// called by several threads at once.
/// </summary>
/// <param name="solver">The solver.</param>
/// <param name="time">Where time comes from.</param>
public sealed class Replanner(ISolver solver, TimeProvider time)
{
    // Of the time that is left, what is kept for exact amounts, the verifier and the causes of changes in large programmes.
    private const double WeighingShare = 0.8;

    // Of what is left then, choices that a search left a hair from their best may take so much.
    private const double SettlingShare = 0.25;

    /// <summary>From this many possible starts on a programme is too large to solve whole.</summary>
    internal int LeastStarts { get; init; } = NeighbourhoodSearch.LeastStarts;

    /// <summary>
    /// Plans <paramref name="changed"/>, which <see cref="ChangedProgramme"/> made of <paramref name="history"/> and
    /// <paramref name="plan"/>. Cancelling ends with the best plan so far. Throws <see cref="SolverException"/> when
    /// the solver fails before there is a plan, <see cref="UnverifiedPlanException"/> when what it found breaks a rule.
    /// </summary>
    public ReplanningOutcome Replan(
        Programme changed,
        History history,
        Plan plan,
        ReplanOptions options,
        IProgress<SearchProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(changed);
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(options);
        var clock = new SearchClock(time, options.Planner.TimeLimit);
        var told = new ReplanProgress(progress, clock);
        told.Begin(SearchStep.Build, "");
        using var session = new ChangeSession(changed, history.StillPlanned, solver);
        var built = clock.Elapsed;
        bool isLarge = NeighbourhoodSearch.IsFor(session.Model.Problem, LeastStarts);
        var weighingClock = isLarge ? new SearchClock(time, clock.Share(WeighingShare)) : clock;
        var searchAt = SearchAt(session, options, isLarge, weighingClock, told);
        var fewest = searchAt(Scale(plan)).Fewest(cancellation);
        if (fewest.IsInfeasible)
        {
            told.Begin(SearchStep.Diagnose, "");
            var asked = new SolveOptions(Threads: options.Planner.Threads, Seed: options.Planner.Seed);
            return new ReplanningOutcome.Impossible(new ClashSearch(solver, asked, clock, detail => told.Begin(SearchStep.Diagnose, detail)).Find(changed, cancellation));
        }

        if (fewest.Point is not { } first)
        {
            return new ReplanningOutcome.LimitWithoutPlan(fewest.Stopped ?? StopReason.TimeLimit, clock.Elapsed - built);
        }

        var weighing = new Weighing(session, options, weighingClock, searchAt, point => SettledPoint.Of(
            session, solver, point, options.Planner with { TimeLimit = clock.Share(SettlingShare) }, cancellation));
        weighing.Run(first, fewest.Stopped, Scale(plan), cancellation);
        var made = Finish(session, options, weighing, told);
        var changes = CausesOf(history, plan, made.Plan, options, isLarge, clock, told, cancellation);
        var replan = ReplanOf(changed, history, plan, options, made.Plan, changes, weighing);
        var timed = made.Plan with
        {
            Seconds = Math.Round((decimal)clock.Elapsed.TotalSeconds, 3),
            Run = made.Plan.Run with { Origin = new PlanOrigin(PlanPurpose.Replan, From: options.From.Value, Weight: options.Weight) },
        };
        return new ReplanningOutcome.Replanned(changed, timed, replan, made.Verification, made.Trouble);
    }

    private static Replan ReplanOf(
        Programme changed, History history, Plan plan, ReplanOptions options, Plan made, ImmutableArray<LaunchChange> changes, Weighing weighing) =>
        new(
            options.From, options.Weight, plan.Run.PackageHash, history.Actuals, changes, PromiseList.Of(history, plan, made, options.Earlier),
            [.. weighing.CurveAround().Select(point => point.Name == "chosen" ? MadeOf(point, made) : point)])
        {
            EarlierFrom = history.Programme.Terms.FirstYear,
            Begun = [.. BegunCost.Of(history)],
            Courses = BegunCourse.AllOf(history),
            AllFacts = history.AllFacts,
            Discounts = DiscountChange.Differing(plan.Decisions, made.Decisions),
            Eased = ChangedProgramme.EasedIn(changed, history, plan),
            Shares = AgreedShare.In(changed, history.Programme),
        };

    // Its amounts were made exact for the goals after the search.
    private static CurvePoint MadeOf(CurvePoint chosen, Plan made) => chosen with
    {
        Shortfall = Math.Round(made.Goals.First(goal => goal.Goal == Goal.Shortfall).Value, 9),
        Value = Math.Round(made.Totals.Value.Value, 6),
    };

    private Func<double, IWeighedSearch> SearchAt(
        ChangeSession session, ReplanOptions options, bool isLarge, SearchClock clock, ReplanProgress told) => isLarge
        ? scale => new LargeWeighedSearch(session, options, scale, clock, time, told, solver)
        : scale => new WeighedSearch(session, options, scale, clock, told);

    private ImmutableArray<LaunchChange> CausesOf(
        History history, Plan plan, Plan made, ReplanOptions options, bool isLarge, SearchClock clock, ReplanProgress told, CancellationToken cancellation)
    {
        var changes = ChangeList.Of(history, made);
        var launches = made.Decisions.Launches.ToDictionary(launch => launch.Project, launch => new Commitment(launch.Site, launch.Start));
        var forced = new ForcedLaunches(
            history.StillPlanned, launches, solver, new SolveOptions(Threads: options.Planner.Threads, Seed: options.Planner.Seed));
        LaunchQuestion question = isLarge
            ? (changed, _) => forced.Of(changed, clock.Share(1.0), cancellation)
            : (changed, other) => Launches(changed, other, plan, launches, options, clock, told, cancellation);
        return new FactSearch(WithoutFailures(question), isLarge, history, plan, options, clock, told).Explain(changes, cancellation);
    }

    // The plan stands without the causes of its changes.
    private static LaunchQuestion WithoutFailures(LaunchQuestion question) => (changed, other) =>
    {
        string? trouble = null;
        return Attempt.At(() => question(changed, other), ref trouble);
    };

    // The launches that the weighed search chooses for a changed programme, those made where it allows none; nothing where the time is
    // too short.
    private ImmutableDictionary<ProjectId, Commitment>? Launches(
        Programme changed, History history, Plan plan, Dictionary<ProjectId, Commitment> made, ReplanOptions options, SearchClock clock, ReplanProgress told, CancellationToken cancellation)
    {
        using var session = new ChangeSession(changed, history.StillPlanned, solver);
        var searchAt = SearchAt(session, options, isLarge: false, clock, told);
        var fewest = searchAt(Scale(plan)).Fewest(cancellation);
        if (fewest.IsInfeasible)
        {
            return made.ToImmutableDictionary();
        }

        if (fewest.Point is not { } first || fewest.Stopped is not null)
        {
            return null;
        }

        var weighing = new Weighing(session, options with { WithCurve = false }, clock, searchAt, settle: point => point);
        weighing.Run(first, null, Scale(plan), cancellation);
        return weighing.Chosen.Stopped is null
            ? PointReader.Read(session.Model, weighing.Chosen.Point!).Launches.ToImmutableDictionary(launch => launch.Project, launch => new Commitment(launch.Site, launch.Start))
            : null;
    }

    private static double Scale(Plan plan) => Math.Max(1e-9, (double)Math.Abs(plan.Totals.Value.Value));

    private (Plan Plan, PlanVerification Verification, string? Trouble) Finish(
        ChangeSession session, ReplanOptions options, Weighing weighing, ReplanProgress told)
    {
        told.Begin(SearchStep.Prices, "");
        var chosen = weighing.Chosen;
        string? trouble = weighing.Trouble;
        var exact = FixedLaunches.HasTime(session.Model, options.Planner)
            ? Attempt.At(() => FixedLaunches.Solve(session.Model, solver, chosen.Point!, options.Planner, CancellationToken.None), ref trouble)
            : null;
        told.Begin(SearchStep.Verify, "");
        var result = new SearchResult(chosen.Point, chosen.Goals, IsInfeasible: false, chosen.Stopped);
        var plan = new PlanAssembly(session.Model, options.Planner, solver.Identity).Of(result, exact?.Primal ?? chosen.Point!, exact);
        if (plan.Status == PlanStatus.Stopped && chosen.Stopped is null)
        {
            // Changes weigh, too: a later goal may have earned some that the first could have put to better use.
            plan = plan with { Status = PlanStatus.Chosen };
        }

        var verification = PlanVerifier.Verify(session.Model.Problem.Programme, plan);
        return verification.Holds ? (plan, verification, trouble) : throw new UnverifiedPlanException(verification);
    }
}
