using Jospar.Domain;
using Jospar.Planning.Report.Html;
using Jospar.Planning.Report.Wording;

namespace Jospar.Planning.Report.Sections;

/// <summary>What rests on assumptions? Every row of the programme that is not known, with its reason.</summary>
internal sealed class AssumptionsSection : IReportSection
{
    /// <inheritdoc/>
    public string Id => "assumptions";

    /// <inheritdoc/>
    public bool AppliesTo(ReportContext report) => true;

    /// <inheritdoc/>
    public void Write(ReportContext report, HtmlWriter html)
    {
        var assumed = ProvenanceList.Of(report).Where(row => row.Provenance.Assumption is not null).ToArray();
        html.Element("p", assumed.Length == 0
            ? report.Texts["assumptions.none"]
            : report.Texts.Plural("assumptions.lead", assumed.Length, report.Figures.Count(assumed.Length))).Line();
        foreach (var table in assumed.GroupBy(row => row.Table))
        {
            string caption = $"{report.Texts["table." + table.Key]}: {report.Figures.Count(table.Count())}";
            HtmlTable.WriteFolded(
                html, report.Notes, caption, [report.Texts["assumptions.column.subject"], report.Texts["assumptions.column.reason"]],
                table.GroupBy(row => row.Provenance.Assumption).Select(group => Row(report, group.Key!, [.. group])), isPrinted: false);
        }
    }

    /// <summary>Rows that share a reason stand together.</summary>
    private static Cell[] Row(ReportContext report, string reason, ProvenanceList.Entry[] rows)
    {
        const int Named = 12;
        string subjects = string.Join("; ", rows.Select(row => row.Subject).Distinct().Take(Named));
        int more = rows.Select(row => row.Subject).Distinct().Count() - Named;
        return
        [
            more > 0 ? $"{subjects}; {report.Texts.Format("assumptions.more", report.Figures.Count(more))}" : subjects,
            new(reason, Language: OwnLanguage.Of(reason, report.Texts)),
        ];
    }
}
