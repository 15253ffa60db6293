using Jospar.Domain;

namespace Jospar.Packages.Rules;

/// <summary>What a project requires, directly or through others, does not exclude it, nor one another.</summary>
internal static class RequirementsExcluded
{
    public static Rule Rule { get; } = new(RuleStage.Part, ["projects", "relations"], Check);

    private static void Check(RuleContext context)
    {
        var relations = context.Programme.Relations.Where(relation => relation.Project != relation.Other).ToList();
        var onward = relations.Where(relation => relation.Kind == RelationKind.Requires).ToLookup(relation => relation.Project, relation => relation.Other);
        var exclusions = relations.Where(relation => relation.Kind == RelationKind.Excludes).ToList();
        foreach (var group in relations.Where(relation => relation.Kind == RelationKind.Requires).GroupBy(relation => relation.Project))
        {
            var needed = Needed(group.Key, onward);
            var clash = exclusions.Find(pair => needed.Contains(pair.Project) && needed.Contains(pair.Other) && !IsToldAlready(pair, onward));
            if (clash is not null)
            {
                string why = clash.Project == group.Key || clash.Other == group.Key
                    ? $"it requires {(clash.Project == group.Key ? clash.Other : clash.Project)} through others, and one excludes the other"
                    : $"it requires {clash.Project} and {clash.Other}, which exclude each other";
                context.Report("relation-unlaunchable", group.First(), "other", group.First().Other, $"{group.Key} can never be launched: {why}.");
            }
        }
    }

    // Two that exclude each other and require each other outright are told as a contradiction.
    private static bool IsToldAlready(Relation exclusion, ILookup<ProjectId, ProjectId> onward) =>
        onward[exclusion.Project].Contains(exclusion.Other) || onward[exclusion.Other].Contains(exclusion.Project);

    private static HashSet<ProjectId> Needed(ProjectId project, ILookup<ProjectId, ProjectId> onward)
    {
        var needed = new HashSet<ProjectId> { project };
        var open = new Queue<ProjectId>(needed);
        while (open.TryDequeue(out var next))
        {
            foreach (var other in onward[next].Where(needed.Add))
            {
                open.Enqueue(other);
            }
        }

        return needed;
    }
}
