using System.Collections.Immutable;

namespace Jospar.Domain;

/// <summary>
/// Requirements that what has begun breaks by itself: a project that began runs before the one that it requires can, or that
/// one never will. No plan could keep them.
/// </summary>
public static class BrokenRequirements
{
    /// <summary>Each of them, and when the required project runs at the earliest; empty where it never does.</summary>
    public static ImmutableArray<(Relation Relation, Year? OtherRuns)> Of(History history)
    {
        ArgumentNullException.ThrowIfNull(history);
        var begun = history.Begun.Where(project => !project.IsAbandoned).ToDictionary(project => project.Project.Id);
        var projects = history.Programme.Projects.ToDictionary(project => project.Id);
        return
        [
            .. history.Programme.Relations
                .Where(relation => relation.Kind == RelationKind.Requires && begun.ContainsKey(relation.Project))
                .Select(relation => (Relation: relation, Runs: EarliestOf(history, projects[relation.Other], begun)))
                .Where(broken => broken.Runs is not { } runs || runs > begun[broken.Relation.Project].RunsFrom),
        ];
    }

    private static Year? EarliestOf(History history, Project project, Dictionary<ProjectId, BegunProject> begun)
    {
        if (begun.TryGetValue(project.Id, out var started))
        {
            return started.RunsFrom;
        }

        var expected = history.FindNew(ActualKind.Startup, project.Id.Value)?.Year;
        bool isOver = history.Find(ActualKind.Dropped, project.Id.Value) is not null || (expected is null && project.LastStart < history.From);
        if (isOver)
        {
            return null;
        }

        var first = (project.FirstStart > history.From ? project.FirstStart : history.From) + project.BuildYears;
        return expected is { } year && year > first ? year : first;
    }
}
