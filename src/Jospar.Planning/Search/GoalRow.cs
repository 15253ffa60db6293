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
        var (lower, upper) = BoundsAt(goal, level);
        session.AddRows(RowArrays.Of(goal.Costs, lower, upper));
    }

    /// <summary>Holds the goal of a <paramref name="row"/> that was added at another level.</summary>
    public static void Move(ISolverSession session, int row, GoalVector goal, double level)
    {
        var (lower, upper) = BoundsAt(goal, level);
        session.ChangeRowBounds([row], [lower], [upper]);
    }

    private static (double Lower, double Upper) BoundsAt(GoalVector goal, double level)
    {
        double bound = level - goal.Offset;
        return goal.Sense == ObjectiveSense.Minimise ? (double.NegativeInfinity, bound) : (bound, double.PositiveInfinity);
    }
}
