using Jospar.Planning.Formulation.Constraints;
using Jospar.Planning.Formulation.Sets;

namespace Jospar.Planning.Search.Neighbourhoods;

/// <summary>
/// Goods of which an obligation holds exports back because some processor at home does not run in full. It is all or nothing, so
/// that no price tells: a small processor without power can keep a smelter idle.
/// </summary>
internal sealed class HeldBackExports(HeldModel held)
{
    // Exports within this share of what may be exported are held back, a unit within this share of its capacity runs in full.
    private const double Tight = 1e-6;

    /// <summary>
    /// The first good, but for the commodities <paramref name="known"/>, whose exports <paramref name="point"/>, [column of the
    /// whole model], has at what may be exported; empty where there is none.
    /// </summary>
    public HeldBackGood? FirstIn(double[] point, IReadOnlySet<int> known) => FullColumns(point)
        .Where(full => !known.Contains(full.Commodity))
        .GroupBy(full => full.Commodity, full => full.Column)
        .Select(good => GoodOf(good.Key, [.. good], point))
        .FirstOrDefault();

    private IEnumerable<(int Commodity, int Column)> FullColumns(double[] point)
    {
        var (problem, columns, rows) = (held.Programme.Problem, held.Programme.Columns, held.Model.Rows);
        int row = held.Model.Constraints.First(block => block.Name == DomesticSupply.Name).First;
        foreach (int at in DomesticSupply.BindingOf(problem))
        {
            double left = rows.Upper.Span[row];
            double size = 0.0;
            for (int entry = rows.Starts.Span[row]; entry < rows.Starts.Span[row + 1]; entry++)
            {
                double amount = rows.Coefficients.Span[entry] * point[rows.Columns.Span[entry]];
                (left, size) = (left - amount, size + Math.Abs(amount));
            }

            if (point[columns.ProcessorsFull[at]] < 0.5 && size > 0.0 && left <= Tight * size)
            {
                yield return (problem.Obliged[at].Commodity, columns.ProcessorsFull[at]);
            }

            row += DomesticSupply.RowsEach;
        }
    }

    private HeldBackGood GoodOf(int commodity, HashSet<int> full, double[] point)
    {
        var (problem, starts) = (held.Programme.Problem, held.Programme.Problem.Starts.All);
        bool[] takes = [.. problem.Units.All.Select(unit => Takes(problem.Index.Recipes[unit.Process], commodity))];
        var takers = problem.Units.All.Where((unit, n) => takes[n] && unit.Project >= 0).Select(unit => unit.Project).ToHashSet();
        var idle = problem.Activities.Select((activity, n) => (activity, n))
            .Where(pair => takes[pair.activity.Unit] && IsIdle(pair.n, point))
            .Select(pair => problem.Units.All[pair.activity.Unit])
            .ToList();
        var idleProjects = idle.Where(unit => unit.Project >= 0).Select(unit => unit.Project).ToHashSet();
        var places = idle.Select(unit => unit.Place)
            .Concat(starts.Where(start => idleProjects.Contains(start.Project)).Select(start => start.Place)).ToHashSet();
        HashSet<int> around = [.. takers, .. starts.Where(start => places.Contains(start.Place)).Select(start => start.Project)];
        return new HeldBackGood(commodity, full, LaunchesOf(takers), LaunchesOf(around));
    }

    private bool IsIdle(int at, double[] point)
    {
        var (problem, columns) = (held.Programme.Problem, held.Programme.Columns);
        var (unit, year) = (problem.Units.All[problem.Activities[at].Unit], problem.Activities[at].Year);
        double capacity = unit.Facility >= 0 ? problem.Units.MostActivity(unit, year) : 0.0;
        for (int start = unit.FirstStart; start < unit.EndStart; start++)
        {
            capacity += problem.Units.ActivityOf(unit, start, year) * point[columns.Launch[start]];
        }

        return point[columns.Activity[at]] < capacity - Tight * Math.Max(1.0, capacity);
    }

    private int[] LaunchesOf(HashSet<int> projects)
    {
        var starts = held.Programme.Problem.Starts.All;
        return [.. Enumerable.Range(0, starts.Length).Where(s => projects.Contains(starts[s].Project)).Select(s => held.Programme.Columns.Launch[s])];
    }

    private static bool Takes(RecipeArrays recipe, int commodity) =>
        recipe.Commodities.Zip(recipe.Rates).Any(entry => entry.First == commodity && entry.Second < 0.0);
}
