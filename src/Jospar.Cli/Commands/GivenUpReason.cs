using System.Collections.Immutable;
using Jospar.Planning.Explanation;
using Jospar.Planning.Replanning;

namespace Jospar.Cli.Commands;

/// <summary>
/// Why what was reported given up is out: the programme of a plan made again gives it no year to start in, and only the facts say why.
/// </summary>
internal static class GivenUpReason
{
    /// <summary>The explanation, with the facts as its reason where they say that the project was given up.</summary>
    public static ProjectExplanation Told(Replan? replan, ProjectExplanation project) =>
        replan?.FindGivenUp(project.Project) is null ? project : project with { Reason = ProjectReason.GivenUp };

    /// <summary>The same of each of <paramref name="projects"/>.</summary>
    public static ImmutableArray<ProjectExplanation> Told(Replan? replan, ImmutableArray<ProjectExplanation> projects) =>
        [.. projects.Select(project => Told(replan, project))];
}
