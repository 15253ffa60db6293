using Jospar.Optimisation;

namespace Jospar.Planning.Formulation.Variables;

/// <summary>
/// <c>sent[route, commodity, year] ≥ 0</c>: what is sent over a route, which is one direction of a link, or the cheapest way
/// over several links that never choke; trade is what is sent over routes to and from the world.
/// </summary>
internal static class Flows
{
    /// <summary>Adds a column for each useful flow.</summary>
    public static VariableBlock AddTo(ModelBuilder builder, PlanningProblem problem) => builder.AddVariables(
        "sent", problem.Flows.Length, 0.0, double.PositiveInfinity, label: index => LabelOf(problem, index));

    private static string LabelOf(PlanningProblem problem, int index)
    {
        var flow = problem.Flows[index];
        var route = problem.Routes[flow.Route];
        string ends = $"{problem.Programme.Places[route.From].Id},{problem.Programme.Places[route.To].Id}";
        string link = route.Arcs.Length == 1 ? $"{problem.Programme.Links[problem.Arcs[route.Arcs[0]].Link].Id}," : string.Empty;
        return $"{link}{ends},{problem.Programme.Commodities[flow.Commodity].Id},{problem.Index.YearAt(flow.Year)}";
    }
}
