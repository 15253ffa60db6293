using System.Net;
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
}
