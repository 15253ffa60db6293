using System.Globalization;
using Jospar.Domain;
using Jospar.Optimisation;
using Jospar.Optimisation.Submodels;
using Jospar.Planning.Diagnosis;
using Jospar.Planning.Formulation;
using Jospar.Planning.Search.Neighbourhoods;
using Jospar.Planning.Verification;

namespace Jospar.Planning.Search;

/// <summary>
/// Plans a programme: builds its model, solves it for its goals in their order, makes the point exact with the launches
/// fixed, and has the plan verified before anyone sees it. Not safe to be called by several threads at once.
/// </summary>
/// <param name="solver">The solver.</param>
/// <param name="time">Where time comes from.</param>
/// <param name="elsewhere">
/// Who solves the parts of a programme too large to relax; this process where it is empty. The plan is the same, but where
/// the time is limited.
/// </param>
public sealed class Planner(ISolver solver, TimeProvider time, ISubmodels? elsewhere = null)
{
    // Exact amounts, verification, reasons and writing take so many times what building the model takes; a programme whose amounts
    // and reasons would take too long goes without.
    private const double FinishingPerBuilding = 6.0;
    private const double RoughFinishingPerBuilding = 1.0;

    // Where exact amounts are left out, they would take so many times what building the model takes.
    private const double ExactPerBuilding = 5.0;

    // Of what is left then, choices that the search left a hair from their best may take so much.
    private const double SupplyShare = 0.25;

    // Whatever they take, so much of the limit belongs to the search.
    private const double LeastSearch = 0.35;

    /// <summary>
    /// Plans <paramref name="programme"/>. Cancelling ends with the best plan so far. Throws
    /// <see cref="SolverFailedException"/> when the solver fails before there is a plan, <see cref="UnverifiedPlanException"/> when what it found
    /// breaks a rule.
    /// </summary>
    public PlanningOutcome Plan(
        Programme programme,
        PlannerOptions options,
        IProgress<SearchProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(options);
        var clock = new SearchClock(time, options.TimeLimit);
        var reporter = new SearchReporter(programme, progress, clock);
        reporter.Begin(SearchStep.Build);
        var model = ProgrammeModel.Of(PlanningProblem.Of(programme));
        reporter.Begin(SearchStep.Build, SizeOf(model.Model));
        var built = clock.Elapsed;
        KeepBack(model, options, clock, built);
        var result = Search(model, options with { TimeLimit = clock.Limit }, clock, reporter, cancellation);
        if (result.IsInfeasible)
        {
            reporter.Begin(SearchStep.Diagnose);
            var asked = new SolveOptions(Threads: options.Threads, Seed: options.Seed);
            return new PlanningOutcome.Impossible(new ClashSearch(solver, asked, clock, detail => reporter.Begin(SearchStep.Diagnose, detail)).Find(programme, cancellation));
        }

        if (result.Point is not { } point)
        {
            return new PlanningOutcome.LimitWithoutPlan(result.Stopped ?? StopReason.TimeLimit, clock.Elapsed - built);
        }

        var planned = Finish(model, options, result, point, clock, reporter, cancellation);
        return FixedLaunches.HasTime(model, options) ? planned : planned with { Exact = ExactPerBuilding * built };
    }

    // How long the end will take is told by how long the beginning took: both grow with the programme, and on a slow machine.
    private static void KeepBack(ProgrammeModel model, PlannerOptions options, SearchClock clock, TimeSpan built)
    {
        if (options is { TimeLimit: { } limit, Spent: { } spent })
        {
            var kept = spent + (FixedLaunches.IsQuick(model) ? FinishingPerBuilding : RoughFinishingPerBuilding) * built;
            var most = limit - built - LeastSearch * limit;
            clock.KeepBack(kept < most ? kept : most > TimeSpan.Zero ? most : TimeSpan.Zero);
        }
    }

    private SearchResult Search(
        ProgrammeModel model, PlannerOptions options, SearchClock clock, SearchReporter reporter, CancellationToken cancellation)
    {
        if (cancellation.IsCancellationRequested || clock.IsOver)
        {
            return new SearchResult(null, [], IsInfeasible: false, cancellation.IsCancellationRequested ? StopReason.Cancelled : StopReason.TimeLimit);
        }

        if (NeighbourhoodSearch.IsFor(model.Problem)
            && new NeighbourhoodSearch(model, options, solver, clock, reporter, elsewhere: elsewhere).Run(cancellation) is { } found)
        {
            return found;
        }

        using var session = solver.Open(model.Model);
        return new LexicographicSearch(model, options, solver, session, clock, reporter).Run(cancellation);
    }

    // From here on there is a point, so the user's wish to stop is met by finishing it, which takes a moment.
    private PlanningOutcome.Planned Finish(
        ProgrammeModel model, PlannerOptions options, SearchResult result, double[] point, SearchClock clock, SearchReporter reporter, CancellationToken cancellation)
    {
        reporter.Begin(SearchStep.Prices);
        var began = clock.Elapsed;
        string? trouble = result.Trouble;
        var timed = options with { TimeLimit = clock.ShareOfAll(SupplyShare) };
        point = Attempt.At(() => SupplyChoices.Best(model, solver, point, timed, cancellation), ref trouble) ?? point;
        var exact = FixedLaunches.HasTime(model, options)
            ? Attempt.At(() => FixedLaunches.Solve(model, solver, point, options, CancellationToken.None, elsewhere), ref trouble)
            : null;
        var took = clock.Elapsed - began;
        var assembly = new PlanAssembly(model, options, solver.Identity);
        reporter.Begin(SearchStep.Verify);
        var plan = assembly.Of(result, exact?.Primal ?? point, exact);
        var verification = PlanVerifier.Verify(model.Problem.Programme, plan);
        if (!verification.Holds)
        {
            throw new UnverifiedPlanException(verification);
        }

        return new PlanningOutcome.Planned(
            plan with { Seconds = Math.Round((decimal)clock.Elapsed.TotalSeconds, 3) }, verification, took, trouble);
    }

    private static string SizeOf(Model model) => string.Create(
        CultureInfo.InvariantCulture,
        $"{model.RowCount:N0} rows, {model.ColumnCount:N0} columns, {model.NonZeroCount:N0} non-zeros");
}
