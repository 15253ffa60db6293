using Jospar.Planning.Formulation;
using Jospar.Planning.Formulation.Sets;

namespace Jospar.Planning.Explanation.Asking;

/// <summary>Scarce things whose bound is a column's and not a row's.</summary>
internal static class ElasticThings
{
    /// <summary>What a place can extract of a commodity.</summary>
    public static ScarceThing OfResource(PlanningProblem problem, int place, int commodity)
    {
        var extracted = problem.Programme.Commodities[commodity];
        return new ScarceThing(ScarceKinds.Resource, $"{problem.Programme.Places[place].Id},{extracted.Id}", null, extracted.Unit);
    }

    /// <summary>What a facility can do.</summary>
    public static ScarceThing OfFacility(PlanningProblem problem, PlannedUnit unit) => new(
        ScarceKinds.Facility, problem.Programme.Facilities[unit.Facility].Id.Value, null, problem.Programme.Processes[unit.Process].ActivityUnit);
}
