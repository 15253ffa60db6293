using Jospar.Domain;

namespace Jospar.Packages.Rules;

/// <summary>Where sectors are listed, projects and funds name those of the list; their ranges have both ends, in order.</summary>
internal static class SectorRows
{
    public static Rule Rule { get; } = new(RuleStage.Part, ["projects", "funds", "sectors"], Check);

    private static void Check(RuleContext context)
    {
        var programme = context.Programme;
        foreach (var sector in programme.Sectors)
        {
            CheckRange(context, sector);
        }

        bool areListed = !programme.Sectors.IsEmpty;
        var known = context.Lookups.Sectors;
        var named = programme.Projects.Select(project => ((object)project, "sector", project.Sector))
            .Concat(programme.Funds.SelectMany(fund => fund.Sectors.Select(sector => ((object)fund, "sectors", sector))));
        foreach (var (thing, column, sector) in named.Where(row => !known.Contains(row.Item3)))
        {
            context.Report("sector-unknown", thing, column, sector, areListed ? $"There is no sector “{sector}”." : $"No project is of the sector “{sector}”.", CommaMend(sector, known) ?? context.Nearest(sector, known));
        }
    }

    private static string? CommaMend(string sector, IReadOnlySet<string> known)
    {
        string[] parts = sector.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 1 && parts.All(known.Contains) ? $"Write {string.Join(';', parts)}: sectors are separated by semicolons." : null;
    }

    private static void CheckRange(RuleContext context, Sector sector)
    {
        switch (sector.IndirectJobsLow, sector.IndirectJobsHigh)
        {
            case ({ } low, { } high) when low > high:
                context.Report("indirect-reversed", sector, "indirect_low", low, $"The low end {Numbers.Text(low)} is above the high end {Numbers.Text(high)}.");
                break;
            case ({ } low, null):
                context.Report("indirect-half", sector, "indirect_high", null, $"The low end is {Numbers.Text(low)}, and there is no high end.");
                break;
            case (null, { } high):
                context.Report("indirect-half", sector, "indirect_low", null, $"The high end is {Numbers.Text(high)}, and there is no low end.");
                break;
        }
    }
}
