namespace Jospar.Packages.Rules;

/// <summary>Only a link that can choke is worth expanding.</summary>
internal static class ExpansionPointless
{
    public static Rule Rule { get; } = new(RuleStage.Part, ["links", "projects", "expansions"], Check);

    private static void Check(RuleContext context)
    {
        foreach (var expansion in context.Programme.Projects.SelectMany(project => project.Expansions))
        {
            if (context.Lookups.Links[expansion.Link].Capacity is null)
            {
                context.Report("expansion-pointless", expansion, "link", expansion.Link, $"The link {expansion.Link} has no capacity given, so it never chokes.");
            }
        }
    }
}
