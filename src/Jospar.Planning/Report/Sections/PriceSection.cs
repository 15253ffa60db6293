using Jospar.Planning.AffordablePrice;
using Jospar.Planning.Report.Html;

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
            Column.Number(texts["price.burden"]), texts["price.new"],
        ];
        HtmlTable.Write(html, report.Notes, texts.Format("price.table", name), columns, curve.Points.Select((point, n) => Row(report, curve, point, n)));
    }

    private static Cell[] Row(ReportContext report, PriceCurve curve, PricePoint point, int n)
    {
        var figures = report.Figures;
        string unknown = report.Texts["word.unknown"];
        string discount = figures.Given(point.Discount);
        bool isChosen = report.Programme.DiscountMenu.Any(entry => entry.Commodity == curve.Commodity);
        string burden = point.Burden is { } share ? figures.Percent(share) : unknown;
        var added = n == 0 ? [] : point.Viable.Except(curve.Points[n - 1].Viable);
        return
        [
            new(point.Discount == curve.Given && !isChosen ? report.Texts.Format("price.given", discount) : discount, true),
            new(figures.Count(point.Viable.Length), true),
            new(point.Launched is { } launched ? figures.Count(launched) : unknown, true),
            new(point.Use is { } use ? figures.InTable(use) : unknown, true),
            new(point.ValueAdded is { } value ? figures.MoneyInTable(new(value)) : unknown, true),
            new(point.Forgone is { } forgone ? figures.MoneyInTable(new(forgone)) : unknown, true),
            new(point.IsWithinCap == false ? report.Texts.Format("price.over", burden) : burden, true),
            string.Join("; ", added.Select(report.Names.Of)),
        ];
    }
}
