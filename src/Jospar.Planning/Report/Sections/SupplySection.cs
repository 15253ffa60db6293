using Jospar.Domain;
using Jospar.Planning.Plans;
using Jospar.Planning.Report.Html;

namespace Jospar.Planning.Report.Sections;

/// <summary>What does the duty to supply processors at home move, and who pays for the discount?</summary>
internal sealed class SupplySection : IReportSection
{
    /// <inheritdoc/>
    public string Id => "domestic-supply";

    /// <inheritdoc/>
    public bool AppliesTo(ReportContext report) => !report.Plan.Tables.DomesticSupply.IsEmpty;

    /// <inheritdoc/>
    public void Write(ReportContext report, HtmlWriter html)
    {
        var rows = report.Plan.Tables.DomesticSupply;
        var transfer = rows.Aggregate(Money.Zero, (sum, row) => sum + row.Transfer);
        html.Element("p", report.Texts.Format("supply.lead", report.Figures.Money(transfer))).Line();
        foreach (var group in rows.GroupBy(row => row.Commodity))
        {
            WriteCommodity(report, html, group.Key, [.. group.OrderBy(row => row.Year)]);
        }
    }

    private static void WriteCommodity(ReportContext report, HtmlWriter html, CommodityId id, DomesticSupplyRow[] rows)
    {
        var texts = report.Texts;
        string name = report.Names.Of(id);
        string unit = report.Names.Find(id) is { } commodity ? report.Names.OfUnit(commodity.Unit) : "";
        var menu = report.Programme.DiscountMenu.Where(entry => entry.Commodity == id).OrderBy(entry => entry.Discount).ToArray();
        decimal? chosen = ChosenOf(report, id, menu);
        foreach (var duty in report.Programme.Obligations.Where(duty => duty.Commodity == id))
        {
            using (html.In("p"))
            {
                html.Text(texts.Format(
                    TextOf(duty), name, report.Figures.Given(duty.Share), report.Figures.Given(chosen ?? duty.Discount), duty.From, duty.Until ?? duty.From));
                report.Notes.Ask(html, duty.Provenance, name);
            }
        }

        if (chosen is { } discount)
        {
            WriteChoice(report, html, menu, discount, name);
        }

        Column[] columns =
        [
            texts["word.year"], Column.Number($"{texts["supply.output"]}, {unit}"), Column.Number($"{texts["flow.exported"]}, {unit}"),
            Column.Number($"{texts["supply.use"]}, {unit}"), Column.Number($"{texts["supply.entitled"]}, {unit}"),
            Column.Number($"{texts["supply.transfer"]}, {report.Figures.MoneyHeading}"),
        ];
        HtmlTable.Write(html, report.Notes, texts.Format("supply.table", name), columns, rows.Select(row => Row(report, row)));
    }

    private static string TextOf(Obligation duty) => duty.Until is not { } until ? "supply.duty" : until == duty.From ? "supply.duty.year" : "supply.duty.until";

    private static decimal? ChosenOf(ReportContext report, CommodityId id, DiscountMenuEntry[] menu) => report.Plan.Decisions.Discounts
        .Where(choice => choice.Commodity == id && menu.Length > 0).Select(choice => (decimal?)choice.Discount).FirstOrDefault();

    private static void WriteChoice(ReportContext report, HtmlWriter html, DiscountMenuEntry[] menu, decimal chosen, string name)
    {
        using (html.In("p"))
        {
            string offered = string.Join("; ", menu.Select(entry => report.Figures.Given(entry.Discount)));
            html.Text(report.Texts.Format("supply.chosen", name, report.Figures.Given(chosen), offered));
            foreach (var provenance in menu.Select(entry => entry.Provenance).Distinct())
            {
                report.Notes.Ask(html, provenance, name);
            }
        }
    }

    private static Cell[] Row(ReportContext report, DomesticSupplyRow row) =>
    [
        row.Year.ToString(),
        .. new[] { row.Output, row.Exports, row.Use, row.Entitled }.Select(amount => new Cell(report.Figures.InTable(amount), true)),
        new(report.Figures.MoneyInTable(row.Transfer), true),
    ];
}
