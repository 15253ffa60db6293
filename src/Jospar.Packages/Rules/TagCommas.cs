using Jospar.Domain;

namespace Jospar.Packages.Rules;

/// <summary>Tags are separated by semicolons; one with a comma in it was probably meant to be two.</summary>
internal static class TagCommas
{
    public static Rule Rule { get; } = new(RuleStage.Part, ["projects"], Check);

    private static void Check(RuleContext context)
    {
        foreach (var project in context.Programme.Projects)
        {
            foreach (string tag in project.Tags.Where(tag => tag.Contains(',', StringComparison.Ordinal)))
            {
                string parts = string.Join(";", tag.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
                context.Report("tag-comma", project, "tags", tag, $"“{tag}” is one tag with a comma in it: tags are separated by semicolons.", $"Write {parts} if several are meant.");
            }
        }
    }
}
