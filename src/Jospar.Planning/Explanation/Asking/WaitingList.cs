using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Planning.Formulation;
using Jospar.Planning.Formulation.Sets;

namespace Jospar.Planning.Explanation.Asking;

/// <summary>Who waits for what: projects that are out or late, by the things that their starts lack.</summary>
internal sealed class WaitingList(ExplainedModel explained, ImmutableArray<ProjectExplanation> projects)
{
    /// <summary>Who lacks one of these things, would need more of it than there can ever be, or would draw on one of these links and resources that are used up in the last year.</summary>
    public ImmutableArray<Waiting> For(ImmutableArray<ThingUse> uses)
    {
        var things = uses.Select(use => (use.Thing.Kind, use.Thing.Subject)).ToHashSet();
        var full = uses.Where(use => use.Years.Any(year => year.IsFull && year.Year == explained.Programme.Terms.LastYear))
            .ToLookup(use => use.Thing.Kind, use => use.Thing.Subject);
        return
        [
            .. projects.Select(project => LackingOf(project, things) ?? NeverOf(project, things) ?? DrawingOn(project, full))
                .OfType<Waiting>().OrderBy(waiting => waiting.Project),
        ];
    }

    /// <summary>How many projects lack each thing at the start that comes closest.</summary>
    public Dictionary<(string Kind, string Subject), int> CountByThing() => projects
        .SelectMany(project => StartsAskedFor(project).Take(1).SelectMany(start => start.Lacks)
            .Select(lack => (lack.Thing.Kind, lack.Thing.Subject)).Distinct())
        .GroupBy(thing => thing)
        .ToDictionary(things => things.Key, things => things.Count());

    /// <summary>How many projects, none of whose starts is possible, would each need more of a thing than there can ever be.</summary>
    public Dictionary<(string Kind, string Subject), int> CountNeverByThing() => projects
        .SelectMany(project => NeverEnough(project).Select(found => found.Thing).Distinct())
        .GroupBy(thing => thing)
        .ToDictionary(things => things.Key, things => things.Count());

    private static Waiting? LackingOf(ProjectExplanation project, HashSet<(string Kind, string Subject)> things) =>
        StartsAskedFor(project)
            .Select(start => new Waiting(
                project.Project, project.Standing, start.Site, start.Start,
                [.. start.Lacks.Where(lack => things.Contains((lack.Thing.Kind, lack.Thing.Subject)))]))
            .FirstOrDefault(waiting => !waiting.Lacks.IsEmpty);

    // Of a project that is out, the start that comes closest speaks first; of one that waits, the year before.
    private static IEnumerable<StartView> StartsAskedFor(ProjectExplanation project) => project.Standing switch
    {
        ProjectStanding.Out when project is { Best: { } best, Reason: ProjectReason.NoRoom or ProjectReason.Beaten } =>
            [best, .. project.Starts.Where(start => start != best)],
        ProjectStanding.Waits when project.Earlier is { } earlier => [earlier],
        _ => [],
    };

    private Waiting? NeverOf(ProjectExplanation project, HashSet<(string Kind, string Subject)> things) =>
        NeverEnough(project).Where(found => things.Contains(found.Thing))
            .Select(found => new Waiting(project.Project, project.Standing, found.Starts.Site, found.Starts.First, [], found.Starts))
            .FirstOrDefault();

    private IEnumerable<((string Kind, string Subject) Thing, RuledOutStarts Starts)> NeverEnough(ProjectExplanation project) =>
        project.Reason != ProjectReason.RuledOut
            ? []
            : project.RuledOut.Where(row => KindOf(row.Reason) is not null).Select(row => ((KindOf(row.Reason)!, SubjectOf(project, row)), row));

    private static string? KindOf(StartExclusion reason) => reason switch
    {
        StartExclusion.Fund => ScarceKinds.FundBalance,
        StartExclusion.OccupiedStock => ScarceKinds.OccupiedStock,
        StartExclusion.Limit => ScarceKinds.ProgrammeLimit,
        _ => null,
    };

    // A limit on each sponsor is one of each.
    private string SubjectOf(ProjectExplanation project, RuledOutStarts row) =>
        row.Reason == StartExclusion.Limit && explained.Programme.Limits.First(limit => limit.Id.Value == row.By).Filter.Sponsor == LimitInstance.EachSponsor
            ? $"{row.By},{explained.Programme.Projects[explained.Problem.Index.Projects[project.Project]].Sponsor}"
            : row.By!;

    private Waiting? DrawingOn(ProjectExplanation project, ILookup<string, string> full)
    {
        if (project is not { Standing: ProjectStanding.Out, Best: { } best, Reason: ProjectReason.NoRoom or ProjectReason.Beaten or ProjectReason.MissesPromises or ProjectReason.Loses })
        {
            return null;
        }

        var programme = explained.Programme;
        var index = explained.Problem.Index;
        var process = programme.Projects[index.Projects[project.Project]].Process;
        Commodity[] inputs = process is { } run
            ? [.. programme.Processes[index.Processes[run]].Recipe.Where(item => item.PerActivity < 0m)
                .Select(item => programme.Commodities[index.Commodities[item.Commodity]])]
            : [];
        bool drawsOnLink = programme.Links.Any(link => full[ScarceKinds.LinkCapacity].Contains(link.Id.Value) && inputs.Any(input => input.Carrier == link.Carrier)
            && (index.Tree.IsWithin(best.Site, link.From) || index.Tree.IsWithin(best.Site, link.To)));
        bool drawsOnResource = full[ScarceKinds.Resource].Select(subject => subject.Split(',')).Any(resource =>
            index.Tree.IsWithin(best.Site, new PlaceId(resource[0])) && inputs.Any(input => input.Id.Value == resource[1]));
        return drawsOnLink || drawsOnResource ? new Waiting(project.Project, project.Standing, best.Site, best.Start, []) : null;
    }
}
