using Jospar.Domain;

namespace Jospar.Packages.Rules;

/// <summary>A project may start in some year, early enough to run within the plan.</summary>
internal static class ProjectWindows
{
    public static Rule Rule { get; } = new(RuleStage.Part, ["programme", "projects"], Check);

    private static void Check(RuleContext context)
    {
        var terms = context.Programme.Terms;
        foreach (var project in context.Programme.Projects.Where(project => project.Commitment is null))
        {
            var earliest = project.FirstStart < terms.FirstYear ? terms.FirstYear : project.FirstStart;
            bool closesEarly = project.LastStart < project.FirstStart;
            if (closesEarly && context.CellOf(project, "last_start").Length > 0)
            {
                context.Report("project-window", project, "last_start", project.LastStart, $"The last start {project.LastStart} comes before the first start {project.FirstStart}.");
            }
            else if (closesEarly || earliest + project.BuildYears > terms.LastYear || project.LastStart < terms.FirstYear)
            {
                context.Report("project-never-runs", project, "first_start", project.FirstStart, NeverRuns(project, earliest, terms));
            }
        }
    }

    private static string NeverRuns(Project project, Year earliest, ProgrammeTerms terms) => project.LastStart < terms.FirstYear && project.LastStart >= project.FirstStart
        ? $"It may start until {project.LastStart}, before the plan's first year {terms.FirstYear}."
        : $"Started in {earliest}, it would run from {earliest + project.BuildYears}; the plan ends in {terms.LastYear}.";
}
