namespace Jospar.Planning.Search.Launching;

/// <summary>
/// Mends launches that break a row or two by cold annealing. What idles gives rows back what it would take, and its project
/// stays where it is.
/// </summary>
internal static class LaunchMending
{
    private const long MovesEach = 200;
    private const long LeastMoves = 100_000;

    // What idles is made exact with the amounts.
    private const double Tolerance = 1e-6;

    /// <summary>
    /// The launches nearby that keep every row and are worth most; where mild annealing finds none, the first that stricter
    /// annealing finds; empty where none were found.
    /// </summary>
    public static LaunchesWithIdling? Of(LaunchProblem problem, LaunchesWithIdling broken, int seed, CancellationToken cancellation)
    {
        var mending = Held(problem, broken);
        var annealing = new Annealing(mending, seed);
        var pace = AnnealingPace.OfMoves(Math.Max(LeastMoves, MovesEach * problem.Worths.Length));
        var kept = new[] { new LaunchChoice(mending, broken.Launched), Annealed(AnnealingSchedule.Mild) }.Where(choice => choice.IsKept).MaxBy(choice => choice.Worth)
            ?? AnnealingSchedule.Strict.Select(Annealed).FirstOrDefault(choice => choice.IsKept);
        return kept is null ? null : broken with { Launched = kept.Launched };

        LaunchChoice Annealed(AnnealingSchedule schedule) => new(mending, annealing.Run(broken.Launched, pace, cancellation, schedule));
    }

    private static LaunchProblem Held(LaunchProblem problem, LaunchesWithIdling choice)
    {
        double[] limits = [.. problem.Rows.Select(row => row.Limit)];
        var idling = new HashSet<int>();
        for (int n = 0; n < choice.Idle.Length; n++)
        {
            if (choice.Idle[n] > 0.0)
            {
                var (_, rooms, relief) = problem.Idlings[n];
                Array.ForEach(relief, each => limits[each.Row] += choice.Idle[n] * each.Amount + Tolerance * Math.Max(1.0, Math.Abs(limits[each.Row])));
                idling.UnionWith(rooms.Select(room => room.Start));
            }
        }

        bool[] stays = [.. choice.Launched.Select(idling.Contains)];
        return problem with
        {
            Rows = [.. problem.Rows.Select((row, n) => row with { Limit = limits[n] })],
            Options = [.. problem.Options.Select((options, project) => stays[project] ? [choice.Launched[project]] : options)],
            IsOptional = [.. problem.IsOptional.Select((isOptional, project) => isOptional && !stays[project])],
        };
    }
}
