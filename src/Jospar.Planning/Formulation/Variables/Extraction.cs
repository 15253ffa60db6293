using Jospar.Optimisation;

namespace Jospar.Planning.Formulation.Variables;

/// <summary><c>0 ≤ extracted[place, commodity, year] ≤ available</c>: what a place extracts or already generates.</summary>
internal static class Extraction
{
    /// <summary>Adds a column for each resource and year.</summary>
    public static VariableBlock AddTo(ModelBuilder builder, PlanningProblem problem)
    {
        var block = builder.AddVariables(
            "extracted", problem.Resources.Length, 0.0, double.PositiveInfinity,
            label: index => SupplyLabel.Of(problem, problem.Resources[index]));
        for (int i = 0; i < block.Count; i++)
        {
            builder.SetBounds(block[i], 0.0, problem.Resources[i].Amount);
        }

        return block;
    }
}
