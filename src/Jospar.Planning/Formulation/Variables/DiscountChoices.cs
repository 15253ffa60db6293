using Jospar.Optimisation;

namespace Jospar.Planning.Formulation.Variables;

/// <summary><c>discount[commodity, discount] ∈ {0, 1}</c>: the commodity's obligations give this discount of its menu.</summary>
internal static class DiscountChoices
{
    /// <summary>Adds a column for each entry of each menu.</summary>
    public static VariableBlock AddTo(ModelBuilder builder, PlanningProblem problem) => builder.AddVariables(
        "discount", problem.Discounts.All.Length, 0.0, 1.0, VariableKind.Integer, entry => problem.Discounts.All[entry].LabelIn(problem.Index));
}
