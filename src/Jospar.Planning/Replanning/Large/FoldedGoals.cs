using Jospar.Domain;
using Jospar.Optimisation;
using Jospar.Planning.Formulation;
using Jospar.Planning.Formulation.Goals;

namespace Jospar.Planning.Replanning.Large;

/// <summary>
/// A programme's model whose goals have the price of changes in them: <c>S + price · K</c> and <c>V − price · K</c>; and,
/// where it is asked for, a row more that bounds the changes: <c>K ≤ most</c>.
/// </summary>
internal static class FoldedGoals
{
    private const double Slack = 1e-6;

    /// <summary>A goal with each unit of change costing <paramref name="price"/> of it.</summary>
    public static GoalVector Of(GoalVector goal, ChangeVector changes, double price)
    {
        double sign = goal.Sense == ObjectiveSense.Minimise ? price : -price;
        double[] costs = [.. goal.Costs.Select((cost, column) => cost + sign * changes.Costs[column])];
        return goal with { Costs = costs, Offset = goal.Offset + sign * changes.Offset };
    }

    /// <summary>The model with its value at a price, and its changes bounded where <paramref name="most"/> is given.</summary>
    public static ProgrammeModel Of(ProgrammeModel model, ChangeVector changes, double valuePrice, double? most)
    {
        var bounded = most is { } weight
            ? model.Model.WithRows("changes", RowArrays.Of(changes.Costs, double.NegativeInfinity, weight - changes.Offset + Slack))
            : model.Model;
        return model.With(bounded, model.VectorOf(Goal.Shortfall), Of(model.VectorOf(Goal.Value), changes, valuePrice));
    }
}
