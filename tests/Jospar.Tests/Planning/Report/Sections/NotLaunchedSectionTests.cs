using System.Net;
using Jospar.Planning.Plans;
using Jospar.Planning.Report;

namespace Jospar.Tests.Planning.Report.Sections;

public sealed class NotLaunchedSectionTests
{
    [Theory]
    [InlineData("en", "Every start alone breaks a rule: 1", "Not chosen")]
    [InlineData("kk", "Кез келген басталуы ережені бұзады: 1", "Таңдалмады")]
    [InlineData("ru", "Любой запуск сам по себе нарушает правило: 1", "Не выбран")]
    public void Write_OfAProjectThatNoPlanCanLaunch_SaysThatEveryStartBreaksARule(string language, string said, string other)
    {
        var programme = RuledOutMill.By("limit");
        string page = WebUtility.HtmlDecode(ReportWriter.Write(programme, SmallPlan.Of(programme, SmallPlan.Decisions()), new ReportOptions(language)));
        Assert.Contains($"<h3>{said}</h3>", page, StringComparison.Ordinal);
        Assert.DoesNotContain($"<h3>{other}", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Shown are the first 1 500 of 1 501 rows; the plan’s not_launched.csv holds all.")]
    [InlineData("kk", "Көрсетілгені – 1 501 жолдың алғашқы 1 500 жолы; барлығы жоспардың not_launched.csv файлында.")]
    [InlineData("ru", "Показаны первые строки: 1 500 из 1 501; все они — в файле not_launched.csv плана.")]
    public void Write_MoreRowsThanAreShown_SaysHowManyThereAre(string language, string said)
    {
        Assert.Contains(said, PageOf(1501, language), StringComparison.Ordinal);
        Assert.DoesNotContain("not_launched.csv", PageOf(1500, language), StringComparison.Ordinal);
    }

    private static string PageOf(int rows, string language)
    {
        var programme = ReportSubject.Programme();
        var plan = ReportSubject.PlanOf(programme);
        var row = new NotLaunchedRow(programme.Projects[0].Id, "beaten", null);
        plan = plan with { Tables = plan.Tables with { NotLaunched = [.. Enumerable.Repeat(row, rows)] } };
        return ReportWriter.Write(programme, plan, new ReportOptions(language)).Replace('\u202f', ' ');
    }
}
