using Jospar.Domain;
using Jospar.Planning.Plans.Accounts;

namespace Jospar.Planning.Plans;

/// <summary>
/// What a programme lists that could count towards a promise of running projects or of their direct jobs: a promise above it
/// is out of reach of the list, whatever the plan.
/// </summary>
/// <param name="Projects">Projects that pass the promise's filter at one of their sites and can run in its year.</param>
/// <param name="Running">How many of them run in that year by the plan.</param>
/// <param name="Ceiling">What all of them together would give. Unit: projects, or jobs.</param>
/// <param name="Untold">For a promise of jobs, how many of them are plants that tell no jobs.</param>
public sealed record CountableProjects(int Projects, int Running, decimal Ceiling, int Untold)
{
    /// <summary>The list's projects for a promise; nothing where it counts something else, or the list would do.</summary>
    public static CountableProjects? Find(Programme programme, Plan plan, Target target)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(target);
        if (target is not { Measure: Measure.RunningProjects or Measure.DirectJobs, Bound: Bound.AtLeast, Span: Span.Year })
        {
            return null;
        }

        var measures = new PlanMeasures(programme, plan.Decisions);
        Project[] listed =
        [
            .. programme.Projects.Where(project => CanRun(programme, project, target.Year)
                && SitesOf(project).Any(place => measures.Counts(target.Filter, project, place))),
        ];
        bool isOfJobs = target.Measure == Measure.DirectJobs;
        decimal ceiling = isOfJobs ? listed.Sum(project => (decimal)project.Jobs) : listed.Length;
        return ceiling >= target.RequiredLevel ? null : new CountableProjects(
            listed.Length, RunningOf(plan, target, measures, listed), ceiling, isOfJobs ? listed.Count(project => project is { Jobs: 0, Process: not null }) : 0);
    }

    private static bool CanRun(Programme programme, Project project, Year year)
    {
        var first = Later(project.FirstStart, programme.Terms.FirstYear);
        return project.Commitment is { } commitment
            ? commitment.Start + project.BuildYears <= year
            : first <= project.LastStart && first + project.BuildYears <= year;
    }

    private static IEnumerable<PlaceId> SitesOf(Project project) =>
        project.Commitment is { } commitment ? [commitment.Site] : project.Sites.Select(site => site.Place);

    private static int RunningOf(Plan plan, Target target, PlanMeasures measures, Project[] listed)
    {
        var projects = listed.ToDictionary(project => project.Id);
        return plan.Tables.Launches.Count(row => row.RunningFrom <= target.Year
            && projects.TryGetValue(row.Project, out var project) && measures.Counts(target.Filter, project, row.Site));
    }

    private static Year Later(Year one, Year other) => one > other ? one : other;
}
