using System.Net;
using System.Text.RegularExpressions;
using Jospar.Domain;
using Jospar.Planning.Explanation;
using Jospar.Planning.Plans;
using Jospar.Planning.Report;

namespace Jospar.Tests.Planning.Report.Sections;

/// <summary>The value is never taken for that of the plan's projects alone.</summary>
public sealed partial class IncludedValueTests
{
    [Theory]
    [InlineData("en", "existing industry and trade included")]
    [InlineData("kk", "қолданыстағы өнеркәсіп пен сауданы қоса")]
    [InlineData("ru", "с действующей промышленностью и торговлей")]
    public void BesideFigure_WhereNothingTellsTheProjectsPart_SaysOnlyWhatIsIn(string language, string expected) =>
        Assert.Equal(expected, Beside(ReportSubject.Programme(), null, language));

    [Theory]
    [InlineData("en", "existing industry and trade included; against the committed projects alone: +2 bn KZT")]
    [InlineData("kk", "қолданыстағы өнеркәсіп пен сауданы қоса; тек алдын ала шешілген жобалармен салыстырғанда: +2 млрд теңге")]
    [InlineData("ru", "с действующей промышленностью и торговлей; к одним лишь решённым заранее проектам: +2 млрд тенге")]
    public void BesideFigure_WhereTheReasonsTell_SaysWhatTheProjectsBring(string language, string expected) =>
        Assert.Equal(expected, Beside(ReportSubject.Programme(), -2m, language));

    [Fact]
    public void BesideFigure_WhereOnlyRoundingDiffers_IsNoDifference() => Assert.Equal(
        "existing industry and trade included; against the committed projects alone: 0 KZT", Beside(ReportSubject.Programme(), 0.000_000_3m));

    [Fact]
    public void BesideFigure_WithNothingCommitted_IsSeenAgainstLaunchingNothing()
    {
        var programme = ReportSubject.Programme();
        programme = programme with { Projects = [.. programme.Projects.Select(project => project with { Commitment = null })] };
        Assert.EndsWith("against launching nothing: −3 bn KZT", Beside(programme, 3m), StringComparison.Ordinal);
    }

    [Fact]
    public void BesideFigure_WithoutExistingIndustry_SaysNothing()
    {
        var programme = ReportSubject.Programme() with { Facilities = [] };
        var decisions = SmallPlan.Decisions();
        decisions = decisions with { Activities = [.. decisions.Activities.Where(activity => activity.Unit.Value != "smelter")] };
        Assert.Null(Beside(programme, null, plan: SmallPlan.Of(programme, decisions)));
    }

    [Fact]
    public void Section_WhereNothingTells_SaysThatItIsNotKnown() => Assert.Contains(
        "How much of it the plan’s projects bring is not known here", ReportWriter.Write(ReportSubject.Programme(), ReportSubject.Plan(), new ReportOptions()), StringComparison.Ordinal);

    /// <summary>What stands beside the value; the value with the committed projects alone is the plan's and so much.</summary>
    private static string? Beside(Programme programme, decimal? more, string language = "en", Plan? plan = null)
    {
        plan ??= ReportSubject.PlanOf(programme);
        var kept = more is { } amount
            ? new StoredExplanation(StoredExplanation.Version, DecisionDigest.Of(plan.Decisions), [], [], []) { ValueOfCommitted = plan.Totals.Value + new Money(amount) }
            : null;
        string page = ReportWriter.Write(programme, plan, new ReportOptions(language) { Explanation = kept });
        string figures = page[page.IndexOf("<dl class=\"figures\">", StringComparison.Ordinal)..];
        string last = figures[..figures.IndexOf("</dl>", StringComparison.Ordinal)];
        last = last[last.LastIndexOf("<dt>", StringComparison.Ordinal)..];
        return Said().Match(last) is { Success: true } found ? WebUtility.HtmlDecode(found.Groups[1].Value).Replace('\u00A0', ' ').Replace('\u202F', ' ') : null;
    }

    [GeneratedRegex("<dd class=\"beside-figure\">(.*?)</dd>")]
    private static partial Regex Said();
}
