using Jospar.Domain;
using Jospar.Planning.Plans;

namespace Jospar.Planning.Report.Sections;

/// <summary>
/// The jobs of a project where it tells them. The package has nought both for none and for unknown; what runs with nobody
/// does not tell, while a line or a road may need no one. Nobody builds anything without people.
/// </summary>
internal static class PublishedJobs
{
    /// <summary>Whether so many jobs of a project are what it tells.</summary>
    public static bool AreTold(Project? project, int jobs) => jobs > 0 || project is null or { Process: null, Expansions.IsEmpty: false };

    /// <summary>The number for a table, or that it is not published.</summary>
    public static string InTable(ReportContext report, Project? project, int jobs) =>
        AreTold(project, jobs) ? report.Figures.Count(jobs) : report.Texts["word.unpublished"];

    /// <summary>Whether none of these launches tells the jobs that it has while it runs, so that their number is unknown and not nought.</summary>
    public static bool AreUnknown(ReportContext report, IReadOnlyCollection<LaunchRow> launches) =>
        launches.All(row => row.Jobs == 0) && launches.Any(row => !AreTold(report.Names.Find(row.Project), row.Jobs));

    /// <summary>Whether none of these launches tells how many build it.</summary>
    public static bool AreBuildersUnknown(ReportContext report, IReadOnlyCollection<LaunchRow> launches) =>
        launches.Count > 0 && launches.All(row => report.Names.Find(row.Project) is { ConstructionJobs: 0 });

    /// <summary>Says how many projects that run in the last year tell no jobs, so that none of theirs are counted; nothing where all do.</summary>
    public static string? Untold(ReportContext report)
    {
        int untold = report.Plan.Tables.Launches.Count(row =>
            row.RunningFrom <= report.LastYear && !AreTold(report.Names.Find(row.Project), row.Jobs));
        return untold == 0 ? null : report.Texts.Plural("jobs.untold", untold, report.Figures.Count(untold));
    }
}
