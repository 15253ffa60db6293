using Jospar.Optimisation;

namespace Jospar.Planning.Formulation.Variables;

/// <summary><c>launch[project, site, year] ∈ {0, 1}</c>: the project starts building there and then.</summary>
internal static class Launches
{
    /// <summary>Adds a column for each possible start.</summary>
    public static VariableBlock AddTo(ModelBuilder builder, PlanningProblem problem) => builder.AddVariables(
        "launch", problem.Starts.All.Length, 0.0, 1.0, VariableKind.Integer, start => LabelOf(problem, start));

    private static string LabelOf(PlanningProblem problem, int index)
    {
        var start = problem.Starts.All[index];
        var project = problem.Programme.Projects[start.Project];
        return $"{project.Id},{project.Sites[start.Site].Place},{problem.Index.YearAt(start.Year)}";
    }
}
