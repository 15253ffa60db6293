using System.Collections.Immutable;
using Jospar.Domain;

namespace Jospar.Planning.Explanation.Asking;

/// <summary>Who waits for what: projects that are out or late, by the things that their starts lack.</summary>
internal sealed class WaitingList(ExplainedModel explained, ImmutableArray<ProjectExplanation> projects)
{
    /// <summary>Who lacks one of these things, or would draw on one of these links that are full in the last year.</summary>
    public ImmutableArray<Waiting> For(ImmutableArray<ThingUse> uses)
    {
        var things = uses.Select(use => (use.Thing.Kind, use.Thing.Subject)).ToHashSet();
        var links = uses.Where(use => use.Thing.Kind == "link_capacity" && use.Years.Any(year => year.IsFull && year.Year == explained.Programme.Terms.LastYear))
            .Select(use => use.Thing.Subject).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. projects.Select(project => LackingOf(project, things) ?? DrawingOn(project, links))
                .OfType<Waiting>().OrderBy(waiting => waiting.Project),
        ];
    }

    /// <summary>How many projects lack each thing at the start that comes closest.</summary>
    public Dictionary<(string Kind, string Subject), int> CountByThing() => projects
        .SelectMany(project => StartsAskedFor(project).Take(1).SelectMany(start => start.Lacks)
            .Select(lack => (lack.Thing.Kind, lack.Thing.Subject)).Distinct())
        .GroupBy(thing => thing)
        .ToDictionary(things => things.Key, things => things.Count());

    private static Waiting? LackingOf(ProjectExplanation project, HashSet<(string Kind, string Subject)> things) =>
        StartsAskedFor(project)
            .SelectMany(start => start.Lacks.Where(lack => things.Contains((lack.Thing.Kind, lack.Thing.Subject)))
                .Select(lack => new Waiting(project.Project, project.Standing, start.Site, start.Start, lack)))
            .FirstOrDefault();

    // Of a project that is out, the start that comes closest speaks first; of one that waits, the year before.
    private static IEnumerable<StartView> StartsAskedFor(ProjectExplanation project) => project.Standing switch
    {
        ProjectStanding.Out when project is { Best: { } best, Reason: ProjectReason.NoRoom or ProjectReason.Beaten } =>
            [best, .. project.Starts.Where(start => start != best)],
        ProjectStanding.Waits when project.Earlier is { } earlier => [earlier],
        _ => [],
    };

    private Waiting? DrawingOn(ProjectExplanation project, HashSet<string> links)
    {
        if (links.Count == 0 || project is not { Standing: ProjectStanding.Out, Best: { } best, Reason: ProjectReason.NoRoom or ProjectReason.Beaten or ProjectReason.Loses })
        {
            return null;
        }

        var programme = explained.Programme;
        var index = explained.Problem.Index;
        var process = programme.Projects[index.Projects[project.Project]].Process;
        var carriers = process is { } run
            ? programme.Processes[index.Processes[run]].Recipe.Where(item => item.PerActivity < 0m)
                .Select(item => programme.Commodities[index.Commodities[item.Commodity]].Carrier).ToHashSet()
            : [];
        bool draws = programme.Links.Any(link => links.Contains(link.Id.Value) && carriers.Contains(link.Carrier)
            && (index.Tree.IsWithin(best.Site, link.From) || index.Tree.IsWithin(best.Site, link.To)));
        return draws ? new Waiting(project.Project, project.Standing, best.Site, best.Start, null) : null;
    }
}
