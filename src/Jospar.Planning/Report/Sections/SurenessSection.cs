using System.Globalization;
using Jospar.Domain;
using Jospar.Planning.Plans;
using Jospar.Planning.Report.Html;
using Jospar.Planning.Stress.Summary;

namespace Jospar.Planning.Report.Sections;

/// <summary>What are the chances that the promises are kept? Of plans that were stress-tested.</summary>
internal sealed class SurenessSection : IReportSection
{
    private const int Width = 480;
    private const int Height = 96;
    private const int Top = 18;
    private const int Bottom = 18;

    /// <inheritdoc/>
    public string Id => "sureness";

    /// <inheritdoc/>
    public bool AppliesTo(ReportContext report) => report.Stress is not null;

    /// <inheritdoc/>
    public void Write(ReportContext report, HtmlWriter html)
    {
        var stress = report.Stress!;
        int likely = stress.Targets.Count(target => target.Chance >= 0.5m);
        html.Element("p", report.Texts.Plural(
            "sureness.lead", likely, report.Figures.Count(stress.Draws), report.Figures.Count(likely),
            report.Texts.Plural("count.promises.of", stress.Targets.Length, report.Figures.Count(stress.Targets.Length))) + " " + report.Texts.Format("sureness.rule", report.Figures.Given(stress.MetWithin))).Line();
        WriteChances(report, html, stress);
        WriteHistogram(report, html, stress.Value);
        html.Element("p", report.Texts.Format(
            "sureness.value", Money(report, stress.Value.Mean), Money(report, stress.Value.WorstTenth), Money(report, stress.Value.Planned))).Line();
        if (stress is { Shortfall.Undisturbed: { } shortfall, Value.Undisturbed: { } value })
        {
            html.Element("p", report.Texts.Format("sureness.undisturbed", Money(report, value), report.Figures.InText(shortfall))).Line();
        }

        html.Element("p", report.Texts.Plural(
            "sureness.launches", stress.Launches.Planned, report.Figures.Count(stress.Launches.Planned), report.Figures.InText(stress.Launches.Dropped),
            report.Figures.InText(stress.Launches.Late), report.Figures.InText(stress.Launches.Unpaid))).Line();
        if (stress.Launches.LimitsBroken > 0m)
        {
            html.Element("p", report.Texts.Format("sureness.limits", report.Figures.Chance(stress.Launches.LimitsBroken))).Line();
        }

        WriteCauses(report, html, stress);
    }

    private static void WriteChances(ReportContext report, HtmlWriter html, StressSummary stress)
    {
        var texts = report.Texts;
        Column[] columns =
        [
            texts["sureness.column.target"], texts["targets.column.unit"], Column.Number(texts["sureness.column.chance"]),
            Column.Number(texts["sureness.column.low"]), Column.Number(texts["sureness.column.high"]),
            Column.Number(texts["sureness.column.level"]), Column.Number(texts["sureness.column.planned"]),
            Column.Number(texts["sureness.column.middle"]), Column.Number(texts["sureness.column.worst"]),
        ];
        var readings = PromiseReading.Of(report).ToDictionary(promise => promise.Target.Id.Value);
        HtmlTable.Write(html, report.Notes, texts["sureness.table"], columns, stress.Targets.OrderBy(target => target.Chance).Select(target =>
        {
            var reading = readings.GetValueOrDefault(target.Id);
            decimal before = reading?.Before ?? 0m;
            Cell Amount(decimal amount) => Number(reading is null ? report.Figures.InTable(amount)
                : reading.IsCounted ? report.Figures.Count(amount)
                : reading.InTable(report, amount));
            return new Cell[]
            {
                reading is null ? target.Id : report.Names.In(reading.Target.Name),
                reading?.UnitInTable(report) ?? "",
                Number(report.Figures.Chance(target.Chance)),
                Number(report.Figures.Chance(target.ChanceLow)), Number(report.Figures.Chance(target.ChanceHigh)),
                Amount(reading?.Level ?? target.Level), Amount(target.Reached.Planned + before), Amount(target.Reached.Middle + before),
                Amount(target.Reached.WorstTenth + before),
            };
        }));
    }

    // How many draws come to which value: bars from zero, the plan's own value as a dashed line.
    private static void WriteHistogram(ReportContext report, HtmlWriter html, Spread value)
    {
        var histogram = value.Histogram;
        if (histogram.Width == 0m)
        {
            return;
        }

        string label = report.Texts["sureness.picture"];
        using (html.In("figure", ("class", "histogram")))
        {
            using (html.In("svg", ("viewBox", $"0 0 {Width} {Top + Height + Bottom}"), ("role", "img"), ("aria-label", label)))
            {
                WriteBars(html, histogram);
                WriteAxes(report, html, value);
            }

            html.Element("figcaption", label);
        }
    }

    private static void WriteBars(HtmlWriter html, Histogram histogram)
    {
        int most = histogram.Counts.Max();
        double step = (double)Width / histogram.Counts.Length;
        for (int bin = 0; bin < histogram.Counts.Length; bin++)
        {
            double tall = (double)Height * histogram.Counts[bin] / most;
            html.Element("rect", "", ("x", Text(bin * step)), ("y", Text(Top + Height - tall)), ("width", Text(step - 1)), ("height", Text(tall)), ("fill", "#7aa6c2"));
        }
    }

    private static void WriteAxes(ReportContext report, HtmlWriter html, Spread value)
    {
        var histogram = value.Histogram;
        decimal to = histogram.From + (histogram.Width * histogram.Counts.Length);
        int most = histogram.Counts.Max();
        double planned = Math.Clamp((double)((value.Planned - histogram.From) / (to - histogram.From)), 0.0, 1.0) * Width;
        int foot = Top + Height;
        html.Element("line", "", ("x1", "0"), ("x2", Text(Width)), ("y1", Text(foot)), ("y2", Text(foot)), ("stroke", "#1b1f24"));
        html.Element("line", "", ("x1", "0"), ("x2", Text(Width)), ("y1", Text(Top)), ("y2", Text(Top)), ("stroke", "#d0d7de"));
        html.Element("line", "", ("x1", Text(planned)), ("x2", Text(planned)), ("y1", Text(Top)), ("y2", Text(foot)), ("stroke", "#222222"), ("stroke-dasharray", "4 3"));
        html.Element("text", report.Texts.Plural("sureness.draws", most, report.Figures.Count(most)), ("x", "0"), ("y", Text(Top - 4)));
        html.Element("text", Money(report, histogram.From), ("x", "0"), ("y", Text(foot + Bottom - 4)));
        html.Element("text", Money(report, to), ("x", Text(Width)), ("y", Text(foot + Bottom - 4)), ("text-anchor", "end"));
    }

    private static void WriteCauses(ReportContext report, HtmlWriter html, StressSummary stress)
    {
        CauseEffect[] unasked = [.. stress.FindUnasked()];
        CauseLoss[] asked = [.. CauseLoss.Of(stress, report.Programme)];
        int causes = asked.Length + unasked.Length;
        if (causes == 0)
        {
            return;
        }

        var texts = report.Texts;
        var names = report.Programme.Uncertainties.ToDictionary(uncertainty => uncertainty.Id.Value, uncertainty => report.Names.In(uncertainty.Name));
        Column[] columns =
        [
            texts["sureness.column.cause"], Column.Number(texts.Format("sureness.column.shortfall", report.Figures.InText(GoalScale.OfShortfall(report.Programme)))), Column.Number($"{texts["sureness.column.value"]}, {report.Figures.MoneyHeading}"),
            Column.Number(texts["sureness.column.rank"]),
        ];
        string lead = stress.Status == StressSummary.Stopped
            ? texts.Format("sureness.causes.stopped", report.Figures.Count(asked.Length), report.Figures.Count(causes))
            : texts["sureness.causes.lead"];
        html.Element("p", $"{lead} {texts["sureness.causes.rank"]}{Invested(report)}").Line();
        Cell[] Row(CauseEffect cause, string added, string taken) =>
        [
            names.GetValueOrDefault(cause.Id, cause.Id),
            Number(added),
            Number(taken),
            Number(report.Figures.InTable(Math.Round(cause.ShortfallCorrelation, 2, MidpointRounding.AwayFromZero))),
        ];
        HtmlTable.Write(html, report.Notes, texts["sureness.causes"], columns,
        [
            .. asked.Select(found => Row(found.Cause, report.Figures.InTable(found.ShortfallAdded), report.Figures.MoneyInTable(new Money(found.ValueTaken)))),
            .. unasked.Select(cause => Row(cause, "–", "–")),
        ]);
    }

    // Without it, that what is dearer helps looks like a mistake.
    private static string Invested(ReportContext report) =>
        report.Programme.Targets.Any(target => target is { Measure: Measure.Investment, Bound: Bound.AtLeast })
        && report.Programme.Uncertainties.Any(uncertainty => uncertainty.Kind == UncertaintyKind.CapitalCost)
            ? " " + report.Texts["sureness.causes.invested"]
            : "";

    private static string Money(ReportContext report, decimal value) => report.Figures.Money(new Money(value));

    private static Cell Number(string text) => new(text, IsNumber: true);

    private static string Text(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
