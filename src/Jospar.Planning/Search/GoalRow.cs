using Jospar.Domain;
using Jospar.Optimisation;
using Jospar.Planning.Formulation.Goals;

namespace Jospar.Planning.Search;

/// <summary>A row that holds a goal at a level while another is solved.</summary>
internal static class GoalRow
{
    /// <summary>Adds <c>Σ c·x ≤ level − offset</c>, or <c>≥</c> for a goal that is pushed up, to a session.</summary>
    public static void Add(ISolverSession session, GoalVector goal, double level)
    {
        int[] columns = [.. Enumerable.Range(0, goal.Costs.Length).Where(column => goal.Costs[column] != 0.0)];
        double[] coefficients = [.. columns.Select(column => goal.Costs[column])];
        bool isMost = goal.Sense == ObjectiveSense.Minimise;
        double bound = level - goal.Offset;
        session.AddRows(new RowArrays(
            new[] { isMost ? double.NegativeInfinity : bound },
            new[] { isMost ? bound : double.PositiveInfinity },
            new[] { 0, columns.Length },
            columns,
            coefficients));
    }
}
