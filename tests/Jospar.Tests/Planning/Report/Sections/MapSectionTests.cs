using Jospar.Domain;
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
}
