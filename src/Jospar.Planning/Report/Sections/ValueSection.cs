using Jospar.Domain;
using Jospar.Planning.Report.Html;

namespace Jospar.Planning.Report.Sections;

/// <summary>What is the plan worth? Trade income less every cost, as present values.</summary>
internal sealed class ValueSection : IReportSection
{
    /// <inheritdoc/>
    public string Id => "value";

    /// <inheritdoc/>
    public bool AppliesTo(ReportContext report) => true;

    /// <inheritdoc/>
    public void Write(ReportContext report, HtmlWriter html)
    {
        var totals = report.Plan.Totals;
        var terms = report.Programme.Terms;
        html.Element("p", report.Texts.Format(
            "value.lead", report.Figures.Money(totals.Value), report.Figures.Given(terms.DiscountRate), report.Texts.Plural("word.years", terms.TailYears, terms.TailYears), report.LastYear), ("class", "answer")).Line();
        if (IncludedValue.InSection(report) is { } included)
        {
            html.Element("p", included).Line();
        }

        (string Key, Money Money, string Sign)[] lines =
        [
            ("trade", totals.TradeIncome, "+"), ("imports", totals.ImportCost, "−"), ("extraction", totals.ExtractionCost, "−"),
            ("transport", totals.TransportCost, "−"), ("running", totals.RunningCost, "−"), ("unserved", totals.UnservedCost, "−"),
            ("capital", totals.CapitalCost, "−"), ("sum", totals.Value, "="),
        ];
        Column[] columns = [report.Texts["value.column.part"], report.Texts["value.column.sign"], Column.Number(report.Figures.MoneyHeading)];
        HtmlTable.Write(html, report.Notes, report.Texts["value.table"], columns, lines.Select(line => new Cell[]
        {
            report.Texts["value." + line.Key], line.Sign, new(report.Figures.MoneyInTable(line.Money), true, Class: line.Key == "sum" ? "sum" : null),
        }));
    }
}
