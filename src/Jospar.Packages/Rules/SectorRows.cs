namespace Jospar.Packages.Rules;

/// <summary>Where sectors are listed, projects and funds name those of the list; their ranges are in order.</summary>
internal static class SectorRows
{
    public static Rule Rule { get; } = new(RuleStage.Part, ["projects", "funds", "sectors"], Check);

    private static void Check(RuleContext context)
    {
        var programme = context.Programme;
        foreach (var sector in programme.Sectors.Where(sector => sector.IndirectJobsLow > sector.IndirectJobsHigh))
        {
            context.Report("indirect-reversed", sector, "indirect_low", sector.IndirectJobsLow, $"The low end {Numbers.Text(sector.IndirectJobsLow!.Value)} is above the high end {Numbers.Text(sector.IndirectJobsHigh!.Value)}.");
        }

        bool areListed = !programme.Sectors.IsEmpty;
        var known = context.Lookups.Sectors;
        var named = programme.Projects.Select(project => ((object)project, "sector", project.Sector))
            .Concat(programme.Funds.SelectMany(fund => fund.Sectors.Select(sector => ((object)fund, "sectors", sector))));
        foreach (var (thing, column, sector) in named.Where(row => !known.Contains(row.Item3)))
        {
            context.Report("sector-unknown", thing, column, sector, areListed ? $"There is no sector “{sector}”." : $"No project is of the sector “{sector}”.", context.Nearest(sector, known));
        }
    }
}
