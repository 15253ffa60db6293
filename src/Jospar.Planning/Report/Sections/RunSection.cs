using System.Globalization;
using Jospar.Domain;
using Jospar.Planning.Plans;
using Jospar.Planning.Report.Html;

namespace Jospar.Planning.Report.Sections;

/// <summary>How was the plan made, and what makes it again?</summary>
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
        html.Element("p", report.Texts[LeadKey(report)]).Line();
        Cell[][] rows =
        [
            [report.Texts["made.package"], new(run.PackageHash, Class: "code")],
            [report.Texts["made.version"], run.Version],
            [report.Texts["made.solver"], run.Solver],
            [report.Texts["made.seed"], run.Seed.ToString(CultureInfo.InvariantCulture)],
            [report.Texts["made.gap"], report.Figures.Gap(run.GapAsked)],
            [report.Texts["made.time"], run.TimeLimitSeconds is { } limit ? report.Texts.Format("made.seconds", report.Figures.InTable(limit)) : report.Texts["word.unlimited"]],
            [report.Texts["made.threads"], run.Threads.ToString(CultureInfo.InvariantCulture)],
            .. Purpose(report) is { } purpose ? (Cell[][])[[report.Texts["made.purpose"], purpose]] : [],
        ];
        HtmlTable.Write(html, report.Notes, report.Texts["made.table"], [report.Texts["made.column.what"], report.Texts["made.column.value"]], rows);
    }

    // Only what its goals alone decided, and no clock, comes out the same whenever it is asked for.
    private static string LeadKey(ReportContext report) => report.Plan switch
    {
        { Run.Origin: not null } or { Status: PlanStatus.Chosen } => "made.lead.other",
        _ when report.Replan is not null => "made.lead.other",
        { Run.TimeLimitSeconds: not null } => "made.lead.timed",
        { Status: PlanStatus.Stopped } => "made.lead.stopped",
        _ => "made.lead",
    };

    private static string? Purpose(ReportContext report) => report.Plan.Run.Origin switch
    {
        { Purpose: PlanPurpose.Robust, Draws: { } draws, Within: { } within } =>
            report.Texts.Format("made.purpose.robust", report.Figures.Count(draws), report.Figures.Given(within)),
        { Purpose: PlanPurpose.Alternative, Direction: { } direction, Within: { } within } => report.Texts.Format(
            "made.purpose.alternative",
            report.Texts.Find("alternatives.direction." + direction) ?? report.Texts.Format("alternatives.test", direction),
            report.Figures.Given(within)),
        { Purpose: PlanPurpose.Replan, From: { } from, Weight: { } weight } =>
            report.Texts.Format("made.purpose.replan", new Year(from), report.Figures.Given(weight)),
        _ => null,
    };
}
