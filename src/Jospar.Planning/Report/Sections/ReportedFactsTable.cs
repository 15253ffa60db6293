using System.Globalization;
using Jospar.Domain;
using Jospar.Planning.Plans.Folder;
using Jospar.Planning.Report.Html;
using Jospar.Planning.Report.Wording;

namespace Jospar.Planning.Report.Sections;

/// <summary>The facts that a plan was made again from, each with its unit; money in the page's scale.</summary>
internal static class ReportedFactsTable
{
    /// <summary>Writes the table folded.</summary>
    public static void Write(ReportContext report, HtmlWriter html, IEnumerable<Actual> facts)
    {
        var texts = report.Texts;
        Column[] columns =
        [
            texts["changed.column.row"], texts["changed.column.fact"], texts["changed.column.subject"], texts["word.year"],
            texts["targets.column.unit"], Column.Number(texts["made.column.value"]), texts["word.source.column"], texts["changed.column.note"],
        ];
        HtmlTable.WriteFolded(html, report.Notes, texts["changed.facts"], columns, facts.Select(fact => Row(report, fact)));
    }

    private static Cell[] Row(ReportContext report, Actual fact) =>
    [
        fact.Row.ToString(CultureInfo.InvariantCulture),
        report.Texts["fact." + JsonText.WordOf(fact.Kind)],
        ChangedSection.SubjectOf(report, fact),
        fact.Year?.ToString() ?? "",
        fact.Value is null ? "" : UnitOf(report, fact),
        new(fact.Value is { } value ? Value(report, fact.Kind, value) : "", true),
        new(fact.Source ?? "", Language: OwnLanguage.Of(fact.Source, report.Texts)),
        new(fact.Note ?? "", Language: OwnLanguage.Of(fact.Note, report.Texts)),
    ];

    private static string Value(ReportContext report, ActualKind kind, decimal value) =>
        kind is ActualKind.Output or ActualKind.Jobs ? report.Figures.InTable(value) : report.Figures.MoneyInTable(new Money(value));

    private static string UnitOf(ReportContext report, Actual fact) => fact.Kind switch
    {
        ActualKind.Jobs => report.Names.OfUnit("jobs"),
        ActualKind.Output => ProcessOf(report, fact) is { } process ? report.Names.OfUnit(process.ActivityUnit) : "",
        _ => report.Figures.MoneyHeading,
    };

    private static Process? ProcessOf(ReportContext report, Actual fact)
    {
        var id = fact.Project is { } project ? report.Names.Find(project)?.Process
            : fact.Facility is { } facility ? report.Names.Find(facility)?.Process
            : null;
        return id is { } known ? report.Names.Find(known) : null;
    }
}
