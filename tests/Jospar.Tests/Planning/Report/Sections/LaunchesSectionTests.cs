using Jospar.Domain;
using Jospar.Planning.Report;
using Jospar.Planning.Report.Wording;

namespace Jospar.Tests.Planning.Report.Sections;

public sealed class LaunchesSectionTests
{
    [Theory]
    [InlineData("en", "Used of its capacity in 2028", "<td class=\"n\">100%</td>")]
    [InlineData("kk", "2028 жылғы қуатының пайдаланылуы", "<td class=\"n\">100 %</td>")]
    [InlineData("ru", "Загрузка мощности в 2028 году", "<td class=\"n\">100 %</td>")]
    public void Write_OfPlants_SaysHowMuchOfEachIsUsedInTheLastYear(string language, string heading, string whole)
    {
        string table = Table(ReportSubject.Programme(), SmallPlan.Decisions(), language);
        Assert.Contains(heading, table, StringComparison.Ordinal);
        Assert.Equal(2, Count(table, whole));
        Assert.Equal(1, Count(table, "<td class=\"n\">–</td>"));
    }

    [Fact]
    public void Write_OfAPlantThatMakesNothing_SaysThatNoneIsUsed() =>
        Assert.Equal(2, Count(Table(ReportSubject.Programme(), SmallPlan.Decisions() with { Activities = [], Flows = [] }, "en"), "<td class=\"n\">0%</td>"));

    [Fact]
    public void Write_WhereNothingWasReportedOfAny_HasNoColumnForIt()
    {
        string heading = ReportTexts.In("en")["launches.column.status"];
        var programme = ReportSubject.Programme();
        Programme Reported(string? status) => programme with
        {
            Projects = [.. programme.Projects.Select(project => project.Id.Value == "mill" ? project with { Status = status } : project with { Status = null })],
        };
        Assert.DoesNotContain(heading, Table(Reported(null), SmallPlan.Decisions(), "en"), StringComparison.Ordinal);
        string table = Table(Reported("delayed"), SmallPlan.Decisions(), "en");
        Assert.Contains(heading, table, StringComparison.Ordinal);
        Assert.Contains("<td>delayed</td>", table, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_OfALaunchInEachYear_NamesNoYearAsTheBusiest()
    {
        var idle = SmallPlan.Decisions() with { Activities = [], Flows = [] };
        string Page(params string[] projects) => ReportWriter.Write(
            ReportSubject.Programme(),
            SmallPlan.Of(ReportSubject.Programme(), idle with { Launches = [.. idle.Launches.Where(launch => projects.Contains(launch.Project.Value))] }),
            new ReportOptions("en"));
        Assert.Contains("Decided beforehand: 1. Most start in 2025: 2.", Page("line", "mill", "early"), StringComparison.Ordinal);
        Assert.DoesNotContain("Most start in", Page("line", "early"), StringComparison.Ordinal);
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private static string Table(Programme programme, Jospar.Planning.Plans.PlanDecisions decisions, string language)
    {
        string page = ReportWriter.Write(programme, SmallPlan.Of(programme, decisions), new ReportOptions(language)).Replace('\u00a0', ' ');
        int at = page.IndexOf($"<caption>{ReportTexts.In(language)["launches.table"]}", StringComparison.Ordinal);
        return page[at..page.IndexOf("</table>", at, StringComparison.Ordinal)];
    }
}
