using Jospar.Domain;
using Jospar.Planning.Plans;

namespace Jospar.Planning.Report.Sections;

/// <summary>How much of what each launched plant could make in the plan's last year it makes.</summary>
internal sealed class UsedCapacity(ReportContext report)
{
    private readonly Dictionary<UnitId, decimal> _shares = report.Plan.Tables.Activities
        .Where(row => row.Year == report.LastYear && row.Capacity > 0m)
        .ToDictionary(row => row.Unit, row => row.Amount / row.Capacity);

    /// <summary>The share in per cent; a dash where the launch makes nothing by its nature, as a line does, or does not run yet.</summary>
    public string InTable(LaunchRow launch) =>
        report.Names.Find(launch.Project) is { Process: not null, Capacity: > 0m } && launch.RunningFrom <= report.LastYear
            ? report.Figures.Percent(_shares.GetValueOrDefault(UnitId.FromProject(launch.Project, launch.Site)))
            : "–";
}
