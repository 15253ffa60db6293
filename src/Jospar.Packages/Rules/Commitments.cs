using Jospar.Domain;

namespace Jospar.Packages.Rules;

/// <summary>A commitment says when and where, and both are possible.</summary>
internal static class Commitments
{
    public static Rule Rule { get; } = new(RuleStage.Part, ["programme", "projects", "sites"], Check);

    private static void Check(RuleContext context)
    {
        foreach (var project in context.Programme.Projects)
        {
            string year = context.CellOf(project, "committed_year");
            string site = context.CellOf(project, "committed_site");
            if (year.Length == 0 && site.Length > 0)
            {
                context.Report("commitment-incomplete", project, "committed_year", null, $"The project {project.Id} is committed to {site} in no year.");
            }
            else if (year.Length > 0 && site.Length == 0 && project.Sites.Length > 1)
            {
                context.Report("commitment-incomplete", project, "committed_site", null, $"The project {project.Id} is committed to {year}, and to none of its {project.Sites.Length} sites.");
            }
            else if (project.Commitment is { } commitment)
            {
                CheckSite(context, project, commitment);
                CheckWindow(context, project, commitment);
            }
        }
    }

    private static void CheckSite(RuleContext context, Project project, Commitment commitment)
    {
        if (project.Sites.Length > 0 && project.Sites.All(site => site.Place != commitment.Site))
        {
            string sites = string.Join(", ", project.Sites.Select(site => site.Place));
            context.Report("commitment-site", project, "committed_site", commitment.Site, $"{commitment.Site} is none of its sites: {sites}.");
        }
    }

    private static void CheckWindow(RuleContext context, Project project, Commitment commitment)
    {
        bool isEarly = context.CellOf(project, "first_start").Length > 0 && commitment.Start < project.FirstStart;
        bool isLate = context.CellOf(project, "last_start").Length > 0 && commitment.Start > project.LastStart;
        if (isEarly || isLate)
        {
            context.Report("commitment-window", project, "committed_year", commitment.Start, $"It is committed to {commitment.Start}, and may start from {project.FirstStart} to {project.LastStart}.");
        }
    }
}
