using Jospar.Domain;

namespace Jospar.Planning.Report.Sections;

/// <summary>
/// The jobs of a project where it tells them. The package has nought both for none and for unknown; a plant that runs with
/// nobody does not tell, while a line or a road may need no one.
/// </summary>
internal static class PublishedJobs
{
    /// <summary>Whether so many jobs of a project are what it tells.</summary>
    public static bool AreTold(Project? project, int jobs) => jobs > 0 || project?.Process is null;

    /// <summary>The number for a table, or that it is not published.</summary>
    public static string InTable(ReportContext report, Project? project, int jobs) =>
        AreTold(project, jobs) ? report.Figures.Count(jobs) : report.Texts["word.unpublished"];
}
