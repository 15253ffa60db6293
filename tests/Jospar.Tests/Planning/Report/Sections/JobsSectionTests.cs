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
    public void Write_AYearInWhichNothingRuns_HasNoIndirectJobs()
    {
        string page = Page(ReportSubject.Programme());
        Assert.Contains("<th scope=\"row\" class=\"short\">2025</th><td class=\"n\">0</td><td class=\"n\">0</td>", Table(page, "Jobs by year"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Promised 3 500 jobs by 2028; the plan reaches 2 305 jobs (65.9%), so 1 195 jobs are missing.", "employ 2 305 people directly. By region, most first: north 2 305 (100%).")]
    [InlineData("ru", "К 2028 году обещано 3 500 рабочих мест; по плану — 2 305 рабочих мест (65,9 %), не хватает 1 195 рабочих мест.", "занято 2 305 человек.")]
    [InlineData("kk", "2028 жылға қарай 3 500 жұмыс орны уәде етілген; жоспар бойынша – 2 305 жұмыс орны (65,9 %), жетпейтіні – 1 195 жұмыс орны.", "тікелей 2 305 адам")]
    public void Write_OfThousandsOfJobs_CountsEachSoThatTheyAddUp(string language, params string[] said)
    {
        var programme = With(project => project.Id.Value == "mill" ? project with { Jobs = 2290, ConstructionJobs = 1234 } : project);
        programme = programme with { Targets = [.. programme.Targets.Select(target => target.Id.Value == "jobs" ? target with { Level = 3500m } : target)] };
        string page = Page(programme, language).Replace('\u00a0', ' ').Replace('\u202f', ' ');
        Assert.All(said, text => Assert.Contains(text, page, StringComparison.Ordinal));
        Assert.Contains("<dd>2 305</dd>", page, StringComparison.Ordinal);
        Assert.Contains("<dd>1 260</dd>", page, StringComparison.Ordinal);
        Assert.Matches("\"label\":\"2[^\"]?305 [^\"]*3[^\"]?500", page.Replace("\\u202F", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Write_ARegionInWhichNoProjectPublishesBuilders_HasNoNoughtInTheYearsOfBuilding()
    {
        string table = Table(Page(With(project => project with { ConstructionJobs = project.Id.Value == "third-mill" ? 9 : 0 })), "Construction jobs by region and year");
        Assert.Contains("<th scope=\"row\" class=\"short\">north</th><td class=\"n\">not published</td><td class=\"n\">0</td>", table, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "1 project that runs then publishes no number of jobs, and none is counted for it.")]
    [InlineData("kk", "Сол жылы жұмыс істейтін 1 жоба жұмыс орындарының санын жарияламаған, ол үшін ештеңе есептелмейді.")]
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
