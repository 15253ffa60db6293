using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Planning.Alternatives;
using Jospar.Planning.Report.Html;

namespace Jospar.Planning.Report.Sections;

/// <summary>What else would be nearly as good, and which projects are in every such plan, in some, or in none?</summary>
internal sealed class AlternativesSection : IReportSection
{
    private const int MostNamed = 5;

    // A direction may bring little of much, and that little is to be seen.
    private const int Digits = 5;

    /// <inheritdoc/>
    public string Id => "alternatives";

    /// <inheritdoc/>
    public bool AppliesTo(ReportContext report) => report.Alternatives is not null;

    /// <inheritdoc/>
    public void Write(ReportContext report, HtmlWriter html)
    {
        var found = report.Alternatives!;
        html.Element("p", report.Texts.Format(
            "alternatives.lead", report.Figures.Given(found.Within), report.Figures.Count(found.PlanCount),
            report.Figures.Count(found.Projects.Count(project => project.Kind == ProjectClassKind.MustHave)),
            report.Figures.Count(found.Projects.Count(project => project.Kind == ProjectClassKind.MayHave)),
            report.Figures.Count(found.Projects.Count(project => project.Kind == ProjectClassKind.Never)))).Line();
        WritePlans(report, html, found);
        WriteProjects(report, html, found);
        if (found.Stopped is not null)
        {
            html.Element("p", report.Texts["alternatives.stopped"], ("class", "muted")).Line();
        }
    }

    private static void WritePlans(ReportContext report, HtmlWriter html, AlternativesDocument found)
    {
        if (found.Plans.IsEmpty)
        {
            return;
        }

        var texts = report.Texts;
        Column[] columns =
        [
            texts["alternatives.plan"], texts["alternatives.got"], Column.Number(texts["alternatives.launches"]), Column.Number(texts["jobs.direct"]),
            Column.Number($"{texts["alternatives.public"]}, {report.Figures.MoneyHeading}"),
            Column.Number(texts["changed.column.shortfall"]), Column.Number($"{texts["alternatives.value"]}, {report.Figures.MoneyHeading}"),
            texts["alternatives.added"], texts["alternatives.dropped"], texts["alternatives.moved"],
        ];
        HtmlTable.Write(html, report.Notes, texts["alternatives.plans"], columns, found.Plans.Select(plan => new Cell[]
        {
            texts.Find("alternatives.direction." + plan.Name) ?? texts.Format("alternatives.test", plan.Name),
            Got(report, found, plan),
            new(report.Figures.Count(plan.Launches), true),
            new(report.Figures.Count(plan.Jobs), true),
            new(report.Figures.MoneyInTable(new(plan.PublicMoney)), true),
            new(report.Figures.InTable(plan.Shortfall), true),
            new(report.Figures.MoneyInTable(new(plan.Value)), true),
            Named(report, plan.Added), Named(report, plan.Dropped), Named(report, plan.Moved),
        }));
    }

    // A plan may reach farthest in several directions; one that was found while projects were tested was pushed towards nothing.
    private static string Got(ReportContext report, AlternativesDocument found, FoundPlan plan)
    {
        string[] reached = [.. found.Directions.Where(tried => tried.Plan == plan.Name && tried is { Before: not null, After: not null }).Select(tried =>
        {
            string figures = $"{Amount(report, tried.Before!.Value, tried.Unit)} → {Amount(report, tried.After!.Value, tried.Unit)}";
            return tried.Name == plan.Name ? figures : $"{report.Texts["alternatives.direction." + tried.Name]}: {figures}";
        })];
        return reached.Length == 0 ? "–" : string.Join("; ", reached);
    }

    private static string Amount(ReportContext report, decimal amount, string unit) => unit == report.Programme.Terms.MoneyName
        ? report.Figures.Money(new Money(amount), Digits)
        : report.Quantities.Of(amount, unit, Digits);

    private static string Named(ReportContext report, ImmutableArray<ProjectId> projects) => projects.IsEmpty ? "–" : string.Join(
        ", ",
        projects.Take(MostNamed).Select(project => report.Names.Of(project))
            .Concat(projects.Length > MostNamed ? [report.Texts.Format("assumptions.more", report.Figures.Count(projects.Length - MostNamed))] : []));

    private static void WriteProjects(ReportContext report, HtmlWriter html, AlternativesDocument found)
    {
        var texts = report.Texts;
        Column[] columns = [texts["alternatives.project"], texts["alternatives.class"], Column.Number(texts["alternatives.share"])];
        var rows = found.Projects.OrderBy(project => project.Kind).ThenByDescending(project => project.Held).ThenBy(project => project.Project)
            .Select(project => new Cell[] { report.Names.Of(project.Project), texts[ClassKey(project)], new(report.Figures.Percent(project.Share), true) });
        HtmlTable.WriteFolded(html, report.Notes, texts["alternatives.projects"], columns, rows);
    }

    private static string ClassKey(ProjectClass project) => project switch
    {
        { IsCommitted: true } => "alternatives.class.committed",
        { Kind: ProjectClassKind.MustHave, IsProven: true } => "alternatives.class.needed",
        { Kind: ProjectClassKind.MustHave } => "alternatives.class.held",
        { Kind: ProjectClassKind.MayHave } => "alternatives.class.may",
        { IsProven: true } => "alternatives.class.out",
        _ => "alternatives.class.never",
    };
}
