using Jospar.Domain;
using Jospar.Optimisation;
using Jospar.Optimisation.Threads;
using Jospar.Planning.Formulation;
using Jospar.Planning.Plans;
using Jospar.Planning.Search;
using Jospar.Planning.Search.Neighbourhoods;

namespace Jospar.Planning.Alternatives;

/// <summary>
/// Looks for plans that are nearly as good as a plan and different: pushed in one direction after the other with both goals
/// held near the plan's, each verified; then asks the model which projects no such plan can do without, and which none
/// can take in.
/// </summary>
/// <param name="solver">The solver.</param>
/// <param name="time">Where time comes from.</param>
/// <param name="elsewhere">Who pushes the directions; this process where it is empty.</param>
public sealed class AlternativesSearch(ISolver solver, TimeProvider time, IDirections? elsewhere = null)
{
    // A test of all projects is worth so many directions.
    private const double TestsWorth = 4.0;

    // To make a verified plan of a direction takes about so many times what it takes to make the model ready; never more than
    // half of the time is kept for it.
    private const double CompletionWorth = 2.5;
    private const double MostForCompletion = 0.5;

    // What is usual for programmes that the large search plans: a linear programme of theirs takes a good part of a second.
    private static readonly TimeSpan UsualTimeOfLarge = TimeSpan.FromMinutes(5);

    // Directions pushed, plans made or projects tested at once in this process.
    private const int Threads = 2;

    private int AtOnce => solver.Identity.IsParallel ? Threads : 1;

    /// <summary>
    /// Finds alternatives to <paramref name="plan"/>. Cancelling ends with what was found so far, and so does a failure of the solver. Throws
    /// <see cref="RuledOutLaunchException"/> where the plan is none of the programme's, a <see cref="SolverException"/> when
    /// the solver fails before there is another plan, <see cref="UnverifiedPlanException"/> when what it found breaks a rule, <see cref="TooLargeToPushException"/>
    /// where its model is too large.
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
        PushedDirection[] pushed = [.. options.Directions.Select(direction => PushedDirection.Of(directions, direction))];
        string? trouble = null;
        Attempt.Do(() => Push(near, pushed, options, clock, progress, cancellation), ref trouble);
        Attempt.Do(() => Complete(near, pushed, clock, progress), ref trouble);
        foreach (var direction in pushed)
        {
            direction.AddTo(pool);
        }

        var tests = new ProjectTests(near, pool, options, time, clock, AtOnce, progress);
        var classes = tests.Run(cancellation);
        trouble ??= tests.Trouble;
        if (trouble is not null && pool.Found.Count == 0)
        {
            throw new SolverFailedException(trouble);
        }

        double scale = near.Model.Problem.Index.MoneyScale;
        return new AlternativesOutcome(
            options.Within,
            Math.Round((decimal)near.ShortfallLimit, 9),
            Math.Round((decimal)(near.ValueLimit / scale), 6),
            [.. pushed.Select(direction => direction.OutcomeIn(pool, near))],
            pool.ToImmutable(),
            classes,
            StopOf(trouble, clock.IsOver || Array.Exists(pushed, direction => direction.IsOpen), cancellation),
            trouble);
    }

    private static StopReason? StopOf(string? trouble, bool isTimeUp, CancellationToken cancellation) =>
        cancellation.IsCancellationRequested ? StopReason.Cancelled
        : trouble is not null ? StopReason.SolverFailed
        : isTimeUp ? StopReason.TimeLimit
        : null;

    /// <summary>How long to look where nobody says: no limit, but some minutes for a large programme.</summary>
    public static TimeSpan? UsualTimeFor(Programme programme) =>
        PlanningProblem.Of(programme).StartCount >= NeighbourhoodSearch.LeastStarts ? UsualTimeOfLarge : null;

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

    // Each direction has the same share of the time, wherever it is pushed, once what it takes to make plans of all is kept back; what
    // is left over goes to the tests.
    private void Push(
        NearOptimalModel near, PushedDirection[] pushed, AlternativesOptions options, SearchClock clock,
        IProgress<AlternativesProgress>? progress, CancellationToken cancellation)
    {
        PushedDirection[] possible = [.. pushed.Where(direction => direction.Vector is not null)];
        int threads = elsewhere is null ? AtOnce : 1;
        var left = clock.Share(1.0);
        var completion = possible.Length * CompletionWorth / AtOnce * clock.Elapsed;
        var most = left - (completion < left * MostForCompletion ? completion : left * MostForCompletion);
        var share = most / (Math.Ceiling((double)possible.Length / threads) + (TestsWorth / threads));
        int[] tried = new int[possible.Length];
        void Tried(int n, int made)
        {
            tried[n] = made;
            progress?.Report(new AlternativesProgress(
                AlternativesStep.Push, null, possible.Count(direction => direction.Answer is not null), possible.Length, Tried: tried.Sum()));
        }

        // Whoever pushes elsewhere keeps to the share, but may come late, or never.
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        ended.CancelAfter(WaitTime.Of(elsewhere is not null && most is { } limit ? limit : Timeout.InfiniteTimeSpan));
        var directions = elsewhere ?? new InProcessDirections(new DirectionSearch(near, time), threads, Tried);
        directions.Run(
            [.. possible.Select(direction => new DirectionQuestion(direction.Direction, options.Within, share, options.Seed, options.Threads))],
            (n, answer) => possible[n].Answer = answer,
            ended.Token);
    }

    // Once the time is up only one plan is begun, and only of launches that are not the plan's.
    private void Complete(NearOptimalModel near, PushedDirection[] pushed, SearchClock clock, IProgress<AlternativesProgress>? progress)
    {
        var gate = new Lock();
        int begun = 0;
        SideBySide.Run(pushed.Length, AtOnce, n =>
        {
            lock (gate)
            {
                if (clock.IsOver && (begun > 0 || !pushed[n].MovesLaunchesOf(near)))
                {
                    return;
                }

                progress?.Report(new AlternativesProgress(AlternativesStep.Complete, pushed[n].Direction, begun++, pushed.Length));
            }

            pushed[n].Complete(near);
        }, CancellationToken.None);
    }
}
