using Jospar.Planning.Formulation.Sets;

namespace Jospar.Planning.Formulation.Variables;

/// <summary>How rows and columns over place, commodity and year are named.</summary>
internal static class SupplyLabel
{
    /// <summary>The place, the commodity and the year.</summary>
    public static string Of(PlanningProblem problem, in Supply supply) => Of(problem, supply.Place, supply.Commodity, supply.Year);

    /// <summary>The place, the commodity and the year.</summary>
    public static string Of(PlanningProblem problem, int place, int commodity, int year) =>
        $"{problem.Programme.Places[place].Id},{problem.Programme.Commodities[commodity].Id},{problem.Index.YearAt(year)}";
}
