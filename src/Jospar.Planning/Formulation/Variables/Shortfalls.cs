using Jospar.Optimisation;

namespace Jospar.Planning.Formulation.Variables;

/// <summary><c>shortfall[target] ≥ 0</c>: how far a target is missed, relative to its scale.</summary>
internal static class Shortfalls
{
    /// <summary>Adds a column for each target.</summary>
    public static VariableBlock AddTo(ModelBuilder builder, PlanningProblem problem) => builder.AddVariables(
        "shortfall", problem.Programme.Targets.Length, 0.0, double.PositiveInfinity,
        label: index => problem.Programme.Targets[index].Id.Value);
}
