using Jospar.Domain;
using Jospar.Planning.Replanning;
using Jospar.Planning.Report;

namespace Jospar.Tests.Planning.Report.Sections;

public sealed class ReportedFactsTableTests
{
    private static readonly Actual[] Facts =
    [
        new(2, ActualKind.Cost, new("mill"), Year: new(2025), Value: 20m),
        new(3, ActualKind.TotalCost, new("mill"), Value: 66m),
        new(4, ActualKind.Inflow, Fund: new("fund"), Year: new(2025), Value: 12m),
        new(5, ActualKind.Jobs, new("mill"), Year: new(2025), Value: 90m),
        new(6, ActualKind.Output, new("mill"), Year: new(2025), Value: 1.5m),
        new(7, ActualKind.Output, Facility: new("smelter"), Year: new(2025), Value: 8m),
        new(8, ActualKind.Launch, new("line"), Year: new(2025)),
    ];

    [Theory]
    [InlineData("en", "m KZT, 2024 prices", "jobs", "kt of bars", "kt of metal")]
    [InlineData("kk", "млн теңге, 2024 ж. бағасымен", "жұмыс орны", "мың т", "мың т, metal")]
    [InlineData("ru", "млн тенге, в ценах 2024 г.", "рабочие места", "тыс. т", "тыс. т, metal")]
    public void Write_OfFacts_GivesEachWithItsUnitAndMoneyInThePagesScale(string language, string money, string jobs, string bars, string metal)
    {
        // Tables in thousands; the middle project costs eight millions.
        var small = SmallProgramme.Create();
        var programme = small with
        {
            Terms = small.Terms with { MoneyUnit = "thousand" },
            Projects = [.. small.Projects.Select(project => project with { CapitalCost = new(8000m) })],
        };
        var replan = new Replan(new(2026), 0m, "", [.. Facts], [], [], []);
        string page = ReportWriter.Write(programme, SmallPlan.Of(programme, SmallPlan.Decisions()), new ReportOptions(language, Replan: replan));
        string mark = language == "en" ? "." : ",";
        string[] expected =
        [
            $"{money}|0{mark}02", $"{money}|0{mark}066", $"{money}|0{mark}012", $"{jobs}|90", $"{bars}|1{mark}5", $"{metal}|8", "|",
        ];
        Assert.Equal(expected, Rows(page));
    }

    [Fact]
    public void Write_ANoteInAnotherLanguageThanThePages_IsMarkedAsThat()
    {
        var programme = SmallProgramme.Create();
        var replan = new Replan(new(2026), 0m, "", [Facts[0] with { Note = "Began as planned." }], [], [], []);

        string page = ReportWriter.Write(programme, SmallPlan.Of(programme, SmallPlan.Decisions()), new ReportOptions("ru", Replan: replan));

        Assert.Matches("<td[^>]* lang=\"en\"[^>]*>Began as planned\\.", page);
    }

    // Of each row the cells of unit and value.
    private static IEnumerable<string> Rows(string page)
    {
        string table = page[page.LastIndexOf("<details class=\"table printed\">", page.IndexOf(">2</th>", StringComparison.Ordinal), StringComparison.Ordinal)..];
        return table[..table.IndexOf("</table>", StringComparison.Ordinal)].Split("<tr>")[2..]
            .Select(row => row.Replace('\u00A0', ' ').Split("<td")[1..].Select(cell => cell[(cell.IndexOf('>', StringComparison.Ordinal) + 1)..].Split('<')[0]).ToArray())
            .Select(cells => $"{cells[3]}|{cells[4]}");
    }
}
