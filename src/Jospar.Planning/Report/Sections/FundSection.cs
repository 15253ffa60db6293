using Jospar.Domain;
using Jospar.Planning.Plans;
using Jospar.Planning.Report.Charts;
using Jospar.Planning.Report.Html;

namespace Jospar.Planning.Report.Sections;

/// <summary>Is there money in each fund every year? What comes in, what goes out, and the balance.</summary>
internal sealed class FundSection : IReportSection
{
    // What rounding leaves below nought is no want of money.
    private const decimal Nothing = 1e-6m;

    /// <inheritdoc/>
    public string Id => "fund-balance";

    /// <inheritdoc/>
    public string StemOf(ReportContext report) =>
        report.Plan.Tables.FundCashFlows.Select(row => row.Fund).Distinct().Count() > 1 ? "fund-balance.many" : Id;

    /// <inheritdoc/>
    public bool AppliesTo(ReportContext report) => !report.Plan.Tables.FundCashFlows.IsEmpty;

    /// <inheritdoc/>
    public void Write(ReportContext report, HtmlWriter html)
    {
        html.Element("p", Answer(report), ("class", "answer")).Line();
        var byFund = report.Plan.Tables.FundCashFlows.ToLookup(row => row.Fund);
        int number = 0;
        foreach (var fund in report.Programme.Funds.Where(fund => byFund.Contains(fund.Id)))
        {
            WriteFund(report, html, fund, [.. byFund[fund.Id].OrderBy(row => row.Year)], number++, isOnly: byFund.Count == 1);
        }
    }

    /// <summary>Whether any fund is short in any year, and where and when least is left.</summary>
    private static string Answer(ReportContext report)
    {
        var lowest = Lowest(report.Plan.Tables.FundCashFlows);
        bool isShort = lowest.Balance.Value <= -Nothing;
        return report.Texts.Format(
            isShort ? "fund.answer.short" : "fund.answer.enough",
            report.Names.Of(lowest.Fund),
            lowest.Year,
            report.Figures.Money(isShort ? Money.Zero - lowest.Balance : lowest.Balance));
    }

    private static FundCashFlowRow Lowest(IEnumerable<FundCashFlowRow> rows) => rows.OrderBy(row => row.Balance.Value).ThenBy(row => row.Year).First();

    private static void WriteFund(ReportContext report, HtmlWriter html, Fund fund, FundCashFlowRow[] rows, int number, bool isOnly)
    {
        string name = report.Names.In(fund.Name);
        using (html.In("h3"))
        {
            html.Text(name);
            report.Notes.Ask(html, fund.Provenance, name);
        }

        html.Line().Element("p", Turnover(report, rows) + (isOnly ? "" : " " + LowestInText(report, rows))).Line();
        html.Element("p", Terms(report, fund), ("class", "muted")).Line();
        string id = "fund-chart-" + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        ChartIsland.Write(html, id, "fund", report.Texts.Format("fund.picture", name), Picture(report, rows), "low");
        WriteTable(report, html, name, rows);
    }

    private static string Turnover(ReportContext report, FundCashFlowRow[] rows) => report.Texts.Format(
        "fund.lead",
        report.Figures.Money(Sum(rows, row => row.Disbursed)),
        report.Figures.Money(Sum(rows, row => row.Principal + row.Interest)));

    private static string LowestInText(ReportContext report, FundCashFlowRow[] rows)
    {
        var lowest = Lowest(rows);
        return report.Texts.Format("fund.lowest", report.Figures.Money(lowest.Balance), lowest.Year);
    }

    private static Money Sum(FundCashFlowRow[] rows, Func<FundCashFlowRow, Money> part) =>
        rows.Aggregate(Money.Zero, (sum, row) => sum + part(row));

    private static string Terms(ReportContext report, Fund fund) => fund.Kind == FundKind.Loan
        ? report.Texts.Format("fund.terms.loan", report.Figures.Given(fund.Rate), Years(report, fund.GraceYears), Years(report, fund.TenorYears), MaxShare(report, fund))
        : report.Texts.Format("fund.terms.grant", MaxShare(report, fund));

    private static string MaxShare(ReportContext report, Fund fund) => report.Figures.Given(report.Replan?.MaxShareOf(fund) ?? fund.MaxShare);

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
