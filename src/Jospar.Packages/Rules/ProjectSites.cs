namespace Jospar.Packages.Rules;

/// <summary>Every project has a place to stand, and a unit that does something.</summary>
internal static class ProjectSites
{
    public static Rule Rule { get; } = new(RuleStage.Part, ["projects", "sites"], Check);

    private static void Check(RuleContext context)
    {
        foreach (var project in context.Programme.Projects)
        {
            if (project.Sites.IsEmpty)
            {
                context.Report("project-without-site", project, "id", project.Id, $"The project {project.Id} has no row in sites.");
            }

            if (project is { Process: not null, Capacity: 0m })
            {
                context.Report("project-without-capacity", project, "capacity", null, $"The project {project.Id} runs {project.Process} and has no capacity.");
            }

            if (project is { Process: not null, Capacity: > 0m, Ramp.IsEmpty: false } && project.Ramp.All(part => part == 0m))
            {
                context.Report(
                    "project-without-capacity", project, "ramp", context.CellOf(project, "ramp"), $"The ramp of {project.Id} leaves nothing of its capacity in any year.",
                    "Write the parts of its capacity that it reaches, such as 0.6;1, or empty the cell.");
            }

            if (project is { Process: null, Capacity: > 0m })
            {
                context.Report("project-without-process", project, "process", null, $"The project {project.Id} has a capacity of {Numbers.Text(project.Capacity)} and no process.");
            }
        }
    }
}
