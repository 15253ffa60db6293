using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Optimisation;
using Jospar.Planning.Plans;
using Jospar.Planning.Search;

namespace Jospar.Planning.Alternatives;

/// <summary>
/// Looks for plans that are nearly as good as a plan and different: pushed in one direction after the other with both goals
/// held near the plan's, each verified; then asks the model which projects no such plan can do without, and which none
/// can take in.
/// </summary>
/// <param name="solver">The solver.</param>
/// <param name="time">Where time comes from.</param>
public sealed class AlternativesSearch(ISolver solver, TimeProvider time)
{
    // Work is counted in nodes, so that a run without a time limit can be repeated.
    private const long DirectionNodes = 2_000;
    private const double DirectionGap = 0.005;

    /// <summary>
    /// Finds alternatives to <paramref name="plan"/>. Cancelling ends with what was found so far. Throws
    /// <see cref="ArgumentException"/> where the plan is none of the programme's, <see cref="SolverFailedException"/> when
    /// the solver fails, <see cref="UnverifiedPlanException"/> when what it found breaks a rule.
    /// </summary>
    public AlternativesOutcome Find(
        Programme programme,
        Plan plan,
        AlternativesOptions options,
        IProgress<AlternativesProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(options);
        var clock = new SearchClock(time, options.Time);
        var near = new NearOptimalModel(solver, programme, plan, options);
        var pool = new PlanPool(near, plan);
        var directions = new DirectionVectors(near.Model);
        var outcomes = new List<DirectionOutcome>();
        foreach (var direction in options.Directions)
        {
            progress?.Report(new AlternativesProgress(direction, outcomes.Count, options.Directions.Length, pool.Found.Count));
            var (vector, lack) = directions.Find(direction);
            outcomes.Add(vector is null
                ? new DirectionOutcome(direction, "", null, null, null, null, lack)
                : Push(near, pool, vector, options, clock.IsOver ? TimeSpan.Zero : Share(clock, options.Directions.Length - outcomes.Count), cancellation));
        }

        var tests = new ProjectTests(near, pool, options, clock, progress);
        var classes = tests.Run(cancellation);
        double scale = near.Model.Problem.Index.MoneyScale;
        return new AlternativesOutcome(
            options.Within,
            Math.Round((decimal)near.ShortfallLimit, 9),
            Math.Round((decimal)(near.ValueLimit / scale), 6),
            [.. outcomes],
            pool.ToImmutable(),
            classes,
            cancellation.IsCancellationRequested ? StopReason.Cancelled : clock.IsOver ? StopReason.TimeLimit : null);
    }

    /// <summary>A direction as the command line and folders call it, such as <c>public-money</c>.</summary>
    public static string NameOf(AlternativeDirection direction) => direction switch
    {
        AlternativeDirection.PublicMoney => "public-money",
        AlternativeDirection.PoorestRegions => "poorest-regions",
        AlternativeDirection.Gas => "gas",
        AlternativeDirection.Electricity => "electricity",
        AlternativeDirection.Projects => "projects",
        AlternativeDirection.EarlyJobs => "early-jobs",
        _ => throw new ArgumentOutOfRangeException(nameof(direction), direction, "No such direction."),
    };

    // The directions that are left and the tests after them share what is left of the time; a test of projects is worth
    // three directions.
    private static TimeSpan? Share(SearchClock clock, int left) => clock.Share(1.0 / (left + 3.0));

    private static DirectionOutcome Push(
        NearOptimalModel near, PlanPool pool, DirectionVector vector, AlternativesOptions options, TimeSpan? limit,
        CancellationToken cancellation)
    {
        decimal before = vector.FigureAt(near.Base);
        if (cancellation.IsCancellationRequested || limit == TimeSpan.Zero)
        {
            return new DirectionOutcome(vector.Direction, vector.Unit, before, null, null, null, null);
        }

        using var session = near.Open();
        var asked = new SolveOptions(
            options.Threads, options.Seed, RelativeGap: DirectionGap, AbsoluteGap: 1e-6, TimeLimit: limit, NodeLimit: DirectionNodes);
        var (point, known) = new PushedSolve(near, session).Run(vector.Costs, vector.Sense, asked, cancellation);
        decimal? bound = double.IsNaN(known) ? null : Math.Round((decimal)(known / vector.PerUnit), 6);
        var (alternative, exact) = pool.Add(NameOf(vector.Direction), point, vector);
        return new DirectionOutcome(
            vector.Direction, vector.Unit, before, exact is null ? null : vector.FigureAt(exact), bound, alternative, null);
    }
}
