using Jospar.Optimisation;

namespace Jospar.Planning.Formulation.Variables;

/// <summary>
/// <c>0 ≤ activity[unit, year] ≤ capacity</c>: how much a unit does. A facility's capacity is this bound; a project's
/// also depends on its launch, by the rows of <see cref="Constraints.Capacity"/>.
/// </summary>
internal static class Activities
{
    /// <summary>Adds a column for each unit and year in which it may run.</summary>
    public static VariableBlock AddTo(ModelBuilder builder, PlanningProblem problem)
    {
        var block = builder.AddVariables(
            "activity", problem.Activities.Length, 0.0, double.PositiveInfinity,
            label: index => LabelOf(problem, index));
        for (int i = 0; i < block.Count; i++)
        {
            builder.SetBounds(block[i], 0.0, problem.Activities[i].Most);
        }

        return block;
    }

    private static string LabelOf(PlanningProblem problem, int index)
    {
        var activity = problem.Activities[index];
        return $"{problem.Units.All[activity.Unit].Id},{problem.Index.YearAt(activity.Year)}";
    }
}
