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
        bool isMost = goal.Sense == ObjectiveSense.Minimise;
        double bound = level - goal.Offset;
        session.AddRows(RowArrays.Of(goal.Costs, isMost ? double.NegativeInfinity : bound, isMost ? bound : double.PositiveInfinity));
    }
}
