using Jospar.Domain;
using Jospar.Planning.AffordablePrice;
using Jospar.Planning.Alternatives;
using Jospar.Planning.Replanning;
using Jospar.Planning.Report;
using Jospar.Tests.Cli.Printing;

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
    [InlineData("en", "needed: the goals do not fit without it", "above the cap", "<td>5 million m³ → 4 million m³</td>")]
    [InlineData("kk", "қажет: онсыз мақсаттарға жетпейді", "шектен жоғары", "<td>5 млн м³ → 4 млн м³</td>")]
    [InlineData("ru", "нужен: без него цели не достигаются", "выше предела", "<td>5 млн м³ → 4 млн м³</td>")]
    public void Write_WithWhatWasKept_ShowsItInItsLanguage(string language, string needed, string over, string got)
    {
        var page = ReportWriter.Write(SmallProgramme.Create(), SmallPlan.Create(), new ReportOptions(language) { Alternatives = Alternatives, PriceCurve = Curve });
        Assert.Contains("id=\"alternatives\"", page, StringComparison.Ordinal);
        Assert.Contains("id=\"price\"", page, StringComparison.Ordinal);
        Assert.Contains(got, page.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Contains("<td>second-mill</td><td>line</td><td>–</td>", page, StringComparison.Ordinal);
        Assert.Contains(needed, page, StringComparison.Ordinal);
        Assert.Contains(over, page, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_OfAPlanThatReachesFarthestInSeveralDirections_HasThemAllInItsRow()
    {
        var also = Alternatives with { Directions = [.. Alternatives.Directions, new TriedDirection("projects", "projects", 69m, 64m, 64m, "gas", null)] };
        string page = ReportWriter.Write(SmallProgramme.Create(), SmallPlan.Create(), new ReportOptions { Alternatives = also });
        Assert.Contains("<td>5 million m³ → 4 million m³; Fewest projects: 69 projects → 64 projects</td>", page.Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "no plan keeps every rule")]
    [InlineData("kk", "барлық ережені сақтайтын жоспар жоқ")]
    [InlineData("ru", "нет плана, который соблюдает все правила")]
    public void Write_OfACurveWithAnImpossiblePoint_SaysSoInItsRow(string language, string impossible)
    {
        var curve = Curve with { Curves = [Curve.Curves[0] with { Points = [new PricePoint(0m, [], IsImpossible: true), .. Curve.Curves[0].Points] }] };
        string page = ReportWriter.Write(SmallProgramme.Create(), SmallPlan.Create(), new ReportOptions(language) { PriceCurve = curve });
        Assert.Contains($"<td class=\"n\">{impossible}</td>", page, StringComparison.Ordinal);
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
    public void Write_OfAPlanOfManyChanges_NamesSomeAndCountsTheRest()
    {
        var many = Alternatives with { Plans = [Alternatives.Plans[0] with { Name = "with-1", Moved = [.. Enumerable.Range(1, 7).Select(n => new ProjectId($"p{n}"))] }] };
        string page = ReportWriter.Write(SmallProgramme.Create(), SmallPlan.Create(), new ReportOptions { Alternatives = many });
        Assert.Contains("<td>p1, p2, p3, p4, p5, and 2 more</td>", page, StringComparison.Ordinal);
        Assert.Contains("Found while testing projects (with-1)</th><td>–</td>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Facts reported: 1. Launches that came otherwise than planned: 2. Launches changed from 2026 on: 1.", "Launches that came otherwise than planned", "<td>Not begun</td>", "Launches changed from 2026 on")]
    [InlineData("kk", "{0}", "Жоспардан өзгеше болған іске қосулар", "<td>Басталмаған</td>", "2026 жылдан бастап өзгертілген іске қосулар")]
    [InlineData("ru", "{0}", "Запуски, прошедшие не по плану", "<td>Не начат</td>", "Запуски, изменённые с 2026 года")]
    public void Write_OfAReplan_ListsWhatCameOtherwiseApartFromWhatWasChanged(string language, string lead, string otherwise, string missed, string changed)
    {
        var replan = new Replan(
            new(2026), 0m, "", [new Actual(7, ActualKind.NotStarted, new("line"))],
            [
                new LaunchChange(new("mill"), ChangeKind.StartupShifted, new(new("zone"), new(2025)), new(new("zone"), new(2025)), new(2026), new(2027), 0, CauseKind.Reported, []),
                new LaunchChange(new("line"), ChangeKind.Rescheduled, new(new("north"), new(2025)), new(new("north"), new(2026)), new(2026), new(2027), 1, CauseKind.OwnFacts, [7]),
            ],
            [], []);
        string page = ReportWriter.Write(SmallProgramme.Create(), SmallPlan.Create(), new ReportOptions(language, Replan: replan));
        string came = Table(page, otherwise);
        Assert.Contains(missed, came, StringComparison.Ordinal);
        Assert.Contains("mill", came, StringComparison.Ordinal);
        Assert.DoesNotContain("mill", Table(page, changed), StringComparison.Ordinal);
        Assert.Contains("line", Table(page, changed), StringComparison.Ordinal);
        Assert.True(lead == "{0}" || page.Contains(lead, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en", "Begun and given up", "zone: began 2025; given up 2026; spent 45 bn KZT, lent by funds 27 bn KZT")]
    [InlineData("kk", "Басталғаннан кейін бас тартылды", "zone: 2025 жылы басталды; 2026 жылы бас тартылды; жұмсалғаны 45 млрд теңге, қорлар бергені 27 млрд теңге")]
    [InlineData("ru", "Начат и отменён", "zone: начат в 2025 году; отменён в 2026 году; потрачено 45 млрд тенге, фонды выдали 27 млрд тенге")]
    public void Write_OfAProjectThatBeganAndWasGivenUp_SaysWhenAndWhatIsLost(string language, string what, string came)
    {
        string page = ReportWriter.Write(SmallProgramme.Create(), SmallPlan.Create(), new ReportOptions(language, Replan: ReplanSummaryTests.Abandoned(new(2026))));
        Assert.Contains($"<td>{what}</td>", page, StringComparison.Ordinal);
        Assert.Contains($"<td>{came}</td>", page.Replace('\u00a0', ' ').Replace('\u202f', ' '), StringComparison.Ordinal);
    }

    private static string Table(string page, string caption)
    {
        int at = page.IndexOf($"<caption>{caption}", StringComparison.Ordinal);
        return page[at..page.IndexOf("</table>", at, StringComparison.Ordinal)];
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
    public void Write_OfACurveWhosePlanDiffersByItsValueAlone_JudgesByTheValue()
    {
        var plan = SmallPlan.Create();
        var point = Curve.Curves[0].Points[0] with { Shortfall = plan.Goals[0].Value - 3e-12m, Value = plan.Totals.Value.Value - 5m };
        string page = ReportWriter.Write(
            SmallProgramme.Create(), plan, new ReportOptions { PriceCurve = Curve with { Curves = [Curve.Curves[0] with { Points = [point] }] } });
        Assert.Contains("This page’s plan is the better of the two.", page, StringComparison.Ordinal);
        Assert.Matches("its weighted shortfall is ([0-9.]{1,6}) where the row’s is \\1, and", page);
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

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Write_OfAProgrammeWithRestatedSums_ShowsTheirNotesWhereItTellsNoWholeSums(bool isReplan)
    {
        var small = SmallProgramme.Create();
        string restated = RestatedNotes.OfCost(new(2025), 20m, 40m, "billion KZT"), left = RestatedNotes.OfWhole(200m, 50m, "jobs");
        var programme = small with
        {
            Projects = [.. small.Projects.Select(project => project with { Provenance = new(Note: $"page 3 {restated}") })],
            Targets = [.. small.Targets.Select(target => target with { Provenance = new(Note: left) })],
        };
        var replan = isReplan ? new Replan(new(2025), 0m, "", [], [], [], []) : null;
        string page = ReportWriter.Write(programme, SmallPlan.Of(programme, SmallPlan.Decisions()), new ReportOptions("en", Replan: replan));
        Assert.Equal(!isReplan, page.Contains(restated, StringComparison.Ordinal));
        Assert.Equal(!isReplan, page.Contains(left, StringComparison.Ordinal));
        Assert.Contains("</b> page 3", page, StringComparison.Ordinal);
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
    [InlineData("en", "As planned as can be, not proven", "Beyond what the facts force, a change was made only")]
    [InlineData("kk", "Жоспарға барынша жақын, дәлелденбеген", "Деректер мәжбүр ететін өзгерістерден тыс")]
    [InlineData("ru", "Как можно ближе к плану, не доказано", "Сверх того, к чему вынуждают факты, изменение сделано лишь там")]
    public void Write_OfAReplansCurve_SaysWhichOfItsPlansIsNotProvenAndWhatChangesHadToEarn(string language, string said, string earned)
    {
        var replan = new Replan(
            new(2025), 0m, "", [], [], [], [new("fewest", null, 1m, 1, 0.5m, 5m, IsProven: false), new("chosen", null, 2m, 1, 0.5m, 5m, IsProven: true)]);
        string page = ReportWriter.Write(SmallProgramme.Create(), SmallPlan.Create(), new ReportOptions(language, Replan: replan));
        string unproven = said[said.IndexOf(',', StringComparison.Ordinal)..];
        Assert.Contains(said, page, StringComparison.Ordinal);
        Assert.Contains(earned, page, StringComparison.Ordinal);
        Assert.Single(page.Split(unproven + "</t").Skip(1));
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
