using System.Collections.Immutable;
using Jospar.Domain;

namespace Jospar.Planning.Plans;

/// <summary>
/// Plants that stood before the programme and stand still in a year of the plan, for want of inputs or since the plan does
/// better without them: nobody decided that in so many words, and people work there.
/// </summary>
public static class StillFacilities
{
    /// <summary>The plants, in the programme's order.</summary>
    public static ImmutableArray<StillFacility> Of(Programme programme, Plan plan)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(plan);
        var running = plan.Tables.Activities.Select(row => (row.Unit, row.Year)).ToHashSet();
        return
        [
            .. programme.Facilities
                .Where(facility => facility.Capacity > 0m)
                .Select(facility => new StillFacility(facility, [
                    .. programme.Terms.Years.Where(year => facility.RunsIn(year) && !running.Contains((UnitId.FromFacility(facility.Id), year)))]))
                .Where(still => !still.Years.IsEmpty),
        ];
    }
}
