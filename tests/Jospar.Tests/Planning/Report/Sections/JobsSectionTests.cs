using Jospar.Domain;
using Jospar.Planning.Report;

namespace Jospar.Tests.Planning.Report.Sections;

/// <summary>What projects do not publish is said to be unknown in the tables of jobs, and beside their sum.</summary>
public sealed class JobsSectionTests
{
    [Fact]
    public void Write_ARegionOfWhichNoProjectPublishesJobs_HasNoNoughtInTheYearsInWhichTheyRun()
    {
        string page = Page(With(project => project with { Jobs = 0 }));
        string table = Table(page, "Direct jobs by region and year");
        Assert.Contains("<th scope=\"row\" class=\"short\">north</th><td class=\"n\">0</td><td class=\"n\">not published</td><td class=\"n\">not published</td>", table, StringComparison.Ordinal);
        Assert.Contains("not published", Table(page, "Jobs by year"), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_ARegionInWhichNoProjectPublishesBuilders_HasNoNoughtInTheYearsOfBuilding()
    {
        string table = Table(Page(With(project => project with { ConstructionJobs = project.Id.Value == "third-mill" ? 9 : 0 })), "Construction jobs by region and year");
        Assert.Contains("<th scope=\"row\" class=\"short\">north</th><td class=\"n\">not published</td><td class=\"n\">0</td>", table, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "1 project that runs then publishes no number of jobs, and none is counted for it.")]
    [InlineData("kk", "Сол жылы жұмыс істейтін 1 жоба жұмыс орындарының санын жарияламаған, олар үшін ештеңе есептелмейді.")]
    [InlineData("ru", "1 проект, работающий в этом году, не публикует числа рабочих мест, и за него ничего не засчитано.")]
    public void Write_BesideTheJobs_SaysHowManyProjectsPublishNone(string language, string said)
    {
        string page = Page(With(project => project.Id.Value == "mill" ? project with { Jobs = 0 } : project), language);
        Assert.Equal(2, page.Split(said).Length - 1);
        Assert.Contains($"<dd class=\"beside-figure\">{said}</dd>", page, StringComparison.Ordinal);
        Assert.DoesNotContain(said, Page(ReportSubject.Programme(), language), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_AProjectThatNeitherMakesNorCarriesAnything_MayTellNoJobsEither()
    {
        string page = Page(With(project => project.Id.Value == "line" ? project with { Jobs = 0, Expansions = [] } : project));
        Assert.Contains("not published", Table(page, "Launches with cost"), StringComparison.Ordinal);
    }

    private static Programme With(Func<Project, Project> change)
    {
        var programme = ReportSubject.Programme();
        return programme with { Projects = [.. programme.Projects.Select(change)] };
    }

    private static string Table(string page, string caption)
    {
        int at = page.IndexOf($"<caption>{caption}", StringComparison.Ordinal);
        return page[at..page.IndexOf("</table>", at, StringComparison.Ordinal)];
    }

    private static string Page(Programme programme, string language = "en") =>
        ReportWriter.Write(programme, ReportSubject.PlanOf(programme), new ReportOptions(language));
}
