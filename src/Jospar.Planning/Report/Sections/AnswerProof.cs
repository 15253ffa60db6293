using Jospar.Domain;
using Jospar.Planning.Plans;
using Jospar.Planning.Report.Html;

namespace Jospar.Planning.Report.Sections;

/// <summary>How far is it proven that no plan is better? In words, and goal by goal in the programme's order.</summary>
internal static class AnswerProof
{
    private const int Named = 5;

    /// <summary>Writes heading, lead and goals.</summary>
    public static void Write(ReportContext report, HtmlWriter html, IReadOnlyList<PromiseReading> promises)
    {
        html.Element("h3", report.Texts["answer.proof"]).Line();
        html.Element("p", Lead(report, promises)).Line();
        using (html.In("ul"))
        {
            foreach (var goal in Goals(report))
            {
                html.Element("li", GoalSentence(report, goal)).Line();
            }
        }

        if (report.Replan is not null)
        {
            html.Element("p", report.Texts["proof.replan"]).Line();
        }
    }

    // Where nothing is promised, there is no such goal to tell of.
    private static GoalOutcome[] Goals(ReportContext report) =>
        [.. report.Plan.Goals.Where(goal => goal.Goal != Goal.Shortfall || !report.Programme.Targets.IsEmpty)];

    // A plan that changes more of the earlier one may well be better.
    private static string Within(ReportContext report) => report.Replan is null ? "" : report.Texts["proof.replan.within"];

    private static string Lead(ReportContext report, IReadOnlyList<PromiseReading> promises)
    {
        string asked = report.Figures.Gap(report.Plan.Run.GapAsked);
        return report.Plan switch
        {
            { Status: PlanStatus.Chosen } => report.Texts["proof.chosen"],
            { Status: PlanStatus.Proven, Gap: 0m } => report.Texts.Format("proof.best", Within(report)),
            { Status: PlanStatus.Proven, Gap: { } gap } => report.Texts.Format("proof.proven", asked, report.Figures.Gap(gap), Within(report)),
            { Gap: null } => $"{report.Texts.Format("proof.unknown", asked)} {Open(report, promises)}",
            _ => $"{report.Texts.Format("proof.stopped", asked)} {Open(report, promises)}",
        };
    }

    // One number for goals of different kinds would say the last goal's gap of the first: each goal has its own words.
    private static string Open(ReportContext report, IReadOnlyList<PromiseReading> promises) => string.Join(
        ' ', Goals(report).Select((goal, index) => report.Texts.Format(
            index == 0 ? "proof.open.1" : "proof.open.2", goal.Goal == Goal.Shortfall ? OpenShortfall(report, goal, promises) : OpenValue(report, goal))));

    private static string OpenShortfall(ReportContext report, GoalOutcome goal, IReadOnlyList<PromiseReading> promises)
    {
        var figures = report.Figures;
        return goal switch
        {
            { Value: < GoalOutcome.Visible } or { IsBest: true } => report.Texts.Format("proof.open.shortfall.least", Within(report)),
            { Bound: { } bound } => report.Texts.Format(
                "proof.open.shortfall", figures.InText(goal.Value), figures.InText(goal.Value - bound), Missed(report, promises)),
            _ => report.Texts.Format("proof.open.shortfall.unknown", Missed(report, promises)),
        };
    }

    private static string OpenValue(ReportContext report, GoalOutcome goal) => goal switch
    {
        { IsBest: true } => report.Texts.Format("proof.open.value.most", Within(report)),
        { Bound: { } bound, Gap: { } gap } => report.Texts.Format(
            "proof.open.value", report.Figures.Money(new Money(bound - goal.Value)), report.Figures.Gap(gap)),
        _ => report.Texts["proof.open.value.unknown"],
    };

    private static string Missed(ReportContext report, IReadOnlyList<PromiseReading> promises)
    {
        string[] names = [.. promises.Where(promise => !promise.IsKept).Select(promise => report.Names.In(promise.Target.Name))];
        string named = string.Join("; ", names.Take(Named));
        return names.Length > Named
            ? $"{named}; {report.Texts.Format("assumptions.more", report.Figures.Count(names.Length - Named))}"
            : named;
    }

    // A bound holds among plans that are as good by the goals before. How far it is off is what matters, and takes few digits.
    private static string GoalSentence(ReportContext report, GoalOutcome goal)
    {
        var figures = report.Figures;
        bool isShortfall = goal.Goal == Goal.Shortfall;
        string Amount(decimal amount) => isShortfall ? figures.InText(amount) : figures.Money(new Money(amount));
        string key = $"proof.{(isShortfall ? "shortfall" : "value")}.{Array.IndexOf(Goals(report), goal) + 1}";
        return goal switch
        {
            { IsBest: true } => report.Texts.Format(key + ".best", Amount(goal.Value), Within(report)),
            { Bound: { } bound, Gap: { } gap } => report.Texts.Format(
                key, Amount(goal.Value), Amount(Math.Abs(bound - goal.Value)), figures.Gap(gap), figures.InText(goal.Scale), Within(report)),
            _ => report.Texts.Format(key + ".unknown", Amount(goal.Value)),
        };
    }
}
