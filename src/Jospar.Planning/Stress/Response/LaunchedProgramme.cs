using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Planning.Plans;

namespace Jospar.Planning.Stress.Response;

/// <summary>
/// A programme in which nothing is left to decide but when the plan's launches happen: only launched projects, each at its
/// one site, with every start from the planned one to the plan's last year. What began before the plan is a fact and keeps
/// its one start.
/// </summary>
internal static class LaunchedProgramme
{
    /// <summary>The programme of a plan's launches, in the order of the programme's table.</summary>
    public static Programme Of(Programme programme, PlanDecisions decisions)
    {
        var launches = decisions.Launches.ToDictionary(launch => launch.Project);
        ImmutableArray<Project> projects =
        [
            .. from project in programme.Projects
               where launches.ContainsKey(project.Id)
               let launch = launches[project.Id]
               select Launched(programme, project, launch.Site, launch.Start),
        ];
        return programme with
        {
            Projects = projects,
            Relations = [.. programme.Relations.Where(relation => launches.ContainsKey(relation.Project) && launches.ContainsKey(relation.Other))],
        };
    }

    private static Project Launched(Programme programme, Project project, PlaceId site, Year start) => project with
    {
        Sites = [.. project.Sites.Where(candidate => candidate.Place == site)],
        IsPublic = true,
        FirstStart = start,
        LastStart = programme.Terms.LastYear,
        Commitment = start < programme.Terms.FirstYear ? new Commitment(site, start) : null,
    };
}
