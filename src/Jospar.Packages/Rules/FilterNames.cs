using Jospar.Domain;

namespace Jospar.Packages.Rules;

/// <summary>Filters name families, sectors, tags and sponsors that exist.</summary>
internal static class FilterNames
{
    public static Rule Rule { get; } = new(RuleStage.Part, ["targets", "limits", "projects", "commodities", "sectors"], Check);

    private static void Check(RuleContext context)
    {
        var programme = context.Programme;
        var families = programme.Commodities.Select(commodity => commodity.Family).Concat(programme.Projects.Select(project => project.Family)).ToHashSet();
        var sectors = programme.Sectors.Select(sector => sector.Id).Concat(programme.Projects.Select(project => project.Sector)).ToHashSet();
        var tags = programme.Projects.SelectMany(project => project.Tags).ToHashSet();
        var sponsors = programme.Projects.Select(project => project.Sponsor).OfType<string>().Append("*").ToHashSet();
        var rows = programme.Targets.Select(target => ((object)target, target.Filter))
            .Concat(programme.Limits.Select(limit => ((object)limit, limit.Filter)));
        foreach (var (row, filter) in rows)
        {
            Check(context, row, "family", filter.Family, families);
            Check(context, row, "sector", filter.Sector, sectors);
            Check(context, row, "tag", filter.Tag, tags);
            Check(context, row, "sponsor", filter.Sponsor, sponsors);
        }
    }

    private static void Check(RuleContext context, object row, string column, string? name, HashSet<string> known)
    {
        if (name is not null && !known.Contains(name))
        {
            context.Report("filter-unknown", row, column, name, $"Nothing has the {column} “{name}”.", context.Nearest(name, known));
        }
    }
}
