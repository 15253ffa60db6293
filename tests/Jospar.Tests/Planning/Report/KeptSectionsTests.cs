using Jospar.Domain;
using Jospar.Planning.AffordablePrice;
using Jospar.Planning.Alternatives;
using Jospar.Planning.Replanning;
using Jospar.Planning.Report;

namespace Jospar.Tests.Planning.Report;

/// <summary>The sections that show what other commands kept in the plan's folder.</summary>
public sealed class KeptSectionsTests
{
    private static readonly AlternativesDocument Alternatives = new(
        "digest", 0.01m, 1m, 100m, null, 2,
        [new TriedDirection("gas", "million m3", 5m, 4m, 4m, "gas", null)],
        [new FoundPlan("gas", 0.5m, 100m, 10m, 20m, 2, 110, [new("second-mill")], [new("line")], [], 0m)],
        [
            new ProjectClass(new("mill"), ProjectClassKind.MustHave, 2, 2, IsProven: true, IsCommitted: false),
            new ProjectClass(new("line"), ProjectClassKind.MayHave, 1, 2, IsProven: true, IsCommitted: false),
            new ProjectClass(new("third-mill"), ProjectClassKind.Never, 0, 2, IsProven: false, IsCommitted: false),
        ]);

    private static readonly PriceCurveDocument Curve = new(
        "hash",
        [
            new PriceCurve(new("metal"), 0.4m, 0.05m, 0.03m,
            [
                new PricePoint(0.05m, [new("mill")], 1, 6m, 40m, 1.5m, 6m, 0.02m, true, 0.5m, 100m, 0m),
                new PricePoint(0.2m, [new("mill"), new("second-mill")], 2, 8m, 50m, 6m, 20m, 0.08m, false, 0.5m, 100m, 0m),
            ]),
        ],
        IsStopped: false);

    [Theory]
    [InlineData("en", "needed: the goals do not fit without it", "above the cap")]
    [InlineData("kk", "қажет: онсыз мақсаттарға жетпейді", "шектен жоғары")]
    [InlineData("ru", "нужен: без него цели не достигаются", "выше предела")]
    public void Write_WithWhatWasKept_ShowsItInItsLanguage(string language, string needed, string over)
    {
        var page = ReportWriter.Write(SmallProgramme.Create(), SmallPlan.Create(), new ReportOptions(language) { Alternatives = Alternatives, PriceCurve = Curve });
        Assert.Contains("id=\"alternatives\"", page, StringComparison.Ordinal);
        Assert.Contains("id=\"price\"", page, StringComparison.Ordinal);
        Assert.Contains("+1 −1, ", page, StringComparison.Ordinal);
        Assert.Contains(needed, page, StringComparison.Ordinal);
        Assert.Contains(over, page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Gap to the best possible", "not proven", "The plan of this page is another one")]
    [InlineData("kk", "Мүмкін ең жақсыға дейінгі алшақтық", "дәлелденбеген", "Осы беттің жоспары")]
    [InlineData("ru", "Разрыв до наилучшего возможного", "не доказано", "План этой страницы — другой")]
    public void Write_OfACurve_HasItsGapsAndSaysWhereItsPlanIsAnother(string language, string gap, string unproven, string another)
    {
        var rough = Curve with { IsStopped = true, Curves = [Curve.Curves[0] with { Points = [.. Curve.Curves[0].Points.Select(point => point with { Gap = 0.3m })] }] };
        string page = ReportWriter.Write(SmallProgramme.Create(), SmallPlan.Create(), new ReportOptions(language) { PriceCurve = rough });
        Assert.Contains(gap, page, StringComparison.Ordinal);
        Assert.Contains(unproven, page, StringComparison.Ordinal);
        Assert.Contains(another, page, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_OfOtherPlans_HasTheirShortfall()
    {
        string page = ReportWriter.Write(SmallProgramme.Create(), SmallPlan.Create(), new ReportOptions { Alternatives = Alternatives });
        Assert.Contains("Projects that all of them hold: 1; that only some hold: 1; that none holds: 1.", page, StringComparison.Ordinal);
        Assert.Contains("<td class=\"n\">0.5</td>", page[page.IndexOf("id=\"alternatives\"", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.0001, "as the tolerance allows (0.01% of the promises’ weight)")]
    [InlineData(0, null)]
    public void Write_OfAReplansCurve_SaysWhatTheToleranceLeavesOpen(double tolerance, string? said)
    {
        var small = SmallProgramme.Create();
        small = small with { Terms = small.Terms with { ShortfallTolerance = (decimal)tolerance } };
        string page = ReportWriter.Write(small, SmallPlan.Of(small, SmallPlan.Decisions()), new ReportOptions("en", Replan: new Replan(new(2025), 0m, "", [], [], [], [])));
        Assert.Equal(said is not null, page.Contains(said ?? "as the tolerance allows", StringComparison.Ordinal));
    }

    [Fact]
    public void Write_OfACurveThroughThisPlan_SpeaksOfNoOther()
    {
        var plan = SmallPlan.Create();
        var same = Curve.Curves[0].Points[0] with { Shortfall = plan.Goals[0].Value, Value = plan.Totals.Value.Value };
        var through = Curve with { Curves = [Curve.Curves[0] with { Points = [same] }] };
        string page = ReportWriter.Write(SmallProgramme.Create(), plan, new ReportOptions { PriceCurve = through });
        Assert.DoesNotContain("The plan of this page is another one", page, StringComparison.Ordinal);
        Assert.DoesNotContain("not proven", page[page.IndexOf("id=\"price\"", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Fact]
    public void Write_WithoutThem_HasNoSuchSections()
    {
        var page = ReportWriter.Write(SmallProgramme.Create(), SmallPlan.Create(), new ReportOptions());
        Assert.DoesNotContain("id=\"alternatives\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"price\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_WithAnInputOutputTable_SaysWhereIndirectJobsComeFrom()
    {
        var programme = SmallProgramme.Create();
        programme = programme with
        {
            Sectors = [programme.Sectors[0] with { JobsPerOutput = 2m }],
            InputCoefficients = [new InputCoefficient("metals", "metals", 0.2m, Provenance.None)],
        };
        var page = ReportWriter.Write(programme, SmallPlan.Of(programme, SmallPlan.Decisions()), new ReportOptions());
        Assert.Contains("input–output table", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_OfAReplan_TellsThePromiseAsItWasMade()
    {
        var plan = SmallPlan.Create();
        var jobs = plan.Targets.Single(target => target.Id.Value == "jobs");
        var replan = new Replan(
            new(2025), 0m, "", [], [], [new PromiseComparison(jobs.Id, jobs.Year, jobs.Level + 50m, 0m, jobs.Reached + 50m, IsOver: false)], []);
        string page = ReportWriter.Write(SmallProgramme.Create(), plan, new ReportOptions("en", Replan: replan));
        Assert.Contains("Promised 250\u00A0jobs by 2028; the plan reaches 165\u00A0jobs (66%), so 85\u00A0jobs are missing. Reached before", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Bars", "kt", "2024, over")]
    [InlineData("ru", "Прутки", @"тыс\.\sт", "2024, срок прошёл")]
    public void Write_OfAReplan_NamesAPromiseThatIsOver(string language, string name, string unit, string year)
    {
        // The package has it no more.
        var promise = new PromiseComparison(new("old"), new(2024), 9m, 8m, 7m, IsOver: true) { Name = new("Bars", Ru: "Прутки"), Unit = "kt" };
        var replan = new Replan(new(2025), 0m, "", [], [], [promise], []);
        string page = ReportWriter.Write(SmallProgramme.Create(), SmallPlan.Create(), new ReportOptions(language, Replan: replan));
        Assert.Matches($@"<th[^>]*>{name}</th>\s*<td[^>]*>{unit}</td>\s*<td[^>]*>{year}</td>", page);
    }

    [Theory]
    [InlineData("en", "as seen from 2025; not to be compared with the earlier plan’s")]
    [InlineData("kk", "2025 жылдан бастап есептелген; бұрынғы жоспардыкімен салыстыруға болмайды")]
    [InlineData("ru", "считая с 2025 года; с прежним планом не сравнивать")]
    public void Write_OfAReplan_SaysFromWhenTheValueIsSeen(string language, string said)
    {
        var replan = new Replan(new(2025), 0m, "", [], [], [], []);
        Assert.Contains(said, ReportWriter.Write(SmallProgramme.Create(), SmallPlan.Create(), new ReportOptions(language, Replan: replan)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "counted towards “Metal jobs”: 110")]
    [InlineData("kk", "«Metal jobs» уәдесіне есептелетіні: 110")]
    [InlineData("ru", "засчитывается в обещание «Metal jobs»: 110")]
    public void Write_BesideAPromiseOfSomeProjects_SaysHowMuchOfTheTotalItCounts(string language, string said)
    {
        var small = SmallProgramme.Create();
        small = small with { Targets = [small.Targets[1] with { Filter = new MeasureFilter(Sector: "metals"), Name = new("Metal jobs") }] };
        var plan = SmallPlan.Of(small, SmallPlan.Decisions());
        plan = plan with { Targets = [.. plan.Targets.Select(outcome => outcome with { Reached = 110m, Shortfall = 90m })] };
        Assert.Contains(said, ReportWriter.Write(small, plan, new ReportOptions(language)), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_OfLinks_GivesTheUnitOfEachLoad()
    {
        string page = ReportWriter.Write(SmallProgramme.Create(), SmallPlan.Create(), new ReportOptions());
        string table = page[page.IndexOf("How full lines, pipes and roads are", StringComparison.Ordinal)..];
        table = table[..table.IndexOf("</table>", StringComparison.Ordinal)];
        Assert.Contains("<th scope=\"col\">Unit</th>", table, StringComparison.Ordinal);
        Assert.Matches("<td>(kt|GWh)</td>", table);
    }
}
