using Jospar.Planning.Plans;
using Jospar.Planning.Report.Html;

namespace Jospar.Planning.Report.Sections;

/// <summary>What was not launched, and why? Projects by reason, with what they would be worth to their sponsors.</summary>
internal sealed class NotLaunchedSection : IReportSection
{
    /// <inheritdoc/>
    public string Id => "not-launched";

    /// <inheritdoc/>
    public bool AppliesTo(ReportContext report) => true;

    /// <inheritdoc/>
    public void Write(ReportContext report, HtmlWriter html)
    {
        var rows = report.Plan.Tables.NotLaunched;
        int projects = report.Programme.Projects.Length;
        html.Element("p", rows.IsEmpty
            ? report.Texts["notlaunched.none"]
            : report.Texts.Plural("notlaunched.lead", rows.Length, report.Figures.Count(rows.Length), report.Figures.Count(projects))).Line();
        foreach (var reason in rows.GroupBy(row => ReasonOf(report, row)).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal))
        {
            WriteReason(report, html, reason.Key, [.. reason]);
        }
    }

    // Planning again leaves what was given up no year to start in; a reader asks why.
    private static string ReasonOf(ReportContext report, NotLaunchedRow row) =>
        report.Replan?.FindGivenUp(row.Project) is null ? row.Reason : "given_up";

    private static void WriteReason(ReportContext report, HtmlWriter html, string reason, NotLaunchedRow[] rows)
    {
        var texts = report.Texts;
        string words = texts.Find("reason." + reason) ?? reason;
        html.Element("h3", $"{words}: {report.Figures.Count(rows.Length)}").Line();
        if (texts.Find($"reason.{reason}.meaning") is { } meaning)
        {
            html.Element("p", meaning + Purpose(report, reason) + Explained(report, reason)).Line();
        }

        Column[] columns =
        [
            texts["launches.column.project"], texts["launches.column.sponsor"], texts["word.region"],
            Column.Number($"{texts["launches.column.cost"]}, {report.Figures.MoneyHeading}"),
            Column.Number(texts["launches.column.jobs"]),
            Column.Number($"{texts["notlaunched.column.value"]}, {report.Figures.MoneyHeading}"),
        ];
        HtmlTable.WriteFolded(html, report.Notes, words, columns, ShownLaunches.Shown(rows).Select(row => Row(report, row)));
        ShownLaunches.WriteNote(report, html, rows.Length, "not_launched.csv");
    }

    private static string Purpose(ReportContext report, string reason) =>
        PurposeKey.Of(report) is { Length: > 0 } key && report.Texts.Find($"reason.{reason}{key}") is { } purpose ? " " + purpose : "";

    private static string Explained(ReportContext report, string reason) =>
        report.Explanation is not null && report.Texts.Find($"reason.{reason}.explained") is not null
            ? " " + report.Texts.Format($"reason.{reason}.explained", report.Texts["why.heading"])
            : "";

    private static string FactOf(ReportContext report, NotLaunchedRow row) => report.Replan?.FindGivenUp(row.Project) is { } fact
        ? $" ({WhySection.FactOf(report, fact)}{(fact.Year is { } year ? $", {year}" : "")})"
        : "";

    private static Cell[] Row(ReportContext report, NotLaunchedRow row)
    {
        var project = report.Names.Find(row.Project);
        var regions = (project?.Sites ?? []).Select(site => RegionTiles.RegionOf(report, site.Place) ?? site.Place).Distinct();
        return
        [
            new(report.Names.Of(row.Project) + FactOf(report, row), Asked: project?.Provenance),
            project?.Sponsor ?? report.Texts["word.unknown"],
            string.Join(", ", regions.Select(id => report.Names.Of(id))),
            new(project is null ? "" : report.Figures.MoneyInTable(project.CapitalCost), true),
            new(project is null ? "" : PublishedJobs.InTable(report, project, project.Jobs), true),
            new(row.BestSponsorValue is { } value ? report.Figures.MoneyInTable(value) : "–", true),
        ];
    }
}
