using Jospar.Domain;
using Jospar.Optimisation;
using Jospar.Optimisation.Reduction;
using Jospar.Planning.Formulation;

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
    int mostAmounts = NeighbourhoodDraw.MostAmounts)
{
    /// <summary>From this many possible starts on it is worth its while.</summary>
    public const int LeastStarts = 3000;

    private const double GapMargin = 0.9;
    // A missing weight weighs this many times as much as all the pool's capital.
    private const double PenaltyPerCapital = 4.0;
    private const int MostIdleRounds = 60;
    private const int QuickRounds = 20;
    private const int RoundsBeforeNewPlan = 10;
    // Of the time that is left, so much goes to the first plan near the relaxation, and so much to each region on it.
    private const double DiveShare = 0.3;
    private const double RegionShare = 0.1;

    // The same where a programme is too large for its relaxation.
    private const double RegionsShare = 0.35;
    private static readonly TimeSpan UsualRound = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan MostDive = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan UsualRegion = TimeSpan.FromSeconds(6);

    private readonly double _weights = LexicographicSearch.ScaleOf(model.Problem.Programme, Goal.Shortfall, 0.0);
    private double _leastShortfall = double.NaN;
    private double _bound = double.NaN;
    private double _penalty;
    private Incumbent? _best;
    private TimeSpan _completing = TimeSpan.FromSeconds(1);
    private TimeSpan _completed = TimeSpan.Zero;

    private HeldModel Held { get; set; } = null!;

    private Completion Completion { get; set; } = null!;

    /// <summary>Whether a programme is for this search: large, and with the goals in their usual order.</summary>
    public static bool IsFor(PlanningProblem problem) =>
        problem.StartCount >= LeastStarts
        && problem.Programme.Terms.Goals is not [Goal.Value, ..]
        && problem.Programme.Targets.Sum(target => target.Weight) > 0m;

    /// <summary>Runs the search. Empty when it found that the programme is not for it.</summary>
    public SearchResult? Run(CancellationToken cancellation)
    {
        reporter.Begin(SearchStep.Shortfall);
        var least = IsRelaxable ? LeastShortfall(cancellation) : null;
        if (least is not null && least.Termination != Termination.Optimal)
        {
            return cancellation.IsCancellationRequested ? Result(cancellation) : null;
        }

        _leastShortfall = Math.Max(0.0, least?.Objective ?? 0.0);
        Hold();
        var places = new ColumnPlaces(model, Held.Model.ColumnCount);
        if (!IsRelaxable)
        {
            PlanByRegion(places, cancellation);
        }

        if (_best is null)
        {
            Complete(CommittedOnly(), cancellation);
        }

        if (_best is null)
        {
            return cancellation.IsCancellationRequested ? Result(cancellation) : null;
        }

        SolveOutcome? whole = null;
        InParallel(() => whole = Relax(cancellation), done => PlanQuickly(places, least?.Primal, done, cancellation));
        if (whole is not null)
        {
            reporter.Begin(SearchStep.Value);
            Improve(whole, places, cancellation);
        }

        return Result(cancellation);
    }

    // A model this large has no linear optimum within minutes: region by region is all there is.
    private bool IsRelaxable => model.Model.ColumnCount <= mostAmounts;

    private SolveOutcome LeastShortfall(CancellationToken cancellation)
    {
        using var session = solver.Open(model.Model);
        session.SetIntegrality(enforced: false);
        session.ChangeCosts([.. Enumerable.Range(0, model.Shortfall.Costs.Length)], model.Shortfall.Costs);
        session.ChangeObjective(model.Shortfall.Sense, model.Shortfall.Offset);
        return session.Solve(new SolveOptions(Seed: options.Seed, TimeLimit: clock.Share(0.9)), hooks: null, cancellation);
    }

    private void Hold()
    {
        double give = GapMargin * ((double)options.Gap + (double)model.Problem.Programme.Terms.ShortfallTolerance);
        double capital = model.Problem.Programme.Projects.Sum(project => model.Problem.Index.Scaled(project.CapitalCost));
        Held = HeldModel.Of(model, _leastShortfall + give * _weights, PenaltyPerCapital * Math.Max(1.0, capital));
        Completion = new Completion(Held, solver, options);
    }

    private double[] CommittedOnly()
    {
        double[] point = new double[Held.Model.ColumnCount];
        for (int s = 0; s < model.Problem.Starts.All.Length; s++)
        {
            point[model.Columns.Launch[s]] = model.Problem.Starts.All[s].IsCommitted ? 1.0 : 0.0;
        }

        return point;
    }

    // The second thread's work first where the solver has one process only.
    private void InParallel(Action beside, Action<Task> here)
    {
        var task = solver.Identity.IsParallel ? Task.Run(beside, CancellationToken.None) : Task.CompletedTask;
        if (!solver.Identity.IsParallel)
        {
            beside();
        }

        here(task);
        task.Wait(CancellationToken.None);
    }

    private SolveOutcome? Relax(CancellationToken cancellation)
    {
        if (!IsRelaxable)
        {
            return null;
        }

        using var session = solver.Open(Held.Model);
        session.SetIntegrality(enforced: false);
        var whole = session.Solve(
            new SolveOptions(Seed: options.Seed, Method: LpMethod.InteriorPoint, TimeLimit: clock.Share(0.6)), hooks: null, cancellation);
        return whole.Termination == Termination.Optimal ? whole : null;
    }

    // Where making a plan of launches takes a good part of the time, launches are looked for first, region by region.
    private void PlanByRegion(ColumnPlaces places, CancellationToken cancellation)
    {
        var (search, priced) = QuickPlans.Of(Held, places, leastShortfall: null, solver, options);
        double[] point = search.Settle(priced.Reduced(CommittedOnly()), isNationalOnly: true, cancellation);
        var until = clock.Elapsed + (clock.Share(RegionsShare) ?? TimeSpan.Zero);
        for (int round = 0; !cancellation.IsCancellationRequested; round++)
        {
            if (options.TimeLimit is null ? round >= search.RoundsForAllRegions : clock.Elapsed >= until)
            {
                break;
            }

            search.RoundLimit = options.TimeLimit is null ? null : UsualRound;
            point = search.Improve(point, isOver: true, cancellation);
        }

        Complete(priced.Whole(point), cancellation);
    }

    // Plans for the shortfall alone, while the whole relaxation is solved; without a limit of time for a number of
    // rounds, so that a run can be repeated.
    private void PlanQuickly(ColumnPlaces places, double[]? least, Task relaxing, CancellationToken cancellation)
    {
        var (search, priced) = QuickPlans.Of(Held, places, least, solver, options);
        double[] point = priced.Reduced([.. _best!.Point, Math.Max(0.0, _best.Shortfall - Held.Level)]);
        double[]? unfinished = null;
        if (least is not null)
        {
            search.RoundLimit = RoundLimit(UsualRound);
            point = search.Round(search.Guide, point, _ => true, cancellation);
            Complete(priced.Whole(point), cancellation);
        }

        for (int round = 0; IsQuickRoundDue(round, relaxing) && !MustEnd(cancellation); round++)
        {
            search.RoundLimit = RoundLimit(UsualRound);
            double[] better = search.Improve(point, isOver: true, cancellation);
            unfinished = ReferenceEquals(better, point) ? unfinished : better;
            point = better;
            if (unfinished is not null && IsCompletionDue)
            {
                Complete(priced.Whole(unfinished), cancellation);
                unfinished = null;
            }
        }

        if (unfinished is not null)
        {
            Complete(priced.Whole(unfinished), CancellationToken.None);
        }
    }

    private bool IsQuickRoundDue(int round, Task relaxing) =>
        _best!.Shortfall > Held.Level
        && (options.TimeLimit is not null ? !IsRelaxable || !relaxing.IsCompleted : round < QuickRounds);

    private void Improve(SolveOutcome whole, ColumnPlaces places, CancellationToken cancellation)
    {
        var priced = PricedModel.Of(Held.Model, FlowLayer.RowsOf(model, Held.Model.RowCount), whole.RowDuals);
        var bounds = new BoundSearch(Held, priced, places, solver, options);
        var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var beside = solver.Identity.IsParallel
            ? Task.Run(() => RaiseBound(bounds, ended.Token), CancellationToken.None)
            : Task.CompletedTask;
        if (!solver.Identity.IsParallel)
        {
            bounds.Relax(cancellation);
        }

        try
        {
            SearchRounds(priced, attempt => FirstPlanOf(priced, whole, places, attempt, cancellation), places, bounds, cancellation);
        }
        finally
        {
            // Without a limit of time, how far the other thread came must not matter: either it was not needed, or it ends.
            bool isEnough = options.TimeLimit is null && !double.IsNaN(_bound) && IsWithinGap;
            if (options.TimeLimit is not null || cancellation.IsCancellationRequested || isEnough)
            {
                ended.Cancel();
            }

            Await(beside, ended.IsCancellationRequested);
            _bound = isEnough || !double.IsFinite(bounds.Bound) ? _bound : bounds.Bound;
            beside.ContinueWith(
                _ =>
                {
                    bounds.Dispose();
                    ended.Dispose();
                },
                TaskScheduler.Default);
        }
    }

    // A solver deep in a step of its own may not hear that it is to stop: nobody waits for it then, and it ends alone.
    private static void Await(Task beside, bool isCancelled)
    {
        if (isCancelled)
        {
            beside.Wait(Patience, CancellationToken.None);
        }
        else
        {
            beside.Wait(CancellationToken.None);
        }
    }

    private void RaiseBound(BoundSearch bounds, CancellationToken cancellation)
    {
        bounds.Relax(cancellation);
        bounds.Raise(RegionLimit, clock.Share(1.0), cancellation);
    }

    // The first takes regions in their order, each later one in another.
    private double[]? FirstPlanOf(
        PricedModel priced, SolveOutcome whole, ColumnPlaces places, int attempt, CancellationToken cancellation)
    {
        var until = clock.Elapsed + (clock.Share(DiveShare) is { } share ? share < MostDive ? share : MostDive : TimeSpan.Zero);
        var limits = new FirstPlanLimits(
            RegionLimit, () => options.TimeLimit is not null && clock.Elapsed >= until, () => RoundLimit(2 * UsualRound));
        var order = attempt == 0 ? null : new Random(options.Seed + attempt);
        return FirstPlan.Of(Held, priced, whole, places, solver, options, limits, order, cancellation);
    }

    private void SearchRounds(
        PricedModel priced, Func<int, double[]?> firstPlan, ColumnPlaces places, BoundSearch bounds, CancellationToken cancellation)
    {
        if (firstPlan(0) is { } first)
        {
            Complete(first, cancellation);
        }

        if (bounds.Relaxed.Result is not { } relaxed)
        {
            return;
        }

        (_bound, _penalty) = (relaxed.Optimum.Objective, bounds.Penalty);
        var draw = new NeighbourhoodDraw(model, places, priced.Columns, new Random(options.Seed));
        var search = new LocalSearch(relaxed.Model, relaxed.Guide, draw, solver, options);
        double[] point = priced.Reduced([.. _best!.Point, Math.Max(0.0, _best.Shortfall - Held.Level)]);
        double[]? unfinished = null;
        var standstill = new Standstill();
        int attempts = 0;
        for (int idle = 0; !MustEnd(cancellation) && !IsWithinGap && (options.TimeLimit is not null || idle < MostIdleRounds);)
        {
            search.RoundLimit = RoundLimit(UsualRound * (1.0 + idle / 10));
            double[] better = search.Improve(point, point[priced.At[Held.Over]] > 1e-7, cancellation);
            idle = ReferenceEquals(better, point) ? idle + 1 : 0;
            unfinished = ReferenceEquals(better, point) ? unfinished : better;
            point = better;
            if (unfinished is not null && IsCompletionDue)
            {
                Complete(priced.Whole(unfinished), cancellation);
                unfinished = null;
            }

            standstill.See(search.ObjectiveAt(point));
            if (standstill.Rounds >= RoundsBeforeNewPlan && clock.Share(1.0) > 2 * MostDive && firstPlan(++attempts) is { } other)
            {
                Complete(unfinished is null ? other : priced.Whole(unfinished), cancellation);
                (point, unfinished) = (search.Settle(priced.Reduced(other), isNationalOnly: false, cancellation), null);
                standstill.Forget();
            }

            _bound = options.TimeLimit is null ? relaxed.Optimum.Objective : bounds.Bound;
            Say();
        }

        if (unfinished is not null)
        {
            Complete(priced.Whole(unfinished), CancellationToken.None);
        }
    }

    // What a region may take on its own.
    private TimeSpan? RegionLimit =>
        clock.Share(RegionShare) is { } share ? share < UsualRegion ? share : UsualRegion : null;

    private void Complete(double[] point, CancellationToken cancellation)
    {
        var began = clock.Elapsed;
        Take(Completion.Of(point, _best is null ? clock.Share(0.9) : null, cancellation));
        _completing = clock.Elapsed - began;
        _completed = clock.Elapsed;
    }

    // Making a plan of launches takes a while: at most a quarter of the time goes to it, but where a run must be
    // repeatable, every better one is made a plan of.
    private bool IsCompletionDue => options.TimeLimit is null || clock.Elapsed - _completed > 3 * _completing;

    // Before the end there must be time to complete the last plan.
    private TimeSpan? RoundLimit(TimeSpan most)
    {
        if (options.TimeLimit is not { } limit)
        {
            return null;
        }

        var left = limit - clock.Elapsed - 2 * _completing;
        return left < TimeSpan.FromSeconds(0.1) ? TimeSpan.FromSeconds(0.1) : left < most ? left : most;
    }

    private bool MustEnd(CancellationToken cancellation) =>
        cancellation.IsCancellationRequested || (options.TimeLimit is { } limit && clock.Elapsed + 2 * _completing >= limit);

    private void Take(Incumbent? found)
    {
        if (found is not null && found.IsBetterThan(_best, Held.Level))
        {
            _best = found;
            Say();
        }
    }

    private void Say()
    {
        var (goal, best, bound) = double.IsNaN(_bound)
            ? (model.Shortfall, _best!.Shortfall, _leastShortfall)
            : (model.Value, _best!.Value, ValueBound);
        reporter.Report(model, goal, new SolveProgress(clock.Elapsed, best, bound, 0));
    }

    // A plan that is over the level may be worth what the bound's penalty would have taken of it.
    private double ValueBound => _bound + _penalty * Math.Max(0.0, _best!.Shortfall - Held.Level);

    private bool IsWithinGap =>
        _best!.Shortfall - _leastShortfall <= (double)options.Gap * _weights
        && ValueBound - _best.Value <= (double)options.Gap * Math.Abs(_best.Value);

    private SearchResult Result(CancellationToken cancellation)
    {
        StopReason? stopped = cancellation.IsCancellationRequested ? StopReason.Cancelled
            : _best is not null && !double.IsNaN(_bound) && IsWithinGap ? null
            : options.TimeLimit is null ? StopReason.WorkLimit
            : StopReason.TimeLimit;
        if (_best is null)
        {
            return new SearchResult(null, [], IsInfeasible: false, stopped);
        }

        double valueBound = double.IsNaN(_bound) ? double.NaN : ValueBound;
        return new SearchResult(
            _best.Point,
            [
                new GoalResult(model.Shortfall, _best.Shortfall, _leastShortfall, stopped is null),
                new GoalResult(model.Value, _best.Value, valueBound, stopped is null),
            ],
            IsInfeasible: false,
            stopped);
    }
}
