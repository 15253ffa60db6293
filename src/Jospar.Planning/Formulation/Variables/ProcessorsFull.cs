using Jospar.Optimisation;

namespace Jospar.Planning.Formulation.Variables;

/// <summary>
/// <c>processors_full[commodity, year] ∈ {0, 1}</c>: processors at home take all that they can, so that producers may
/// export what is left beyond the share they must offer.
/// </summary>
internal static class ProcessorsFull
{
    /// <summary>Adds a column for each obligation's commodity and year.</summary>
    public static VariableBlock AddTo(ModelBuilder builder, PlanningProblem problem) => builder.AddVariables(
        "processors_full", problem.Obliged.Length, 0.0, 1.0, VariableKind.Integer, index => LabelOf(problem, index));

    private static string LabelOf(PlanningProblem problem, int index)
    {
        var obliged = problem.Obliged[index];
        return $"{problem.Programme.Commodities[obliged.Commodity].Id},{problem.Index.YearAt(obliged.Year)}";
    }
}
