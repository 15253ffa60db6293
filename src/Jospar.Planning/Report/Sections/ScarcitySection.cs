using Jospar.Domain;
using Jospar.Planning.Formulation;
using Jospar.Planning.Plans;
using Jospar.Planning.Report.Html;

namespace Jospar.Planning.Report.Sections;

/// <summary>What is scarce? What one more unit of each scarce thing would be worth, with the launches fixed.</summary>
internal sealed class ScarcitySection : IReportSection
{
    private const int Said = 10;

    /// <inheritdoc/>
    public string Id => "scarcity";

    /// <inheritdoc/>
    public bool AppliesTo(ReportContext report) => !report.Plan.Tables.ScarcityPrices.IsEmpty;

    /// <inheritdoc/>
    public void Write(ReportContext report, HtmlWriter html)
    {
        var rows = report.Plan.Tables.ScarcityPrices;
        html.Element("p", report.Texts["scarcity.lead"]).Line();
        using (html.In("ul"))
        {
            var dearest = rows.GroupBy(row => (row.Constraint, row.Subject))
                .Select(group => group.MaxBy(row => Math.Abs(row.Price))!)
                .OrderByDescending(row => Math.Abs(row.Price)).ThenBy(row => row.Subject, StringComparer.Ordinal)
                .Take(Said);
            foreach (var row in dearest)
            {
                html.Element("li", Sentence(report, row)).Line();
            }
        }

        WriteTable(report, html);
    }

    /// <summary>One row as a sentence.</summary>
    private static string Sentence(ReportContext report, ScarcityPriceRow row)
    {
        string price = report.Figures.Money(new Money(Math.Abs(row.Price)));
        string kind = Kind(report, row);
        string thing = $"{Subject(report, row)} ({kind})";
        string unit = report.Names.OfOneUnit(row.Unit);
        string key = row.Price >= 0m ? "scarcity.more" : "scarcity.less";
        return row.Year is not { } year ? report.Texts.Format(key, unit, thing, price)
            : report.Texts.Format(AskedKey(report, row) ?? key + ".year", unit, thing, year, price);
    }

    // More of a promise or a minimum is harder to keep: its price is that of asking for one unit less.
    private static string? AskedKey(ReportContext report, ScarcityPriceRow row) => row switch
    {
        { Price: < 0m } => null,
        { Constraint: ScarceKinds.TargetShortfall } => report.Programme.Targets.FirstOrDefault(target => target.Id.Value == row.Subject)?.Bound switch
        {
            Bound.AtLeast => "scarcity.promise.least",
            Bound.AtMost => "scarcity.promise.most",
            _ => null,
        },
        { Constraint: ScarceKinds.ProgrammeLimit } when report.Programme.Limits.Any(limit => limit.Bound == Bound.AtLeast && limit.Id.Value == row.Subject.Split(',')[0]) =>
            "scarcity.minimum",
        _ => null,
    };

    private static string Kind(ReportContext report, ScarcityPriceRow row) =>
        report.Texts.Find("constraint." + row.Constraint) ?? row.Constraint.Replace('_', ' ');

    private static string Subject(ReportContext report, ScarcityPriceRow row) => ScarceText.NameOf(report, row.Constraint, row.Subject);

    private static void WriteTable(ReportContext report, HtmlWriter html)
    {
        var texts = report.Texts;
        Column[] columns =
        [
            texts["scarcity.column.thing"], texts["scarcity.column.kind"], Column.Number(texts["word.year"]),
            texts["targets.column.unit"], Column.Number($"{texts["scarcity.column.price"]}, {report.Figures.MoneyHeading}"),
        ];
        var rows = report.Plan.Tables.ScarcityPrices.Select(row => new Cell[]
        {
            Subject(report, row), Kind(report, row), new(row.Year?.ToString() ?? "", true),
            report.Names.OfUnit(row.Unit), new(report.Figures.MoneyInTable(new Money(row.Price)), true),
        });
        HtmlTable.WriteFolded(html, report.Notes, texts["scarcity.table"], columns, rows, isPrinted: false);
    }
}
