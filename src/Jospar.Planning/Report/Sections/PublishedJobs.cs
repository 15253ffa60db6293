using Jospar.Domain;
using Jospar.Planning.Plans;

namespace Jospar.Planning.Report.Sections;

/// <summary>The jobs of projects on the page, where they tell them.</summary>
internal static class PublishedJobs
{
    /// <summary>The number for a table, or that it is not published.</summary>
    public static string InTable(ReportContext report, Project? project, int jobs) =>
        ToldJobs.AreTold(project, jobs) ? report.Figures.Count(jobs) : report.Texts["word.unpublished"];

    /// <summary>Whether none of these launches tells the jobs that it has while it runs, so that their number is unknown and not nought.</summary>
    public static bool AreUnknown(ReportContext report, IReadOnlyCollection<LaunchRow> launches) =>
        launches.All(row => row.Jobs == 0) && launches.Any(row => !ToldJobs.AreTold(report.Names.Find(row.Project), row.Jobs));

    /// <summary>Whether none of these launches tells how many build it.</summary>
    public static bool AreBuildersUnknown(ReportContext report, IReadOnlyCollection<LaunchRow> launches) =>
        launches.Count > 0 && launches.All(row => report.Names.Find(row.Project) is { ConstructionJobs: 0 });

    /// <summary>Says how many projects that run in the last year tell no jobs, so that none of theirs are counted; nothing where all do.</summary>
    public static string? Untold(ReportContext report)
    {
        int untold = ToldJobs.CountUntold(report.Programme, report.Plan);
        return untold == 0 ? null : report.Texts.Plural("jobs.untold", untold, report.Figures.Count(untold));
    }
}
