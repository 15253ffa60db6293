using Jospar.Domain;
using Jospar.Planning.Plans;
using Jospar.Planning.Report.Charts;
using Jospar.Planning.Report.Html;

namespace Jospar.Planning.Report.Sections;

/// <summary>Is there money in each fund every year? What comes in, what goes out, and the balance.</summary>
internal sealed class FundSection : IReportSection
{
    /// <inheritdoc/>
    public string Id => "fund-balance";

    /// <inheritdoc/>
    public bool AppliesTo(ReportContext report) => !report.Plan.Tables.FundCashFlows.IsEmpty;

    /// <inheritdoc/>
    public void Write(ReportContext report, HtmlWriter html)
    {
        int number = 0;
        foreach (var fund in report.Programme.Funds)
        {
            FundCashFlowRow[] rows = [.. report.Plan.Tables.FundCashFlows.Where(row => row.Fund == fund.Id).OrderBy(row => row.Year)];
            if (rows.Length > 0)
            {
                WriteFund(report, html, fund, rows, number++);
            }
        }
    }

    private static void WriteFund(ReportContext report, HtmlWriter html, Fund fund, FundCashFlowRow[] rows, int number)
    {
        string name = report.Names.In(fund.Name);
        var lowest = rows.OrderBy(row => row.Balance.Value).First();
        using (html.In("h3"))
        {
            html.Text(name);
            report.Notes.Ask(html, fund.Provenance, name);
        }

        html.Line().Element("p", report.Texts.Format(
            "fund.lead",
            report.Figures.Money(Sum(rows, row => row.Disbursed)),
            report.Figures.Money(Sum(rows, row => row.Principal + row.Interest)),
            report.Figures.Money(lowest.Balance),
            lowest.Year)).Line();
        html.Element("p", Terms(report, fund), ("class", "muted")).Line();
        string id = "fund-chart-" + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        ChartIsland.Write(html, id, "fund", report.Texts.Format("fund.picture", name), Picture(report, rows), "low");
        WriteTable(report, html, name, rows);
    }

    private static Money Sum(FundCashFlowRow[] rows, Func<FundCashFlowRow, Money> part) =>
        rows.Aggregate(Money.Zero, (sum, row) => sum + part(row));

    private static string Terms(ReportContext report, Fund fund) => fund.Kind == FundKind.Loan
        ? report.Texts.Format("fund.terms.loan", report.Figures.Percent(fund.Rate), Years(report, fund.GraceYears), Years(report, fund.TenorYears), report.Figures.Percent(fund.MaxShare))
        : report.Texts.Format("fund.terms.grant", report.Figures.Percent(fund.MaxShare));

    private static string Years(ReportContext report, int years) => report.Texts.Plural("word.years", years, years);

    private static object Picture(ReportContext report, FundCashFlowRow[] rows)
    {
        decimal[] Amounts(Func<FundCashFlowRow, Money> part) => [.. rows.Select(row => report.Figures.Scaled(part(row)).ForPicture())];
        return new
        {
            Categories = rows.Select(row => row.Year.ToString()),
            Unit = report.Figures.MoneyHeading,
            Inflow = new { Name = report.Texts["fund.inflow"], Values = Amounts(row => row.Inflow) },
            Repaid = new { Name = report.Texts["fund.repaid"], Values = Amounts(row => row.Principal + row.Interest) },
            Disbursed = new { Name = report.Texts["fund.disbursed"], Values = Amounts(row => Money.Zero - row.Disbursed) },
            Balance = new { Name = report.Texts["fund.balance"], Values = Amounts(row => row.Balance) },
        };
    }

    private static void WriteTable(ReportContext report, HtmlWriter html, string name, FundCashFlowRow[] rows)
    {
        var texts = report.Texts;
        Column[] columns =
        [
            texts["word.year"], Column.Number(texts["fund.opening"]), Column.Number(texts["fund.inflow"]),
            Column.Number(texts["fund.disbursed"]), Column.Number(texts["fund.principal"]),
            Column.Number(texts["fund.interest"]), Column.Number(texts["fund.balance"]),
        ];
        HtmlTable.Write(html, report.Notes, $"{name}: {texts["fund.table"]}, {report.Figures.MoneyHeading}", columns, rows.Select(row => Row(report, row)));
    }

    private static Cell[] Row(ReportContext report, FundCashFlowRow row) =>
    [
        row.Year.ToString(),
        .. new[] { row.Opening, row.Inflow, row.Disbursed, row.Principal, row.Interest, row.Balance }
            .Select(money => new Cell(report.Figures.MoneyInTable(money), true)),
    ];
}
