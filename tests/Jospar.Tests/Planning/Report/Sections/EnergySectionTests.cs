using Jospar.Planning.Report;

namespace Jospar.Tests.Planning.Report.Sections;

public sealed class EnergySectionTests
{
    [Theory]
    [InlineData("en", "The programme gives no demand for it but that of its plants", "Yes: all demand")]
    [InlineData("ru", "Спрос вне заводов в программе не указан", "Да: весь спрос")]
    [InlineData("kk", "зауыттардан басқа ешкімнің сұранысы берілмеген", "Иә: барлық")]
    public void Write_OfPowerThatOnlyPlantsAskFor_DoesNotSayThatAllDemandIsServed(string language, string said, string unsaid)
    {
        var programme = ReportSubject.Programme() with { Demands = [] };
        var decisions = SmallPlan.Decisions() with { Served = [] };
        string page = ReportWriter.Write(programme, SmallPlan.Of(programme, decisions), new ReportOptions(language));
        Assert.Contains(said, page, StringComparison.Ordinal);
        Assert.DoesNotContain(unsaid, page, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_OfPowerThatIsDemanded_AnswersWhetherItIsServed() => Assert.DoesNotContain(
        "no demand for it", ReportWriter.Write(ReportSubject.Programme(), ReportSubject.Plan(), new ReportOptions()), StringComparison.Ordinal);
}
