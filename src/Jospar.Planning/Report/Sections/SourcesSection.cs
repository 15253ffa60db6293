using Jospar.Planning.Report.Html;

namespace Jospar.Planning.Report.Sections;

/// <summary>Where do the figures come from? The programme's sources and how many rows rest on each.</summary>
internal sealed class SourcesSection : IReportSection
{
    /// <inheritdoc/>
    public string Id => "sources";

    /// <inheritdoc/>
    public bool AppliesTo(ReportContext report) => !report.Programme.Sources.IsEmpty;

    /// <inheritdoc/>
    public void Write(ReportContext report, HtmlWriter html)
    {
        var rows = ProvenanceList.Of(report).Where(row => row.Provenance.Source is not null).CountBy(row => row.Provenance.Source!.Value).ToDictionary();
        html.Element("p", $"{Lead(report, rows.Values.Sum())} {report.Texts["sources.language"]}").Line();
        using (html.In("details", ("class", "table")))
        {
            html.Element("summary", report.Texts["sources.list"]);
            using (html.In("ol", ("class", "sources")))
            {
                foreach (var source in report.Programme.Sources)
                {
                    using (html.In("li"))
                    {
                        report.Notes.WriteSource(html, source);
                        html.Element("span", " " + report.Texts.Format("sources.rows", report.Figures.Count(rows.GetValueOrDefault(source.Id))), ("class", "muted"));
                    }
                }
            }
        }
    }

    private static string Lead(ReportContext report, int rows) => report.Programme.Sources.Length == 1
        ? report.Texts.Plural("sources.lead.one", rows, report.Figures.Count(rows))
        : report.Texts.Plural("sources.lead", rows, report.Figures.Count(rows), report.Figures.Count(report.Programme.Sources.Length));
}
