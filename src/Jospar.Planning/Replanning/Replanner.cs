using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Optimisation;
using Jospar.Planning.Diagnosis;
using Jospar.Planning.Plans;
using Jospar.Planning.Search;
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
    /// <summary>
    /// Plans <paramref name="changed"/>, which <see cref="ChangedProgramme"/> made of <paramref name="history"/> and
    /// <paramref name="plan"/>. Cancelling ends with the best plan so far. Throws <see cref="SolverFailedException"/> when
    /// the solver fails, <see cref="UnverifiedPlanException"/> when what it found breaks a rule.
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
        using var session = new ChangeSession(changed, history.Planned, solver);
        var fewest = new WeighedSearch(session, options, Scale(plan), clock, told).Fewest(cancellation);
        if (fewest.IsInfeasible)
        {
            told.Begin(SearchStep.Diagnose, "");
            return new ReplanningOutcome.Impossible(new ClashSearch(solver, options.Planner, clock).Find(changed, cancellation));
        }

        if (fewest.Point is not { } first)
        {
            return new ReplanningOutcome.LimitWithoutPlan(fewest.Stopped ?? StopReason.TimeLimit, clock.Elapsed);
        }

        var weighing = new Weighing(session, options, clock, told, Scale(plan));
        weighing.Run(first, fewest.Stopped, cancellation);
        var made = Finish(session, options, weighing, told);
        var causes = new CauseSearch(solver, history, plan, options, clock, told);
        var changes = causes.Explain(ChangeList.Of(history, made.Plan), cancellation);
        var replan = new Replan(
            options.From, options.Weight, plan.Run.PackageHash, history.Actuals, changes,
            PromiseList.Of(history, plan, made.Plan), weighing.CurveAround());
        var timed = made.Plan with { Seconds = Math.Round((decimal)clock.Elapsed.TotalSeconds, 3) };
        return new ReplanningOutcome.Replanned(changed, timed, replan, made.Verification);
    }

    /// <summary>The launches that the weighed search chooses for a changed programme; nothing where the time is too short.</summary>
    internal static ImmutableDictionary<ProjectId, Commitment>? Launches(
        Programme changed, History history, Plan plan, ReplanOptions options, ISolver solver, SearchClock clock, ReplanProgress told, CancellationToken cancellation)
    {
        using var session = new ChangeSession(changed, history.Planned, solver);
        var fewest = new WeighedSearch(session, options, Scale(plan), clock, told).Fewest(cancellation);
        if (fewest.Point is not { } first || fewest.Stopped is not null)
        {
            return null;
        }

        var weighing = new Weighing(session, options with { WithCurve = false }, clock, told, Scale(plan));
        weighing.Run(first, null, cancellation);
        return weighing.Chosen.Stopped is null
            ? PointReader.Read(session.Model, weighing.Chosen.Point!).Launches.ToImmutableDictionary(launch => launch.Project, launch => new Commitment(launch.Site, launch.Start))
            : null;
    }

    private static double Scale(Plan plan) => Math.Max(1e-9, (double)Math.Abs(plan.Totals.Value.Value));

    private (Plan Plan, PlanVerification Verification) Finish(
        ChangeSession session, ReplanOptions options, Weighing weighing, ReplanProgress told)
    {
        told.Begin(SearchStep.Prices, "");
        var chosen = weighing.Chosen;
        var exact = FixedLaunches.Solve(session.Model, solver, chosen.Point!, options.Planner, CancellationToken.None);
        told.Begin(SearchStep.Verify, "");
        var result = new SearchResult(chosen.Point, chosen.Goals, IsInfeasible: false, chosen.Stopped);
        var plan = new PlanAssembly(session.Model, options.Planner, solver.Identity).Of(result, exact?.Primal ?? chosen.Point!, exact);
        var verification = PlanVerifier.Verify(session.Model.Problem.Programme, plan);
        return verification.Holds ? (plan, verification) : throw new UnverifiedPlanException(verification);
    }
}
