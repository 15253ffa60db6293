namespace Jospar.Planning.Search.Launching;

/// <summary>
/// Moves launches out of rows that are broken, each to where it is worth most without breaking another, or out. What annealing
/// leaves broken by a hair costs so a launch or two.
/// </summary>
internal static class RowKeeping
{
    private const int MostPasses = 20;

    // Breaking a row by what a launch usually takes of it costs this many times what a launch is usually worth.
    private const double Strict = 1e6;

    /// <summary>The launches nearby that keep every row, whatever targets miss by it; empty where committed ones break one.</summary>
    public static int[]? Of(LaunchProblem problem, int[] launched)
    {
        var choice = new LaunchChoice(problem, launched) { PriceOfOver = problem.WorthOfLevel };
        double[] strict = [.. new LaunchUsage(problem).LeastPrices(Strict)];
        for (int row = 0; row < strict.Length; row++)
        {
            choice.Prices[row] = problem.Rows[row].IsHard ? strict[row] : 0.0;
        }

        for (int pass = 0; pass < MostPasses && choice.BrokenCount > 0; pass++)
        {
            foreach (int project in Enumerable.Range(0, launched.Length).Where(project => BreaksARow(problem, choice, project)))
            {
                MoveToBest(problem, choice, project);
            }
        }

        return choice.BrokenCount == 0 ? choice.Launched : null;
    }

    private static bool BreaksARow(LaunchProblem problem, LaunchChoice choice, int project)
    {
        int start = choice.Launched[project];
        return start >= 0 && problem.Terms.Rows[problem.Terms.Starts[start]..problem.Terms.Starts[start + 1]].Any(choice.IsBroken);
    }

    private static void MoveToBest(LaunchProblem problem, LaunchChoice choice, int project)
    {
        int[] others = problem.IsOptional[project] ? [.. problem.Options[project], -1] : problem.Options[project];
        var best = others.Where(start => start != choice.Launched[project])
            .Select(start => (Start: start, Gain: choice.GainOf(project, start)))
            .DefaultIfEmpty((Start: -1, Gain: 0.0)).MaxBy(move => move.Gain);
        if (best.Gain > 0.0)
        {
            choice.Move(project, best.Start);
        }
    }
}
