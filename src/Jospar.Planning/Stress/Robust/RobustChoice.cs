using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Optimisation;
using Jospar.Planning.Alternatives;
using Jospar.Planning.Formulation;
using Jospar.Planning.Plans;
using Jospar.Planning.Search;
using Jospar.Planning.Search.Neighbourhoods;
using Jospar.Planning.Stress.Chunks;
using Jospar.Planning.Stress.Drawing;
using Jospar.Planning.Stress.Robust.Large;
using Jospar.Planning.Stress.Summary;
using Jospar.Planning.Verification;

namespace Jospar.Planning.Stress.Robust;

/// <summary>
/// Chooses among near-optimal plans the one whose worst tenth of draws has the least shortfall. Candidates are found by
/// pushing the launches in several directions from the plan's, with both goals held near the plan's: as many launches as can be, as early
/// as can be, and random ones; of programmes too large to solve whole, by the large search, which looks for plans that
/// promise more than is asked. All meet the same draws.
/// </summary>
/// <param name="solver">The solver.</param>
/// <param name="time">Where time comes from.</param>
public sealed class RobustChoice(ISolver solver, TimeProvider time)
{
    private const double Gap = 0.05;
    private const long Nodes = 200;
    private const int Choices = 100;
    private const int Rounds = 1;

    /// <summary>From this many possible starts on a programme is too large to solve whole.</summary>
    internal int LeastStarts { get; init; } = NeighbourhoodSearch.LeastStarts;

    /// <summary>
    /// Chooses. When cancelled, or the solver fails, among the candidates that met all draws until then. Throws a
    /// <see cref="SolverException"/> where it fails before the plan itself did.
    /// </summary>
    public RobustOutcome Choose(
        Programme programme, Plan plan, RobustOptions options, IProgress<RobustProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(options);
        var evaluated = new List<RobustCandidate>();
        var searches = new CandidateSearches(progress);
        string? trouble = null;
        try
        {
            Evaluate(programme, plan, options, searches, evaluated, cancellation);
        }
        catch (SolverException failure) when (evaluated.Count > 0)
        {
            trouble = failure.Message;
        }

        // What a solver leaves open does not decide before the value does.
        var rounding = GoalRounding.Of(programme, plan.Totals.Value.Value).Shortfall;
        int chosen = Enumerable.Range(0, evaluated.Count)
            .OrderBy(at => GoalRounding.Nearest(rounding, evaluated[at].Shortfall.WorstTenth))
            .ThenBy(at => GoalRounding.Nearest(rounding, evaluated[at].Shortfall.Mean))
            .ThenByDescending(at => evaluated[at].Value.WorstTenth)
            .First();
        return new RobustOutcome([.. evaluated], chosen, searches.Count, searches.CutShort, trouble);
    }

    private void Evaluate(
        Programme programme, Plan plan, RobustOptions options, CandidateSearches searches, List<RobustCandidate> evaluated, CancellationToken cancellation)
    {
        var clock = new SearchClock(time, options.Time);
        var evaluation = TimeSpan.Zero;
        foreach (var (found, candidate, verification) in Candidates(programme, plan, options, searches, clock, () => evaluation, cancellation))
        {
            var began = clock.Elapsed;
            var result = new StressRun(Subject(programme, candidate, out var chunks, options), chunks, time)
                .Run(new StressOptions(options.Draws, options.Seed, 0), searches, cancellation);
            evaluation = clock.Elapsed - began;
            if (result is { Summary.Status: StressSummary.Complete })
            {
                evaluated.Add(new RobustCandidate(found, candidate, verification, result.Summary.Shortfall, result.Summary.Value));
            }
            else if (evaluated.Count == 0)
            {
                throw new OperationCanceledException(cancellation);
            }
        }
    }

    private StressSubject Subject(Programme programme, Plan plan, out IStressChunks chunks, RobustOptions options)
    {
        var subject = new StressSubject(programme, plan, plan.Run.PackageHash);
        chunks = new InProcessChunks(ending => new StressEvaluator(subject, solver, cancellation: ending), options.Workers);
        return subject;
    }

    private IEnumerable<(string Found, Plan Plan, PlanVerification? Verification)> Candidates(
        Programme programme, Plan plan, RobustOptions options, CandidateSearches searches, SearchClock clock, Func<TimeSpan> evaluation,
        CancellationToken cancellation)
    {
        var others = NeighbourhoodSearch.IsFor(PlanningProblem.Of(programme), LeastStarts)
            ? new LargeCandidates(programme, options, solver, time, searches, clock, evaluation).Of(plan, cancellation)
            : Pushed(programme, plan, options, searches, clock, cancellation);
        return others.Select(other => (other.Found, other.Plan, (PlanVerification?)other.Verification)).Prepend(("plan", plan, null));
    }

    private IEnumerable<(string Found, Plan Plan, PlanVerification Verification)> Pushed(
        Programme programme, Plan plan, RobustOptions options, CandidateSearches searches, SearchClock clock, CancellationToken cancellation)
    {
        var model = new NearOptimalModel(solver, programme, plan, new AlternativesOptions(options.Within, [], options.Time, options.Seed), mostColumns: int.MaxValue);
        var known = new HashSet<string>(StringComparer.Ordinal) { LaunchesText.Of(plan) };
        searches.Count = options.Directions + 2;
        for (int direction = 0; direction < searches.Count && !clock.IsOver && !cancellation.IsCancellationRequested; direction++)
        {
            searches.Begin();
            var part = clock.Part(1.0 / (searches.Count - direction));
            double[] point = Push(model, direction, options.Seed, part, cancellation);
            searches.End(!part.IsOver && !cancellation.IsCancellationRequested);
            if (model.Make(point, direction: null) is { } made && known.Add(LaunchesText.Of(made.Plan)))
            {
                searches.AddFound();
                yield return (NameOf(direction), made.Plan, made.Verification);
            }
        }
    }

    private static string NameOf(int direction) => direction switch
    {
        0 => "most-launches",
        1 => "earliest",
        _ => $"random-{direction - 1}",
    };

    // Work is counted in choices and nodes, so that without a time limit a run can be repeated.
    private double[] Push(NearOptimalModel model, int direction, int seed, SearchClock clock, CancellationToken cancellation)
    {
        var problem = model.Model.Problem;
        double[] costs = new double[model.Model.Model.ColumnCount];
        for (int s = 0; s < problem.Starts.All.Length; s++)
        {
            var start = problem.Starts.All[s];
            costs[model.Model.Columns.Launch[s]] = direction switch
            {
                0 => 1.0,
                1 => 1.0 - ((double)start.Year / problem.Index.YearCount),
                _ => CounterDraws.Normal(seed, direction, CounterDraws.StreamOf($"direction/{problem.Programme.Projects[start.Project].Id}"), start.Site),
            };
        }

        using var session = model.Open();
        var asked = new SolveOptions(Seed: seed, RelativeGap: Gap, NodeLimit: Nodes, TimeLimit: clock.Share(1.0));
        return new PushedSolve(model, session, time).Run(costs, ObjectiveSense.Maximise, asked, Choices, Rounds, cancellation).Point;
    }
}
