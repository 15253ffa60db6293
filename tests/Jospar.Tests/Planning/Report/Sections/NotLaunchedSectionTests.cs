using System.Net;
using Jospar.Planning.Plans;
using Jospar.Planning.Replanning;
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
    [InlineData("en", "Or it would serve the goals better, but by less than a change of the earlier plan has to earn.", "Or it would serve the goals better: the plan was not chosen for its goals alone.")]
    [InlineData("kk", "Немесе ол мақсаттарға көбірек берер еді, бірақ бұрынғы жоспарды өзгертуді ақтайтындай емес.", "жоспар тек мақсаттары үшін таңдалмаған.")]
    [InlineData("ru", "Либо с ним цели достигались бы лучше, но не настолько, чтобы оправдать изменение прежнего плана.", "план выбран не только за сами цели.")]
    public void Write_OfAPlanThatMayLeaveWhatIsBetter_SaysWhy(string language, string replanned, string chosen)
    {
        var programme = ReportSubject.Programme();
        var plan = ReportSubject.PlanOf(programme);
        var replan = new Replan(new(2026), 0.01m, "", [], [], [], []);

        Assert.Contains(replanned, ReportWriter.Write(programme, plan, new ReportOptions(language) { Replan = replan }), StringComparison.Ordinal);
        Assert.Contains(chosen, ReportWriter.Write(programme, plan with { Status = PlanStatus.Chosen }, new ReportOptions(language)), StringComparison.Ordinal);
        Assert.DoesNotContain(replanned, ReportWriter.Write(programme, plan, new ReportOptions(language)), StringComparison.Ordinal);
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
