using Jospar.Domain;
using Jospar.Optimisation;
using Jospar.Optimisation.Submodels;
using Jospar.Optimisation.Threads;
using Jospar.Planning.Formulation;
using Jospar.Planning.Plans;

namespace Jospar.Planning.Search.Neighbourhoods;

/// <summary>
/// The search for programmes too large to solve whole: a plan within seconds from the relaxation of least shortfall, then
/// the flow layer priced out, cuts, a plan rounded from the relaxation, and its neighbourhoods one after the other, while
/// a second thread raises the bound. Both goals stay in their order: the shortfall is held near its bound, and until it
/// is there nothing else pays.
/// </summary>
internal sealed class NeighbourhoodSearch(
    ProgrammeModel model,
    PlannerOptions options,
    ISolver solver,
    SearchClock clock,
    SearchReporter reporter,
    int mostAmounts = NeighbourhoodDraw.MostAmounts,
    ISubmodels? elsewhere = null,
    SearchStart? start = null)
{
    /// <summary>From this many possible starts on it is worth its while.</summary>
    public const int LeastStarts = 3000;

    // How long launches are annealed for the targets at most, beside a linear optimum and where there is none.
    private static readonly TimeSpan FewTargetLaunches = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan ManyTargetLaunches = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan Look = TimeSpan.FromSeconds(0.05);

    // Of what is kept back for the end, so much may go to the least shortfall when there is a plan.
    private const double ShareForLevel = 0.25;

    // Where a programme is too large to relax, nothing else is done while its parts are solved: on both cores, then.
    private readonly ISubmodels _parts = elsewhere ?? new InProcessSubmodels(solver, 2);

    /// <summary>Whether a programme is for this search: large, and with the goals in their usual order.</summary>
    public static bool IsFor(PlanningProblem problem, int leastStarts = LeastStarts) =>
        problem.StartCount >= leastStarts
        && !problem.Programme.Terms.IsValueFirst
        && GoalScale.OfShortfall(problem.Programme) > 0m;

    /// <summary>
    /// Runs the search. Empty when it found that the programme is not for it. Throws a <see cref="SolverException"/> where the solver
    /// fails before there is a plan.
    /// </summary>
    public SearchResult? Run(CancellationToken cancellation)
    {
        reporter.Begin(SearchStep.Shortfall);
        var (least, first) = LeastShortfallBesideLaunches(cancellation);
        double leastShortfall = start?.Level ?? Math.Max(0.0, least is { Termination: Termination.Optimal } ? least.Objective : 0.0);
        var held = Hold(leastShortfall);
        var best = new BestPlan(
            model, held, leastShortfall, options, solver, IsRelaxable ? null : new ToldSubmodels(_parts, TellAmounts), clock, reporter, start?.Seen);
        if (least is not null && least.Termination != Termination.Optimal)
        {
            return cancellation.IsCancellationRequested ? best.Result(cancellation) : null;
        }

        try
        {
            return Plan(held, best, least, first, cancellation);
        }
        catch (SolverException failure) when (best.Plan is not null)
        {
            best.Trouble = failure.Message;
            return best.Result(cancellation);
        }
    }

    private SearchResult? Plan(HeldModel held, BestPlan best, SolveOutcome? least, FirstLaunches first, CancellationToken cancellation)
    {
        var places = new ColumnPlaces(model, held.Model.ColumnCount);
        if (!HasFirstPlan(held, places, best, first, cancellation))
        {
            return cancellation.IsCancellationRequested || IsTooLate ? best.Result(cancellation) : null;
        }

        if (best.Pace.MustEnd(cancellation))
        {
            return best.Result(cancellation);
        }

        var rounds = new ShortfallRounds(held, places, best, solver, options);
        bool isReachable = least is not null || start is not null;
        var relaxed = Beside(ended => Relax(held, isReachable, ended), LowerShortfall, best.Pace, cancellation);
        if (relaxed is (var kept, var whole))
        {
            reporter.Begin(SearchStep.Value);
            new ValueRounds(ValueSetting.Of(kept, whole, places, solver, options), best, isBegun: start is not null).Run(cancellation);
        }

        return best.Result(cancellation);

        void LowerShortfall(Task relaxing)
        {
            if (best.Plan!.Shortfall > held.Accepted)
            {
                rounds.Run(least?.Primal, !IsRelaxable, relaxing, cancellation);
            }
        }
    }

    // What any plan misses at least, and launches to begin from, which neither ask for the other. Of a programme too large to relax
    // there is no such level, and launches are all there is. Once they are a plan, the level is waited for only as long as the limit
    // and what is kept back for the end allow: without it any plan misses at least nothing.
    private (SolveOutcome? Least, FirstLaunches First) LeastShortfallBesideLaunches(CancellationToken cancellation)
    {
        using var least = IsRelaxable && start?.Level is null
            ? new WorkBeside<SolveOutcome>(LeastShortfall, solver.Identity.IsParallel, cancellation)
            : null;
        var first = FirstLaunchesBeside(least?.Work ?? Task.CompletedTask, cancellation);
        var patience = first.Plan is null ? null : clock.ShareOfKept(ShareForLevel);
        var found = least is not null && least.Work.EndsWithin(patience ?? Timeout.InfiniteTimeSpan) ? least.Work.Result : null;
        return (first.Plan is not null && found is not { Termination: Termination.Optimal } ? null : found, first);
    }

    private FirstLaunches FirstLaunchesBeside(Task least, CancellationToken cancellation)
    {
        if (start is not null)
        {
            return new FirstLaunches([.. start.Point, 0.0], null);
        }

        var nil = Hold(0.0);
        double[]? launches = new TargetLaunches(nil, options, clock, reporter, IsRelaxable ? FewTargetLaunches : ManyTargetLaunches).Find(cancellation);
        var plan = launches is not null && options.TimeLimit is not null && !least.IsCompleted
            ? new Completion(nil, solver, options, new InProcessSubmodels(solver, 1)).Of(launches, clock.ShareOfAll(0.9), cancellation)
            : null;
        return new FirstLaunches(launches, plan);
    }

    // Launches found or given first, then what is committed alone, where those are no plan or miss more than may be; regions look on
    // from there where there are no prices to do it.
    private bool HasFirstPlan(HeldModel held, ColumnPlaces places, BestPlan best, FirstLaunches first, CancellationToken cancellation)
    {
        if (first.Plan is { } plan)
        {
            best.Take(plan);
        }

        if (first.Point is { } launches && (best.Plan is null || !best.Pace.MustEnd(cancellation)))
        {
            best.Complete(launches, cancellation);
        }

        if (best.Plan is null && IsTooLate)
        {
            return false;
        }

        double[] committed = CommittedOnly(held);
        if (!IsRelaxable && IsWanting(held, best, cancellation))
        {
            new RegionTurns(held, places, best, solver, _parts, options, reporter).Run(best.Plan is null ? committed : best.Point, cancellation);
        }

        if (best.Plan is null || (IsRelaxable && start is null && IsWanting(held, best, cancellation)))
        {
            best.Complete(committed, cancellation);
        }

        return best.Plan is not null;
    }

    // Where amounts take minutes, nothing else is begun after the time without a plan.
    private bool IsTooLate => !IsRelaxable && clock.IsOver;

    private static bool IsWanting(HeldModel held, BestPlan best, CancellationToken cancellation) =>
        best.Plan is null || (best.Plan.Shortfall > held.Accepted && !best.Pace.MustEnd(cancellation));

    private void TellAmounts(int done, int count) => reporter.Begin(SearchStep.Shortfall, $"amounts, {done} of {count}");

    // A model this large has no linear optimum within minutes, and so no prices.
    private bool IsRelaxable => model.Model.ColumnCount <= mostAmounts;

    private SolveOutcome LeastShortfall(CancellationToken cancellation)
    {
        using var session = solver.Open(model.Model);
        session.SetIntegrality(enforced: false);
        session.ChangeCosts([.. Enumerable.Range(0, model.Shortfall.Costs.Length)], model.Shortfall.Costs);
        session.ChangeObjective(model.Shortfall.Sense, model.Shortfall.Offset);
        return session.Solve(new SolveOptions(Seed: options.Seed, TimeLimit: clock.ShareOfAll(0.9)), hooks: null, cancellation);
    }

    // Of what the shortfall may be over its bound, the model asks for most; up to all of it a plan is accepted. A tolerance within the gap
    // asked for is given away only as far as that gap still holds.
    private HeldModel Hold(double leastShortfall)
    {
        double weights = (double)GoalScale.OfShortfall(model.Problem.Programme);
        decimal tolerance = model.Problem.Programme.Terms.ShortfallTolerance;
        double give = weights * (double)(options.Gap + (tolerance > options.Gap ? tolerance : 0m));
        double penalty = Math.Max(HeldModel.PenaltyIn(model), start?.LeastPenalty ?? 0.0);
        return start?.Level is { } level
            ? HeldModel.Of(model, level, penalty)
            : HeldModel.Of(model, leastShortfall + GoalLevel.Margin * give, penalty, slack: (1.0 - GoalLevel.Margin) * give);
    }

    private double[] CommittedOnly(HeldModel held)
    {
        double[] point = new double[held.Model.ColumnCount];
        for (int s = 0; s < model.Problem.Starts.All.Length; s++)
        {
            point[model.Columns.Launch[s]] = model.Problem.Starts.All[s].IsCommitted ? 1.0 : 0.0;
        }

        return point;
    }

    // The second thread's work first where the solver has one process only.
    private (HeldModel Held, SolveOutcome Whole)? Beside(
        Func<CancellationToken, (HeldModel Held, SolveOutcome Whole)?> beside, Action<Task> here, SearchPace pace, CancellationToken cancellation)
    {
        using var second = new WorkBeside<(HeldModel Held, SolveOutcome Whole)?>(beside, solver.Identity.IsParallel, cancellation);
        here(second.Work);
        while (!pace.MustEnd(cancellation) && !second.Work.EndsWithin(Look))
        {
        }

        second.End();
        return second.Work.EndsWithin(ValueRounds.Patience) ? second.Work.Result : null;
    }

    private (HeldModel Held, SolveOutcome Whole)? Relax(HeldModel held, bool isReachable, CancellationToken cancellation)
    {
        if (!IsRelaxable)
        {
            return null;
        }

        return isReachable ? held.Kept(Relaxed) : Relaxed(held) is { } whole ? (held, whole) : null;

        SolveOutcome? Relaxed(HeldModel asked)
        {
            using var session = solver.Open(asked.Model);
            session.SetIntegrality(enforced: false);
            var found = session.Solve(
                new SolveOptions(Seed: options.Seed, Method: LpMethod.InteriorPoint, TimeLimit: clock.Share(0.6)), hooks: null, cancellation);
            return found.Termination == Termination.Optimal ? found : null;
        }
    }

    // Launches to begin from, and the plan that they made before anything was known of the level; either may be empty.
    private sealed record FirstLaunches(double[]? Point, Incumbent? Plan);
}
