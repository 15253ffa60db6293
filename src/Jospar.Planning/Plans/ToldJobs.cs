using Jospar.Domain;

namespace Jospar.Planning.Plans;

/// <summary>
/// The jobs of a project where it tells them. The package has nought both for none and for unknown; what runs with nobody
/// does not tell, while a line or a road may need no one. Nobody builds anything without people.
/// </summary>
public static class ToldJobs
{
    /// <summary>Whether so many jobs of a project are what it tells.</summary>
    public static bool AreTold(Project? project, int jobs) => jobs > 0 || project is null or { Process: null, Expansions.IsEmpty: false };

    /// <summary>How many projects that run in the last year tell no jobs, so that none of theirs are counted.</summary>
    public static int CountUntold(Programme programme, Plan plan)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(plan);
        var projects = programme.Projects.ToDictionary(project => project.Id);
        return plan.Tables.Launches.Count(row => row.RunningFrom <= programme.Terms.LastYear && !AreTold(projects.GetValueOrDefault(row.Project), row.Jobs));
    }

    /// <summary>Whether any project tells how many build it.</summary>
    public static bool KnowsBuilders(Programme programme)
    {
        ArgumentNullException.ThrowIfNull(programme);
        return programme.Projects.Any(project => project.ConstructionJobs > 0);
    }
}
