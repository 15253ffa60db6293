using Jospar.Domain;

namespace Jospar.Packages.Rules;

/// <summary>Projects do not require or exclude themselves, nor the same other one both ways.</summary>
internal static class Relations
{
    public static Rule Rule { get; } = new(RuleStage.Part, ["projects", "relations"], Check);

    private static void Check(RuleContext context)
    {
        var required = context.Programme.Relations
            .Where(relation => relation.Kind == RelationKind.Requires)
            .Select(relation => (relation.Project, relation.Other))
            .ToHashSet();
        foreach (var relation in context.Programme.Relations)
        {
            if (relation.Project == relation.Other)
            {
                context.Report("relation-self", relation, "other", relation.Other, $"{relation.Project} is related to itself.");
            }
            else if (relation.Kind == RelationKind.Excludes)
            {
                CheckExclusion(context, relation, required);
            }
        }
    }

    private static void CheckExclusion(RuleContext context, Relation relation, HashSet<(ProjectId, ProjectId)> required)
    {
        if (required.Contains((relation.Project, relation.Other)) || required.Contains((relation.Other, relation.Project)))
        {
            context.Report("relation-contradiction", relation, "relation", "excludes", $"{relation.Project} and {relation.Other} exclude each other, and one requires the other.");
        }

        if (context.Lookups.Projects[relation.Project].Commitment is not null && context.Lookups.Projects[relation.Other].Commitment is not null)
        {
            context.Report("commitment-clash", relation, "relation", "excludes", $"{relation.Project} and {relation.Other} are both committed and exclude each other.");
        }
    }
}
