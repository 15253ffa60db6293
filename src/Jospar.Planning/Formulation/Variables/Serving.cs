using Jospar.Optimisation;

namespace Jospar.Planning.Formulation.Variables;

/// <summary><c>0 ≤ served[place, commodity, year] ≤ demand</c>: how much of a demand is served.</summary>
internal static class Serving
{
    /// <summary>Adds a column for each demand and year that something can serve.</summary>
    public static VariableBlock AddTo(ModelBuilder builder, PlanningProblem problem)
    {
        var block = builder.AddVariables(
            "served", problem.Served.Length, 0.0, double.PositiveInfinity,
            label: index => SupplyLabel.Of(problem, problem.Demands[problem.Served[index]]));
        for (int i = 0; i < block.Count; i++)
        {
            builder.SetBounds(block[i], 0.0, problem.Demands[problem.Served[i]].Amount);
        }

        return block;
    }
}
