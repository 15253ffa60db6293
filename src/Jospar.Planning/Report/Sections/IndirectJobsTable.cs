using Jospar.Domain;
using Jospar.Planning.IndirectJobs;
using Jospar.Planning.Report.Html;

namespace Jospar.Planning.Report.Sections;

/// <summary>Where the range of indirect jobs comes from: by sector, from the input–output table or the sector's own range.</summary>
internal static class IndirectJobsTable
{
    /// <summary>Writes the table, folded; nothing where no input–output table is given.</summary>
    public static void Write(ReportContext report, HtmlWriter html)
    {
        if (report.Programme.InputCoefficients.IsEmpty)
        {
            return;
        }

        var texts = report.Texts;
        var ranges = SectorMultipliers.Of(report.Programme);
        html.Element("p", texts["jobs.indirect.table"]).Line();
        Column[] columns =
        [
            texts["jobs.indirect.sector"], Column.Number(texts["jobs.indirect.low"]), Column.Number(texts["jobs.indirect.high"]),
            texts["jobs.indirect.basis"],
        ];
        HtmlTable.WriteFolded(
            html, report.Notes, texts["jobs.indirect.caption"], columns,
            report.Programme.Sectors.Where(sector => ranges[sector.Id].Low is not null).Select(sector => Row(report, sector, ranges[sector.Id])));
    }

    private static Cell[] Row(ReportContext report, Sector sector, IndirectJobRange range) =>
    [
        new(report.Names.In(sector.Name), Asked: sector.Provenance),
        new(Figure(report, range.Low), true),
        new(Figure(report, range.High), true),
        report.Texts[range.IsOfTable ? "jobs.indirect.basis.table" : "jobs.indirect.basis.sector"],
    ];

    private static string Figure(ReportContext report, decimal? jobs) =>
        jobs is { } known ? report.Figures.InText(known) : report.Texts["word.unknown"];
}
