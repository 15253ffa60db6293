using Jospar.Domain;

namespace Jospar.Packages.Rules;

/// <summary>A project may start late enough to run no earlier than what it requires.</summary>
internal static class RequirementsLate
{
    public static Rule Rule { get; } = new(RuleStage.Part, ["programme", "projects", "relations"], Check);

    private static void Check(RuleContext context)
    {
        var first = context.Programme.Terms.FirstYear;
        foreach (var relation in context.Programme.Relations.Where(relation => relation.Kind == RelationKind.Requires && relation.Project != relation.Other))
        {
            var (project, other) = (context.Lookups.Projects[relation.Project], context.Lookups.Projects[relation.Other]);
            var latest = (project.Commitment?.Start ?? project.LastStart) + project.BuildYears;
            var earliest = EarliestStart(other, first) + other.BuildYears;
            if (HasWindow(project, first) && HasWindow(other, first) && latest < earliest)
            {
                context.Report(
                    "relation-unlaunchable", relation, "other", relation.Other,
                    $"{project.Id} can never be launched: it runs from {latest} at the latest, and {other.Id}, which it requires, from {earliest} at the earliest.",
                    "Let the one start later or the other earlier, or remove the requirement.");
            }
        }
    }

    private static Year EarliestStart(Project project, Year first) =>
        project.Commitment?.Start ?? (project.FirstStart < first ? first : project.FirstStart);

    // What may start in no year is told by itself.
    private static bool HasWindow(Project project, Year first) =>
        project.Commitment is not null || (project.LastStart >= project.FirstStart && project.LastStart >= first);
}
