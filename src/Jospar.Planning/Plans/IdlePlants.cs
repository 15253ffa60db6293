using System.Collections.Immutable;
using Jospar.Domain;

namespace Jospar.Planning.Plans;

/// <summary>
/// Launched plants that make nothing in any year: each stands and has its jobs, since a promise of jobs or of launches
/// counts it, or since it was decided beforehand, but the plan has no inputs or no use for what it would make.
/// </summary>
public static class IdlePlants
{
    /// <summary>Their launches, in the plan's order; projects without a process, such as lines, make nothing by their nature and are none.</summary>
    public static ImmutableArray<LaunchRow> Of(Programme programme, Plan plan)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(plan);
        var plants = programme.Projects.Where(project => project.Process is not null && project.Capacity > 0m).Select(project => project.Id).ToHashSet();
        var active = plan.Tables.Activities.Select(row => row.Unit).ToHashSet();
        return
        [
            .. plan.Tables.Launches.Where(row => plants.Contains(row.Project)
                && row.RunningFrom <= programme.Terms.LastYear
                && !active.Contains(UnitId.FromProject(row.Project, row.Site))),
        ];
    }
}
