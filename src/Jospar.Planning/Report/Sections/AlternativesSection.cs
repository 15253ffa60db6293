using Jospar.Planning.Alternatives;
using Jospar.Planning.Report.Html;

namespace Jospar.Planning.Report.Sections;

/// <summary>What else would be nearly as good, and which projects are in every such plan, in some, or in none?</summary>
internal sealed class AlternativesSection : IReportSection
{
    /// <inheritdoc/>
    public string Id => "alternatives";

    /// <inheritdoc/>
    public bool AppliesTo(ReportContext report) => report.Alternatives is not null;

    /// <inheritdoc/>
    public void Write(ReportContext report, HtmlWriter html)
    {
        var found = report.Alternatives!;
        html.Element("p", report.Texts.Format(
            "alternatives.lead", report.Figures.Percent(found.Within), report.Figures.Count(found.PlanCount),
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
            texts["alternatives.plan"], Column.Number(texts["alternatives.launches"]), Column.Number(texts["jobs.direct"]),
            Column.Number($"{texts["alternatives.public"]}, {report.Figures.MoneyHeading}"),
            Column.Number(texts["changed.column.shortfall"]), Column.Number($"{texts["alternatives.value"]}, {report.Figures.MoneyHeading}"), Column.Number(texts["alternatives.changed"]),
        ];
        HtmlTable.Write(html, report.Notes, texts["alternatives.plans"], columns, found.Plans.Select(plan => new Cell[]
        {
            texts.Find("alternatives.direction." + plan.Name) ?? texts.Format("alternatives.test", plan.Name),
            new(report.Figures.Count(plan.Launches), true),
            new(report.Figures.Count(plan.Jobs), true),
            new(report.Figures.MoneyInTable(new(plan.PublicMoney)), true),
            new(report.Figures.InTable(plan.Shortfall), true),
            new(report.Figures.MoneyInTable(new(plan.Value)), true),
            new(texts.Format(
                "alternatives.changes", report.Figures.Count(plan.Added.Length), report.Figures.Count(plan.Dropped.Length), report.Figures.Count(plan.Moved.Length)), true),
        }));
    }

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
