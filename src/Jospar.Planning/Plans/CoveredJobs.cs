using Jospar.Domain;
using Jospar.Planning.IndirectJobs;

namespace Jospar.Planning.Plans;

/// <summary>For how many of a plan's direct jobs in its last year a multiplier is known; of the others' suppliers nothing is said.</summary>
/// <param name="Known">Direct jobs in sectors with a multiplier.</param>
/// <param name="All">All direct jobs.</param>
public sealed record CoveredJobs(int Known, int All)
{
    /// <summary>Direct jobs in sectors without one.</summary>
    public int Unknown => All - Known;

    /// <summary>Counts the jobs of what runs in the last year.</summary>
    public static CoveredJobs Of(Programme programme, Plan plan)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(plan);
        var ranges = SectorMultipliers.Of(programme);
        var sectors = programme.Projects.ToDictionary(project => project.Id, project => project.Sector);
        LaunchRow[] running = [.. plan.Tables.Launches.Where(row => row.RunningFrom <= programme.Terms.LastYear)];
        bool IsKnown(LaunchRow row) => ranges.TryGetValue(sectors[row.Project], out var range) && range.Low is not null;
        return new CoveredJobs(running.Where(IsKnown).Sum(row => row.Jobs), running.Sum(row => row.Jobs));
    }
}
