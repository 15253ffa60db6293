using Jospar.Planning.Report;

namespace Jospar.Tests.Planning.Report.Sections;

public sealed class EnergySectionTests
{
    [Theory]
    [InlineData("en", "The programme gives no demand for it but that of its plants", "Yes: all demand")]
    [InlineData("ru", "Спрос вне предприятий в программе не указан", "Да: весь спрос")]
    [InlineData("kk", "кәсіпорындардан басқа ешкімнің сұранысы берілмеген", "Иә: барлық")]
    public void Write_OfPowerThatOnlyPlantsAskFor_DoesNotSayThatAllDemandIsServed(string language, string said, string unsaid)
    {
        var programme = ReportSubject.Programme() with { Demands = [] };
        var decisions = SmallPlan.Decisions() with { Served = [] };
        string page = ReportWriter.Write(programme, SmallPlan.Of(programme, decisions), new ReportOptions(language));
        Assert.Contains(said, page, StringComparison.Ordinal);
        Assert.DoesNotContain(unsaid, page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "gas", "Is there enough power and gas?")]
    [InlineData("en", "water", "Is there enough of what lines and pipes carry?")]
    [InlineData("kk", "water", "Желілер мен құбырлармен келетін нәрселер жете ме?")]
    [InlineData("ru", "rail", "Хватает ли того, что идёт по линиям и трубам?")]
    public void Write_BesidePower_AsksForWhatElseIsCarried(string language, string carrier, string heading)
    {
        var programme = ReportSubject.Programme();
        programme = programme with { Commodities = [.. programme.Commodities.Select(good => good.Id.Value == "slag" ? good with { Carrier = carrier } : good)] };
        var plan = ReportSubject.PlanOf(programme);
        plan = plan with { Tables = plan.Tables with { Demands = [.. plan.Tables.Demands, plan.Tables.Demands[0] with { Commodity = new("slag") }] } };

        Assert.Contains($"id=\"energy-heading\">{heading}<", ReportWriter.Write(programme, plan, new ReportOptions(language)), StringComparison.Ordinal);
    }

    // The table of what is not served by place has what is more than rounding only, as the answer above it.
    [Fact]
    public void Write_OfAMissThatIsRounding_SaysTwiceThatAllIsServed()
    {
        var programme = ReportSubject.Programme();
        var plan = ReportSubject.PlanOf(programme);
        var served = plan.Tables.Demands.Select(row => row with { Served = row.Amount - 0.000_001m, Unserved = 0.000_001m });
        string page = ReportWriter.Write(programme, plan with { Tables = plan.Tables with { Demands = [.. served] } }, new ReportOptions());

        Assert.Equal(2, page.Split("Yes: all demand is served in every year").Length - 1);
        Assert.DoesNotContain("demand not served, by place", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_OfPowerThatIsDemanded_AnswersWhetherItIsServed() => Assert.DoesNotContain(
        "no demand for it", ReportWriter.Write(ReportSubject.Programme(), ReportSubject.Plan(), new ReportOptions()), StringComparison.Ordinal);
}
