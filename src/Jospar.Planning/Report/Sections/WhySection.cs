using Jospar.Domain;
using Jospar.Planning.Explanation;
using Jospar.Planning.Plans;
using Jospar.Planning.Plans.Folder;
using Jospar.Planning.Report.Html;

namespace Jospar.Planning.Report.Sections;

/// <summary>Why is each project in, waiting or out? What binds most, and every project with its reason.</summary>
internal sealed class WhySection : IReportSection
{
    private const int Said = 8;

    // What was left out or has to wait is asked after first.
    private static readonly ProjectStanding[] Order = [ProjectStanding.Out, ProjectStanding.Waits, ProjectStanding.In, ProjectStanding.Committed];

    /// <inheritdoc/>
    public string Id => "why";

    /// <inheritdoc/>
    public bool AppliesTo(ReportContext report) => report.Explanation is not null;

    /// <inheritdoc/>
    public void Write(ReportContext report, HtmlWriter html)
    {
        var explanation = report.Explanation!;
        html.Element("p", report.Texts["why.lead"]).Line();
        WriteBindings(report, html, explanation);
        Column[] columns =
        [
            report.Texts["launches.column.project"], report.Texts["why.column.standing"], report.Texts["why.column.reason"],
            report.Texts["why.column.asked"],
        ];
        var carried = new CarriedPromises(report);
        var ordered = explanation.Projects.OrderBy(project => Array.IndexOf(Order, project.Standing));
        HtmlTable.WriteFolded(
            html, report.Notes, report.Texts.Format("why.table", report.Figures.Count(explanation.Projects.Length)), columns,
            ShownLaunches.Shown(ordered).Select(project => Row(report, carried, project)), isPrinted: false);
        ShownLaunches.WriteNote(report, html, explanation.Projects.Length, PlanFormat.ExplanationFile);
    }

    private static void WriteBindings(ReportContext report, HtmlWriter html, StoredExplanation explanation)
    {
        using (html.In("ul"))
        {
            foreach (var binding in explanation.Bindings.Take(Said))
            {
                html.Element("li", BindingText(report, binding)).Line();
            }
        }
    }

    private static string BindingText(ReportContext report, Binding binding)
    {
        string thing = ScarceText.Of(report, binding.Thing);
        string waiting = report.Figures.Count(binding.Waiting);
        string minimum = binding.Thing.IsMinimum ? ".minimum" : "";
        string rule = binding.Thing.Unit.Length == 0 ? ".rule" : minimum;
        string worth = binding.OnePercent is { } money ? report.Texts.Format("why.binding.worth" + minimum, thing, report.Figures.Money(money), Tail(report, binding)) : "";
        string waits = binding.Waiting == 0 ? ""
            : worth.Length > 0 ? report.Texts.Plural("why.binding.waiting" + minimum, binding.Waiting, waiting)
            : report.Texts.Plural("why.binding.only" + rule, binding.Waiting, thing, waiting);
        string[] said = [.. new[] { worth, waits, Never(report, binding, worth.Length + waits.Length > 0 ? "" : thing) }.Where(part => part.Length > 0)];
        return said.Length > 0 ? string.Join(' ', said) : thing;
    }

    private static string Never(ReportContext report, Binding binding, string thing)
    {
        string count = report.Figures.Count(binding.Never);
        return binding.Never == 0 ? ""
            : thing.Length == 0 ? report.Texts.Plural("why.binding.never", binding.Never, count)
            : report.Texts.Plural("why.binding.never.only", binding.Never, thing, count);
    }

    private static string Tail(ReportContext report, Binding binding)
    {
        var terms = report.Programme.Terms;
        return binding.Thing.Year == terms.LastYear && terms.TailYears > 0
            ? " " + report.Texts.Plural("why.binding.tail", terms.TailYears, report.Figures.Count(terms.TailYears))
            : "";
    }

    private static Cell[] Row(ReportContext report, CarriedPromises carried, ProjectExplanation project) =>
    [
        report.Names.Of(project.Project),
        report.Texts["why.standing." + JsonText.WordOf(project.Standing)],
        Reason(report, carried, project),
        project.Asked.IsDefaultOrEmpty ? "–" : string.Join("; ", project.Asked.Select(asked => Asked(report, project, asked))),
    ];

    private static string Reason(ReportContext report, CarriedPromises carried, ProjectExplanation project)
    {
        string words = Words(report, carried, project);
        return project.Reason switch
        {
            ProjectReason.NeedsDiscount when project.SponsorValue is { } value =>
                $"{words}: {report.Figures.Money(value)}{(project.Needs is { } needed ? $"; {DiscountText.Of(report, needed)}" : "")}",
            ProjectReason.NotViable when project.SponsorValue is { } value => $"{words}: {report.Figures.Money(value)}",
            ProjectReason.GivenUp when report.Replan?.FindGivenUp(project.Project) is { } fact => $"{words} ({FactOf(report, fact)})",
            ProjectReason.Earns when project.Best is { } planned => $"{words}: {report.Figures.Money(Money.Zero - planned.MostValueChange)}",
            ProjectReason.MissesPromises when project.Best is { Missed.IsDefaultOrEmpty: false } best => $"{words}: {Missed(report, best)}",
            ProjectReason.NoRoom or ProjectReason.Beaten when project.Best is { Lacks.IsEmpty: false } best => $"{words}: {Lacks(report, best)}",
            _ when project.Earlier is { Lacks.IsEmpty: false } earlier => $"{words}; {report.Texts.Format("why.earlier", earlier.Start, Lacks(report, earlier))}",
            _ => words,
        };
    }

    /// <summary>Where it is reported that a project was given up.</summary>
    internal static string FactOf(ReportContext report, Actual fact) =>
        report.Texts.Format(report.Replan?.Facts.Contains(fact) == true ? "reason.given_up.fact" : "reason.given_up.earlier", fact.Row);

    private static string Words(ReportContext report, CarriedPromises carried, ProjectExplanation project)
    {
        string words = report.Texts["why.reason." + JsonText.WordOf(project.Reason) + Condition(report, project)];
        return project.Reason == ProjectReason.CarriesTargets && carried.Of(project.Project) is { Length: > 0 } part
            ? report.Texts.Format("why.reason.part", words, part)
            : words;
    }

    private static string Condition(ReportContext report, ProjectExplanation project) => project switch
    {
        { Reason: ProjectReason.Earns or ProjectReason.Loses } when !report.Programme.Terms.IsValueFirst => ".kept",
        { Reason: ProjectReason.Beaten, Best.Lacks.IsEmpty: false } => ".lacking" + Taken(report),
        { Reason: ProjectReason.NotViable } when TakesFromMenu(report, project) => ".deepest",
        { Reason: ProjectReason.NoRoom } => Taken(report),
        { Reason: ProjectReason.Beaten } => PurposeKey.Of(report),
        _ => "",
    };

    // What such a project loses at the discount chosen is told where nothing launched is.
    private static bool TakesFromMenu(ReportContext report, ProjectExplanation project)
    {
        var process = report.Programme.Projects.FirstOrDefault(one => one.Id == project.Project)?.Process;
        return report.Programme.Processes.FirstOrDefault(one => one.Id == process) is { } run
            && report.Programme.DiscountMenu.Any(entry => run.Recipe.Any(item => item.Commodity == entry.Commodity && item.PerActivity < 0m));
    }

    // Who has the room does more for the goals only where nothing but the goals was asked for.
    private static string Taken(ReportContext report) => PurposeKey.Of(report).Length > 0 ? ".taken" : "";

    private static string Lacks(ReportContext report, StartView start) => string.Join(
        "; ", start.Lacks.Take(Said).Select(lack => lack.Thing.Unit.Length == 0 ? ScarceText.Of(report, lack.Thing)
            : lack.Thing.IsMinimum ? report.Texts.Format("why.lack.minimum", ScarceText.Of(report, lack.Thing), ScarceText.Amount(report, lack.Missing, lack.Thing.Unit))
            : $"{ScarceText.Of(report, lack.Thing)} {ScarceText.Amount(report, lack.Missing, lack.Thing.Unit)}"));

    private static string Missed(ReportContext report, StartView start) => string.Join(
        "; ", start.Missed.Take(Said).Select(missed => report.Texts.Format(
            "why.missed", ScarceText.NameOf(report, missed.Thing.Kind, missed.Thing.Subject), ScarceText.Amount(report, missed.Missing, missed.Thing.Unit))));

    // Answers with few and with many projects held differ, so each says how many were.
    private static string Asked(ReportContext report, ProjectExplanation project, WhatIf asked)
    {
        string question = report.Texts["why.asked." + JsonText.WordOf(asked.Kind)] + (asked.Site is { } site ? $" ({report.Names.Of(site)})" : "");
        string held = asked.Held == 0 ? report.Texts["why.asked.free"] : report.Texts.Plural("why.asked.held", asked.Held, report.Figures.Count(asked.Held));
        return $"{Answer(report, project, asked, question)}{string.Concat(asked.Discounts.Select(change => $"; {DiscountText.Of(report, change)}"))} ({held})";
    }

    // Shortfalls below a millionth are the solver's own, and no change. That nothing is possible while others are held is no answer yet.
    private static string Answer(ReportContext report, ProjectExplanation project, WhatIf asked, string question) => asked switch
    {
        { HasPlan: true } => report.Texts.Format(
            asked.End == WhatIfEnd.Rough ? "why.asked.rough" : "why.asked.answer", question,
            report.Figures.Change(asked.ValueChange) + Gap(report, asked), report.Figures.Change(decimal.Round(asked.ShortfallChange, 6, MidpointRounding.AwayFromZero))),
        { End: WhatIfEnd.Impossible, Held: > 0 } => $"{question}: {report.Texts.Format("why.asked.impossible.held", project.Project)}",
        _ => $"{question}: {report.Texts["why.asked." + JsonText.WordOf(asked.End)]}",
    };

    private static string Gap(ReportContext report, WhatIf asked) => asked.IsUnbounded() ? $" ({report.Texts["why.asked.unbounded"]})"
        : asked.Gap is { } gap ? $" ({report.Texts.Format("why.asked.gap", report.Figures.Gap(gap))})"
        : "";
}
