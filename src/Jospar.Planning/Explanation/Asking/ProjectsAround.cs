using Jospar.Planning.Formulation;
using Jospar.Planning.Formulation.Constraints;

namespace Jospar.Planning.Explanation.Asking;

/// <summary>
/// Which projects may move when the model is asked about one: all of them in a small programme; in a large one those that
/// share what is scarce with it, its site, its goods or a relation, the closest first.
/// </summary>
internal sealed class ProjectsAround(ExplainedModel explained, LaunchRows rows)
{
    private const double Tight = 1e-6;

    /// <summary>
    /// Shape: [project]. Whether the project may move, in a question about <paramref name="project"/>; those that may have no
    /// more than <paramref name="most"/> starts in all.
    /// </summary>
    public bool[] Of(int project, int most)
    {
        var starts = explained.Problem.Starts;
        int count = explained.Programme.Projects.Length;
        bool[] free = new bool[count];
        if (starts.All.Length <= most)
        {
            Array.Fill(free, true);
            return free;
        }

        double[] closeness = ClosenessTo(project);
        int left = most;
        foreach (int p in Enumerable.Range(0, count).OrderByDescending(p => closeness[p]).ThenBy(p => p))
        {
            int size = starts.EndOf(p) - starts.FirstOf(p);
            if (size > 0 && size <= left && closeness[p] > 0)
            {
                free[p] = true;
                left -= size;
            }
        }

        return free;
    }

    private double[] ClosenessTo(int project)
    {
        var problem = explained.Problem;
        double[] weights = WeightsOfRows(project);
        var goods = GoodsOf(problem, project);
        var places = PlacesOf(project);
        double[] closeness = new double[explained.Programme.Projects.Length];
        for (int p = 0; p < closeness.Length; p++)
        {
            double near = places.Overlaps(PlacesOf(p)) ? 0.5 : 0.0;
            near += goods.Overlaps(GoodsOf(problem, p)) ? 0.5 : 0.0;
            near += RowsOf(p).Sum(row => weights[row]);
            closeness[p] = p == project ? double.PositiveInfinity : near * (explained.PlannedStart(p) >= 0 ? 1.5 : 1.0);
        }

        return closeness;
    }

    // A row that has nothing left is where room must come from; one with room to spare ties nobody.
    private double[] WeightsOfRows(int project)
    {
        double[] weights = new double[rows.Meanings.Length];
        foreach (int row in RowsOf(project))
        {
            weights[row] = rows.Meanings[row].Constraint is Requirement.Name or Exclusion.Name ? 100.0 : IsTight(row) ? 1.0 : 0.05;
        }

        return weights;
    }

    private bool IsTight(int row)
    {
        var meaning = rows.Meanings[row];
        double upper = explained.Model.Model.Rows.Upper.Span[meaning.Row];
        return meaning.Constraint == LaunchRows.Funds
            ? BalanceAfter(meaning) <= Tight
            : rows.Taken[row] >= upper * (1 - 0.2) - Tight;
    }

    private double BalanceAfter(RowMeaning meaning) => (double)explained.Plan.Tables.FundCashFlows
        .Where(flow => flow.Fund.Value == meaning.Subject && flow.Year == meaning.Year).Sum(flow => flow.Balance.Value);

    private SortedSet<int> RowsOf(int p)
    {
        var starts = explained.Problem.Starts;
        return [.. Enumerable.Range(starts.FirstOf(p), starts.EndOf(p) - starts.FirstOf(p)).SelectMany(start => rows.Of(start).Select(entry => entry.Row))];
    }

    private HashSet<int> PlacesOf(int p)
    {
        var index = explained.Problem.Index;
        return [.. explained.Programme.Projects[p].Sites.Select(site => index.Places[site.Place])];
    }

    private static HashSet<int> GoodsOf(PlanningProblem problem, int p) =>
        problem.Programme.Projects[p].Process is { } process
            ? [.. problem.Index.Recipes[problem.Index.Processes[process]].Commodities]
            : [];
}
