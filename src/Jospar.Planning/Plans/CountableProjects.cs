using Jospar.Domain;
using Jospar.Planning.Plans.Accounts;

namespace Jospar.Planning.Plans;

/// <summary>
/// What a programme lists that could count towards a promise of running projects, of their direct jobs or of investment: a
/// promise above it is out of reach of the list, whatever the plan.
/// </summary>
/// <param name="Projects">Projects that pass the promise's filter at one of their sites and can run, or be built, by its year.</param>
/// <param name="Launched">How many of them run by that year in the plan; for a promise of investment, how many are begun.</param>
/// <param name="Ceiling">What all of them together would give at most. Unit: projects, jobs, or money.</param>
/// <param name="Untold">For a promise of jobs, how many of them are plants that tell no jobs.</param>
public sealed record CountableProjects(int Projects, int Launched, decimal Ceiling, int Untold)
{
    /// <summary>The list's projects for a promise; nothing where it counts something else, or the list would do.</summary>
    public static CountableProjects? Find(Programme programme, Plan plan, Target target)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(target);
        if (!IsOfList(target))
        {
            return null;
        }

        var measures = new PlanMeasures(programme, plan.Decisions);
        var most = programme.Projects
            .Select(project => (project.Id, Most: MostOf(programme, project, target, [.. SitesOf(project).Where(site => measures.Counts(target.Filter, project, site.Place))])))
            .Where(row => row.Most is not null)
            .ToDictionary(row => row.Id, row => row.Most!.Value);
        decimal ceiling = most.Values.Sum();
        return ceiling >= target.RequiredLevel ? null : new CountableProjects(
            most.Count, LaunchedOf(programme, plan, target, measures, most), ceiling, target.Measure == Measure.DirectJobs ? UntoldOf(programme, most) : 0);
    }

    private static bool IsOfList(Target target) => target.Bound == Bound.AtLeast && (target.Measure, target.Span) is
        (Measure.RunningProjects or Measure.DirectJobs, Span.Year) or (Measure.Investment, Span.Cumulative);

    // What a project gives at most at sites that count; nothing where it cannot count by the promise's year.
    private static decimal? MostOf(Programme programme, Project project, Target target, Site[] sites) => target.Measure switch
    {
        _ when sites.Length == 0 => null,
        Measure.Investment => MostSpent(programme, project, target, sites),
        _ when FirstStart(programme, project) is not { } first || first + project.BuildYears > target.Year => null,
        Measure.DirectJobs => project.Jobs,
        _ => 1m,
    };

    // An earlier start spends no less by a given year, but for what a committed one spent before the plan.
    private static decimal? MostSpent(Programme programme, Project project, Target target, Site[] sites)
    {
        int built = FirstStart(programme, project) is { } first
            ? programme.Years.Count(year => first <= year && year < first + project.BuildYears && year <= target.Year)
            : 0;
        return built == 0 ? null : sites.Max(site => project.CapitalCostAt(site).Value) / project.BuildYears * built;
    }

    private static Year? FirstStart(Programme programme, Project project) => project.Commitment is { } commitment ? commitment.Start
        : Later(project.FirstStart, programme.Terms.FirstYear) is var first && first <= project.LastStart ? first
        : null;

    private static IEnumerable<Site> SitesOf(Project project) =>
        project.Sites.Where(site => project.Commitment is not { } commitment || commitment.Site == site.Place);

    private static int LaunchedOf(Programme programme, Plan plan, Target target, PlanMeasures measures, Dictionary<ProjectId, decimal> most)
    {
        var projects = programme.Projects.Where(project => most.ContainsKey(project.Id)).ToDictionary(project => project.Id);
        return plan.Tables.Launches.Count(row => (target.Measure == Measure.Investment ? row.Start : row.RunningFrom) <= target.Year
            && projects.TryGetValue(row.Project, out var project) && measures.Counts(target.Filter, project, row.Site));
    }

    private static int UntoldOf(Programme programme, Dictionary<ProjectId, decimal> most) =>
        programme.Projects.Count(project => project is { Jobs: 0, Process: not null } && most.ContainsKey(project.Id));

    private static Year Later(Year one, Year other) => one > other ? one : other;
}
