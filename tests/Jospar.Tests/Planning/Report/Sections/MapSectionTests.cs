using Jospar.Domain;
using Jospar.Planning.Plans;
using Jospar.Planning.Report;

namespace Jospar.Tests.Planning.Report.Sections;

public sealed class MapSectionTests
{
    [Theory]
    [InlineData(1.0, 1, "100%")]
    [InlineData(0.9996, 1, "100%")]
    [InlineData(0.9991, 0, "99.9%")]
    public void Write_OfALinkNearItsCapacity_CountsItAsFullWhereTheTableDoes(double use, int full, string shown)
    {
        var programme = ReportSubject.Programme();
        var plan = ReportSubject.PlanOf(programme);
        var rows = plan.Tables.LinkUse.Where(row => row.Year == programme.Terms.LastYear && row.Link.Value == "road")
            .Select(row => row with { Capacity = 25m, Load = 25m * (decimal)use });
        plan = plan with { Tables = plan.Tables with { LinkUse = [.. rows] } };
        string page = ReportWriter.Write(programme, plan, new ReportOptions("en"));
        Assert.Contains($"{full} of them run", page, StringComparison.Ordinal);
        Assert.Contains($"<td class=\"n\">{shown}</td>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Write_OfLaunches_SaysWhatTheAreaOfACircleIsWhereThereAreAny(bool isLaunching)
    {
        var programme = ReportSubject.Programme();
        var plan = ReportSubject.PlanOf(programme);
        plan = isLaunching ? plan : plan with { Tables = plan.Tables with { Launches = [] } };
        string page = ReportWriter.Write(programme, plan, new ReportOptions("en"));
        Assert.Equal(isLaunching, page.Contains("Area of a circle", StringComparison.Ordinal));
        Assert.Contains("Widths of different kinds of lines do not compare", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1500, false)]
    [InlineData(1501, true)]
    public void Write_MoreLinksThanAreShown_SaysHowManyThereAre(int links, bool isSaid)
    {
        var small = ReportSubject.Programme();
        var plan = ReportSubject.PlanOf(small);
        var programme = small with { Links = [.. small.Links, .. Enumerable.Range(0, links).Select(at => small.Links[0] with { Id = new($"road-{at}") })] };
        plan = plan with { Tables = plan.Tables with { LinkUse = [.. programme.Links.Skip(small.Links.Length).Select(link => new LinkUseRow(link.Id, small.Terms.LastYear, 5m, 25m))] } };
        string page = ReportWriter.Write(programme, plan, new ReportOptions("en"));
        Assert.Equal(isSaid, page.Contains("Shown are the first 1\u202F500 of 1\u202F501 rows; the plan’s link_use.csv holds all.", StringComparison.Ordinal));
    }
}
