using Jospar.Domain;
using Jospar.Optimisation;

namespace Jospar.Planning.Formulation.Goals;

/// <summary>The least weighted relative shortfall: <c>min Σ_g weight_g · h[g]</c>. Unit: weight.</summary>
internal static class ShortfallGoal
{
    /// <summary>The goal over the columns of a draft.</summary>
    public static GoalVector Of(ModelDraft draft)
    {
        double[] costs = new double[draft.Builder.ColumnCount];
        var targets = draft.Problem.Programme.Targets;
        for (int g = 0; g < targets.Length; g++)
        {
            costs[draft.Columns.Shortfall[g]] = (double)targets[g].Weight;
        }

        return new GoalVector(Goal.Shortfall, ObjectiveSense.Minimise, costs, 0.0);
    }
}
