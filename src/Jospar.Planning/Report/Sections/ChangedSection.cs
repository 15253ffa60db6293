using Jospar.Domain;
using Jospar.Planning.Plans.Folder;
using Jospar.Planning.Replanning;
using Jospar.Planning.Report.Html;

namespace Jospar.Planning.Report.Sections;

/// <summary>What changed against the earlier plan, and because of which fact? Of plans that were made again.</summary>
internal sealed class ChangedSection : IReportSection
{
    /// <inheritdoc/>
    public string Id => "changed";

    /// <inheritdoc/>
    public bool AppliesTo(ReportContext report) => report.Replan is not null;

    /// <inheritdoc/>
    public void Write(ReportContext report, HtmlWriter html)
    {
        var replan = report.Replan!;
        html.Element("p", report.Texts.Format(
            "changed.lead", report.Figures.Count(replan.Facts.Length), report.Figures.Count(replan.CameOtherwise.Length),
            report.Figures.Count(replan.Chosen.Length), replan.From)).Line();
        WriteOtherwise(report, html, replan);
        WriteChosen(report, html, replan);
        foreach (var change in replan.Discounts)
        {
            html.Element("p", report.Texts.Format(
                "changed.discount", report.Names.Of(change.Commodity), DiscountText.Given(report, change.After), DiscountText.Given(report, change.Before))).Line();
        }

        WriteUnsupplied(report, html);
        WritePromises(report, html, replan);
        WriteBegun(report, html, replan);
        WriteCurve(report, html, replan);
        if (!replan.Facts.IsEmpty)
        {
            ReportedFactsTable.Write(report, html, replan.Facts);
        }
    }

    private static void WriteOtherwise(ReportContext report, HtmlWriter html, Replan replan)
    {
        if (replan.CameOtherwise.IsEmpty)
        {
            return;
        }

        var texts = report.Texts;
        Column[] columns =
        [
            texts["launches.column.project"], texts["changed.column.what"], texts["changed.column.before"], texts["changed.column.came"],
            texts["changed.column.why"],
        ];
        HtmlTable.Write(html, report.Notes, texts["changed.otherwise"], columns, replan.CameOtherwise.Select(change => new Cell[]
        {
            new(report.Names.Of(change.Project), Asked: report.Names.Find(change.Project)?.Provenance),
            texts[replan.IsMissedStart(change) ? "fact.not_started" : "changed.kind." + JsonText.WordOf(change.Kind)],
            Launch(report, change.Before, change.RunsFromBefore),
            Came(report, replan, change),
            Why(report, replan, change),
        }));
    }

    private static void WriteChosen(ReportContext report, HtmlWriter html, Replan replan)
    {
        if (replan.Chosen.IsEmpty)
        {
            return;
        }

        var texts = report.Texts;
        Column[] columns =
        [
            texts["launches.column.project"], texts["changed.column.what"], texts["changed.column.before"], texts["changed.column.after"],
            texts["changed.column.why"], Column.Number(texts["changed.column.weight"]),
        ];
        HtmlTable.Write(html, report.Notes, texts.Format("changed.table", replan.From), columns, replan.Chosen.Select(change => new Cell[]
        {
            new(report.Names.Of(change.Project), Asked: report.Names.Find(change.Project)?.Provenance),
            texts["changed.kind." + JsonText.WordOf(change.Kind)],
            Launch(report, change.Before, change.RunsFromBefore),
            Launch(report, change.After, change.RunsFromAfter),
            Why(report, replan, change),
            new(report.Figures.Count(change.Weight), true),
        }));
    }

    private static string Came(ReportContext report, Replan replan, LaunchChange change) => change switch
    {
        _ when replan.IsMissedStart(change) => "–",
        { Kind: ChangeKind.GivenUp, After: { } began } => string.Join("; ", GivenUp(report, replan, change.Project, began)),
        _ => Launch(report, change.After, change.RunsFromAfter),
    };

    private static IEnumerable<string> GivenUp(ReportContext report, Replan replan, ProjectId project, Commitment began)
    {
        yield return report.Texts.Format("changed.began", report.Names.Of(began.Site), began.Start);
        if (replan.FindGivenUp(project)?.Year is { } year)
        {
            yield return report.Texts.Format("changed.given_up", year);
        }

        if (replan.FindAbandoned(project) is { } course)
        {
            string Sum(decimal money) => report.Figures.Money(new Money(money));
            yield return report.Texts.Format("changed.sunk", Sum(course.SpentBefore(replan.From)), Sum(course.PaidBefore(replan.From)));
        }
    }

    private static string Launch(ReportContext report, Commitment? start, Year? runsFrom) => start is null
        ? "–"
        : report.Texts.Format("changed.launch", report.Names.Of(start.Site), start.Start, runsFrom is { } year ? year : "–");

    private static string Why(ReportContext report, Replan replan, LaunchChange change)
    {
        string cause = report.Texts["changed.cause." + JsonText.WordOf(change.Cause)];
        var facts = replan.Facts.Where(fact => change.Facts.Contains(fact.Row)).Select(fact => FactText(report, fact)).Distinct();
        bool isShort = change.Cause is CauseKind.Reported or CauseKind.OwnFacts or CauseKind.Asked;
        return isShort && !change.Facts.IsEmpty ? $"{cause}: {string.Join("; ", facts)}" : cause;
    }

    private static string FactText(ReportContext report, Actual fact)
    {
        string kind = report.Texts["fact." + JsonText.WordOf(fact.Kind)];
        string year = fact.Year is { } known ? $" {known}" : "";
        return report.Texts.Format("changed.fact", $"{kind}{year}", SubjectOf(report, fact));
    }

    /// <summary>The name of what a fact speaks of; nothing where it speaks of nothing.</summary>
    internal static string SubjectOf(ReportContext report, Actual fact) => fact.About is { } subject ? report.Names.Of(subject) : "";

    // What the plan never serves, because the only supply of it was given up or has closed, stands in no other section.
    private static void WriteUnsupplied(ReportContext report, HtmlWriter html)
    {
        string[] unsupplied = [.. report.Plan.Tables.Demands.GroupBy(row => row.Commodity)
            .Where(rows => rows.Any(row => row.Amount > 0m) && rows.All(row => row.Served == 0m))
            .Select(rows => report.Names.Of(rows.Key))];
        if (unsupplied.Length > 0)
        {
            html.Element("p", report.Texts.Format("changed.unsupplied", string.Join(", ", unsupplied)), ("class", "warning")).Line();
        }
    }

    private static void WritePromises(ReportContext report, HtmlWriter html, Replan replan)
    {
        var texts = report.Texts;
        Column[] columns =
        [
            texts["targets.column.promise"], texts["targets.column.unit"], texts["targets.column.year"], Column.Number(texts["targets.column.level"]),
            Column.Number(texts["changed.column.before"]), Column.Number(texts["changed.column.after"]),
        ];
        HtmlTable.Write(html, report.Notes, texts["changed.promises"], columns, replan.Promises.Select(promise =>
        {
            string Amount(decimal amount) => promise.IsMoney ? report.Figures.MoneyInTable(new Money(amount)) : report.Figures.InTable(amount);
            return new Cell[]
            {
                promise.Name is { } name ? report.Names.In(name) : report.Names.Of(promise.Target),
                promise.IsMoney ? report.Figures.MoneyHeading : report.Names.OfUnit(promise.Unit),
                promise.IsOver ? report.Texts.Format("changed.over", promise.Year) : promise.Year.ToString(),
                new(Amount(promise.Level), true), new(Amount(promise.Planned), true), new(Amount(promise.Now), true),
            };
        }));
    }

    private static void WriteBegun(ReportContext report, HtmlWriter html, Replan replan)
    {
        var building = replan.Begun.Where(begun => begun.Left > 0m).ToArray();
        if (building.Length == 0)
        {
            return;
        }

        var texts = report.Texts;
        Column[] columns =
        [
            texts["launches.column.project"], Column.Number(texts.Format("changed.column.spent", replan.From)), Column.Number(texts["changed.column.left"]),
            Column.Number(texts["changed.column.whole"]),
        ];
        string caption = $"{texts["changed.begun"]}, {report.Figures.MoneyHeading}";
        HtmlTable.WriteFolded(html, report.Notes, caption, columns, building.Select(begun => new Cell[]
        {
            report.Names.Of(begun.Project),
            new(report.Figures.MoneyInTable(new Money(begun.Spent)), true), new(report.Figures.MoneyInTable(new Money(begun.Left)), true),
            new(report.Figures.MoneyInTable(new Money(begun.Whole)), true),
        }));
    }

    private static void WriteCurve(ReportContext report, HtmlWriter html, Replan replan)
    {
        var texts = report.Texts;
        decimal tolerance = report.Programme.Terms.ShortfallTolerance;
        string tolerated = tolerance > 0m && !report.Programme.Terms.IsValueFirst
            ? " " + texts.Format("changed.curve.tolerance", report.Figures.Given(tolerance))
            : "";
        html.Element("p", texts.Format("changed.curve.lead", report.Figures.Given(replan.Weight)) + tolerated).Line();
        Column[] columns =
        [
            texts["changed.column.point"], Column.Number(texts["changed.column.changes"]), Column.Number(texts["changed.column.weight"]),
            Column.Number(texts["changed.column.shortfall"]), Column.Number($"{texts["changed.column.value"]}, {report.Figures.MoneyHeading}"),
        ];
        HtmlTable.Write(html, report.Notes, texts["changed.curve"], columns, replan.Curve.Select(point => new Cell[]
        {
            Point(report, point),
            new(report.Figures.Count(point.Changes), true), new(report.Figures.Count(point.Weight), true),
            new(report.Figures.InTable(point.Shortfall), true), new(report.Figures.MoneyInTable(new Money(point.Value)), true),
        }));
    }

    private static string Point(ReportContext report, CurvePoint point)
    {
        string name = report.Texts.Format("changed.point." + point.Name, report.Figures.Count(point.Most ?? 0m));
        return point.IsProven ? name : report.Texts.Format("changed.point.unproven", name);
    }
}
