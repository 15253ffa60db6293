using Jospar.Domain;
using Jospar.Planning.AffordablePrice;
using Jospar.Planning.Report.Html;
using Jospar.Planning.Report.Wording;

namespace Jospar.Planning.Report.Sections;

/// <summary>How deep must a discount be to make processing worth while, and what does it cost the producers?</summary>
internal sealed class PriceSection : IReportSection
{
    /// <inheritdoc/>
    public string Id => "price";

    /// <inheritdoc/>
    public bool AppliesTo(ReportContext report) => report.PriceCurve is { Curves.IsEmpty: false };

    /// <inheritdoc/>
    public void Write(ReportContext report, HtmlWriter html)
    {
        html.Element("p", report.Texts["price.lead"]).Line();
        foreach (var curve in report.PriceCurve!.Curves)
        {
            WriteCurve(report, html, curve);
        }

        if (report.PriceCurve.IsStopped)
        {
            html.Element("p", report.Texts["price.stopped"], ("class", "muted")).Line();
        }
    }

    private static void WriteCurve(ReportContext report, HtmlWriter html, PriceCurve curve)
    {
        var texts = report.Texts;
        string name = report.Names.Of(curve.Commodity);
        string unit = report.Names.Find(curve.Commodity) is { } commodity ? report.Names.OfUnit(commodity.Unit) : "";
        Column[] columns =
        [
            Column.Number(texts["price.discount"]), Column.Number(texts["price.viable"]), Column.Number(texts["price.launched"]),
            Column.Number($"{texts["price.use"]} {report.LastYear}, {unit}"),
            Column.Number($"{texts["price.added"]} {report.LastYear}, {report.Figures.MoneyHeading}"),
            Column.Number($"{texts["price.forgone"]} {report.LastYear}, {report.Figures.MoneyHeading}"),
            Column.Number(texts["price.burden"]), Column.Number(texts["price.gap"]), texts["price.new"],
        ];
        HtmlTable.Write(html, report.Notes, texts.Format("price.table", name), columns, curve.Points.Select((point, n) => Row(report, curve, point, n)));
        if (curve.Points.FirstOrDefault(curve.IsGiven) is { } given && OtherPlan(report, given) is { } other)
        {
            html.Element("p", other, ("class", "muted")).Line();
        }
    }

    /// <summary>That the plan of the discount as it stands is not this page's, where their goals say so.</summary>
    private static string? OtherPlan(ReportContext report, PricePoint point)
    {
        decimal? shortfall = report.Plan.Goals.FirstOrDefault(goal => goal.Goal == Goal.Shortfall)?.Value;
        decimal value = report.Plan.Totals.Value.Value;
        if (point is not { Shortfall: { } otherShortfall, Value: { } otherValue } || shortfall is not { } own || (IsSame(own, otherShortfall) && IsSame(value, otherValue)))
        {
            return null;
        }

        // Goals that are the same are told and judged as one.
        otherShortfall = IsSame(own, otherShortfall) ? own : otherShortfall;
        otherValue = IsSame(value, otherValue) ? value : otherValue;
        int digits = FigureFormat.DigitsBeside(own, own - otherShortfall), moneyDigits = FigureFormat.DigitsBeside(value, value - otherValue);
        string said = report.Texts.Format(
            "price.other", report.Texts.Format("price.given", report.Figures.Given(point.Discount)), report.Figures.InText(own, digits), report.Figures.InText(otherShortfall, digits),
            report.Figures.Money(new Money(value), moneyDigits), report.Figures.Money(new Money(otherValue), moneyDigits));
        return own <= otherShortfall && value >= otherValue ? $"{said} {report.Texts["price.other.better"]}"
            : own >= otherShortfall && value <= otherValue ? $"{said} {report.Texts["price.other.worse"]}"
            : said;
    }

    // What rounding leaves is no other plan.
    private static bool IsSame(decimal one, decimal other) => Math.Abs(one - other) <= 1e-6m * Math.Max(1m, Math.Abs(one));

    private static string Gap(ReportContext report, PricePoint point) => point.Gap is not { } gap
        ? report.Texts[point.IsImpossible ? "price.impossible" : "word.unknown"]
        : report.PriceCurve!.IsStopped && gap > report.Plan.Run.GapAsked
            ? report.Texts.Format("price.unproven", report.Figures.Gap(gap))
            : report.Figures.Gap(gap);

    private static Cell[] Row(ReportContext report, PriceCurve curve, PricePoint point, int n)
    {
        var figures = report.Figures;
        string unknown = report.Texts["word.unknown"];
        string discount = figures.Given(point.Discount);
        string burden = point.Burden is { } share ? figures.Percent(share) : unknown;
        var added = n == 0 ? [] : point.Viable.Except(curve.Points[n - 1].Viable);
        return
        [
            new(curve.IsGiven(point) ? report.Texts.Format("price.given", discount) : discount, true),
            new(figures.Count(point.Viable.Length), true),
            new(point.Launched is { } launched ? figures.Count(launched) : unknown, true),
            new(point.Use is { } use ? figures.InTable(use) : unknown, true),
            new(point.ValueAdded is { } value ? figures.MoneyInTable(new(value)) : unknown, true),
            new(point.Forgone is { } forgone ? figures.MoneyInTable(new(forgone)) : unknown, true),
            new(point.IsWithinCap == false ? report.Texts.Format("price.over", burden) : burden, true),
            new(Gap(report, point), true),
            string.Join("; ", added.Select(id => report.Names.Of(id))),
        ];
    }
}
