using Jospar.Domain;
using Jospar.Planning.Plans;
using Jospar.Planning.Report.Html;
using Jospar.Planning.Report.Wording;

namespace Jospar.Planning.Report.Sections;

/// <summary>Are the promises kept? What is missed, what is kept, how proven that is, and the figures beside it.</summary>
internal sealed class AnswerSection : IReportSection
{
    /// <inheritdoc/>
    public string Id => "answer";

    /// <inheritdoc/>
    public bool AppliesTo(ReportContext report) => true;

    /// <inheritdoc/>
    public void Write(ReportContext report, HtmlWriter html)
    {
        var promises = PromiseReading.Of(report);
        html.Element("p", Lead(report, promises) + Unsure(report, promises), ("class", "lead")).Line();
        WritePromises(report, html, promises);
        AnswerProof.Write(report, html, promises);
        WriteFigures(report, html);
    }

    private static string Lead(ReportContext report, IReadOnlyList<PromiseReading> promises)
    {
        int missed = promises.Count(promise => !promise.IsKept);
        return promises.Count == 0 ? report.Texts["answer.none"]
            : promises.Count == 1 ? report.Texts[missed == 0 ? "answer.allkept.one" : "answer.allmissed.one"]
            : missed == 0 ? report.Texts.Plural("answer.allkept", promises.Count, report.Figures.Count(promises.Count))
            : missed == promises.Count ? report.Texts.Plural("answer.allmissed", promises.Count, report.Figures.Count(promises.Count))
            : report.Texts.Format(
                "answer.some",
                report.Texts.Plural("count.promises.of", promises.Count, report.Figures.Count(promises.Count)),
                report.Figures.Count(missed),
                report.Figures.Count(promises.Count - missed));
    }

    private static string Unsure(ReportContext report, IReadOnlyList<PromiseReading> promises) =>
        promises.Count(promise => promise.IsUnsure) is > 0 and var unsure
            ? " " + report.Texts.Plural("answer.unsure", unsure, report.Figures.Count(unsure))
            : "";

    private static void WritePromises(ReportContext report, HtmlWriter html, IReadOnlyList<PromiseReading> promises)
    {
        using (html.In("ul", ("class", "promises")))
        {
            foreach (var promise in promises)
            {
                using (html.In("li", ("class", promise.IsKept ? "kept" : "missed")))
                {
                    html.Element("b", promise.IsUnsure ? promise.Verdict(report) : report.Texts[promise.IsKept ? "word.kept" : "word.missed"]).Text(" ");
                    using (html.In("span"))
                    {
                        html.Element("a", report.Names.In(promise.Target.Name), ("href", "#target-" + promise.Target.Id.Value));
                        report.Notes.Ask(html, promise.Target.Provenance, report.Names.In(promise.Target.Name));
                        html.Element("br", "").Text(Sentence(report, promise));
                    }
                }
            }
        }
    }

    /// <summary>What was promised, what the plan reaches, what is missing, and in how many draws it is kept.</summary>
    internal static string Sentence(ReportContext report, PromiseReading promise) =>
        Whole(report, promise) + Within(report, promise) + Past(report, promise) + Later(report, promise) + SentOn(report, promise)
        + Chance(report, promise) + Listed(report, promise);

    // A promise above all that is listed says more about the list than about the plan.
    private static string Listed(ReportContext report, PromiseReading promise)
    {
        if (promise.IsKept || CountableProjects.Find(report.Programme, report.Plan, promise.Target) is not { } listed)
        {
            return "";
        }

        var (texts, figures) = (report.Texts, report.Figures);
        string projects = figures.Count(listed.Projects);
        string launched = figures.Count(listed.Launched);
        return " " + promise.Target.Measure switch
        {
            Measure.RunningProjects => texts.Plural("answer.listed.projects", listed.Projects, projects, launched),
            Measure.Investment => texts.Plural("answer.listed.investment", listed.Projects, projects, launched, promise.InText(report, listed.Ceiling + promise.Before)),
            _ => texts.Plural("answer.listed.jobs", listed.Projects, projects, launched, report.Quantities.Of(listed.Ceiling, promise.Unit)),
        } + (listed.Untold == 0 ? "" : " " + texts.Plural("answer.listed.untold", listed.Untold, figures.Count(listed.Untold)));
    }

    private static string Chance(ReportContext report, PromiseReading promise) =>
        promise.ChanceInText(report) is { } chance ? " " + chance : "";

    private static string Within(ReportContext report, PromiseReading promise) => promise.IsWithinTolerance
        ? " " + report.Texts.Format("answer.within", report.Figures.Given(MetTarget.Tolerance(report.Programme.Terms)))
        : "";

    private static string Later(ReportContext report, PromiseReading promise) =>
        LostPromise.Find(report.Programme, report.Plan, promise.Target) is { } lost
            ? " " + report.Texts.Format("answer.later", lost.Year, promise.InText(report, lost.Reached))
            : "";

    private static string SentOn(ReportContext report, PromiseReading promise) =>
        ReExports.Of(report.Programme, report.Plan, promise.Target) is > 0m and var amount
            ? " " + report.Texts.Format("answer.senton", promise.InText(report, amount))
            : "";

    private static string Past(ReportContext report, PromiseReading promise) => promise.Before == 0m ? "" : " " + report.Texts.Format(
        "answer.past", promise.InText(report, promise.Before), report.Programme.Terms.FirstYear, promise.InText(report, promise.Outcome.Reached));

    private static string Whole(ReportContext report, PromiseReading promise)
    {
        bool isLeast = promise.Target.Bound == Bound.AtLeast;
        string bound = isLeast ? "least" : "most";
        string level = promise.InText(report, promise.Level, isOf: !isLeast);
        string reached = promise.InText(report, promise.Reached);
        string year = promise.Target.Year.ToString();
        if (promise.IsKept)
        {
            return report.Texts.Format($"answer.kept.{bound}", level, year, reached);
        }

        string missing = promise.InText(report, promise.Shortfall, isOf: isLeast);
        string share = promise.ShareInText(report) ?? report.Texts["word.none"];
        return report.Texts.Plural($"answer.missed.{bound}", promise.Shortfall, level, year, reached, missing, share);
    }

    private static void WriteFigures(ReportContext report, HtmlWriter html)
    {
        var totals = report.Plan.Totals;
        var figures = report.Figures;
        html.Element("h3", report.Texts["answer.figures"]).Line();
        using (html.In("dl", ("class", "figures")))
        {
            Figure(report, html, "launches", report.Texts.Format("figure.of", figures.Count(totals.Launches), figures.Count(report.Programme.Projects.Length)), Counted(report, Measure.RunningProjects, totals.Launches));
            Figure(report, html, "jobs", figures.Count(totals.Jobs), Counted(report, Measure.DirectJobs, totals.Jobs), PublishedJobs.Untold(report));
            Figure(report, html, "construction", JobsSection.KnowsConstruction(report) ? figures.Count(totals.PeakConstructionJobs) : report.Texts["word.unknown"]);
            int digits = PromiseReading.DigitsOfInvestment(report);
            Figure(report, html, "investment", figures.Money(totals.Investment, digits), Counted(report, Measure.Investment, totals.Investment.Value));
            Figure(report, html, "public", figures.Money(totals.PublicMoney));
            Figure(report, html, "private", figures.Money(totals.PrivateMoney));
            Figure(report, html, "value", figures.Money(totals.Value), IncludedValue.BesideFigure(report), report.Replan is { IsSeenFromAnotherYear: true } replan ? report.Texts.Format("figure.value.replan", replan.From) : null);
        }
    }

    // A promise may count some projects only, so that its figure and the total here differ.
    private static string? Counted(ReportContext report, Measure measure, decimal total)
    {
        if (CountedPart.Find(report.Programme, report.Plan, measure, total) is not { } part)
        {
            return null;
        }

        string counted = PromiseReading.Of(report).First(promise => promise.Target.Id == part.Promise.Id).NumberInText(report, part.Counted);
        return report.Texts.Format("figure.counted", counted, report.Names.In(part.Promise.Name));
    }

    private static void Figure(ReportContext report, HtmlWriter html, string key, string figure, params ReadOnlySpan<string?> beside)
    {
        string label = report.Texts["figure." + key];
        using (html.In("div"))
        {
            using (html.In("dt"))
            {
                html.Text(label);
                report.Notes.AskRule(html, $"figure.{key}.rule", label);
            }

            html.Element("dd", figure);
            foreach (string? said in beside)
            {
                if (said is not null)
                {
                    html.Element("dd", said, ("class", "beside-figure"));
                }
            }
        }
    }
}
