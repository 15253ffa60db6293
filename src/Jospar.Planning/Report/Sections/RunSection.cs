using System.Globalization;
using Jospar.Planning.Report.Html;

namespace Jospar.Planning.Report.Sections;

/// <summary>How was the plan made? Everything that is needed to make it again.</summary>
internal sealed class RunSection : IReportSection
{
    /// <inheritdoc/>
    public string Id => "made";

    /// <inheritdoc/>
    public bool AppliesTo(ReportContext report) => true;

    /// <inheritdoc/>
    public void Write(ReportContext report, HtmlWriter html)
    {
        var run = report.Plan.Run;
        html.Element("p", report.Texts["made.lead"]).Line();
        Cell[][] rows =
        [
            [report.Texts["made.package"], new(run.PackageHash, Class: "code")],
            [report.Texts["made.version"], run.Version],
            [report.Texts["made.solver"], run.Solver],
            [report.Texts["made.seed"], run.Seed.ToString(CultureInfo.InvariantCulture)],
            [report.Texts["made.gap"], report.Figures.Gap(run.GapAsked)],
            [report.Texts["made.time"], run.TimeLimitSeconds is { } limit ? report.Texts.Format("made.seconds", report.Figures.InTable(limit)) : report.Texts["word.unlimited"]],
            [report.Texts["made.threads"], run.Threads.ToString(CultureInfo.InvariantCulture)],
        ];
        HtmlTable.Write(html, report.Notes, report.Texts["made.table"], [report.Texts["made.column.what"], report.Texts["made.column.value"]], rows);
    }
}
