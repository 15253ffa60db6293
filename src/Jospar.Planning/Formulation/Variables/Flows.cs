using Jospar.Optimisation;

namespace Jospar.Planning.Formulation.Variables;

/// <summary>
/// <c>sent[link, commodity, direction, year] ≥ 0</c>: what is sent over a link; trade is what is sent over links to and
/// from the world.
/// </summary>
internal static class Flows
{
    /// <summary>Adds a column for each useful flow.</summary>
    public static VariableBlock AddTo(ModelBuilder builder, PlanningProblem problem) => builder.AddVariables(
        "sent", problem.Flows.Length, 0.0, double.PositiveInfinity, label: index => LabelOf(problem, index));

    private static string LabelOf(PlanningProblem problem, int index)
    {
        var flow = problem.Flows[index];
        var arc = problem.Arcs[flow.Arc];
        string direction = arc.IsForward ? "forward" : "back";
        return $"{problem.Programme.Links[arc.Link].Id},{problem.Programme.Commodities[flow.Commodity].Id},{direction},{problem.Index.YearAt(flow.Year)}";
    }
}
