using Jospar.Domain;
using Jospar.Planning.Replanning;
using Jospar.Planning.Report;
using Jospar.Planning.Report.Wording;
using Jospar.Planning.Stress.Summary;

namespace Jospar.Tests.Planning.Report;

/// <summary>The page says of a stress test what the command line says.</summary>
public sealed class SurenessSectionTests
{
    private static readonly Spread None = new(0m, 0m, 0m, 0m, 0m, 0m, 0m, 0m, new Histogram(0m, 0m, []));

    [Theory]
    [InlineData("en", "In 72% of the draws a limit of the programme is broken")]
    [InlineData("ru", "Доля испытаний, в которых нарушен какой-нибудь предел программы: 72 %")]
    [InlineData("kk", "Сынақтардың 72 % бөлігінде бағдарламаның бір шегі бұзылады")]
    public void Write_OfDrawsThatBreakALimit_SaysHowMany(string language, string said)
    {
        Assert.Contains(said, Page(language, 0.72m), StringComparison.Ordinal);
        Assert.DoesNotContain(said[..20], Page(language, 0m), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "<b>Kept in the plan, but in 29% of draws only</b>", "Of those kept, 1 is kept in less than half of the draws.", "Kept in 29 of 100 draws.", "In the plan, yes; in most draws, no.")]
    [InlineData("ru", "<b>По плану выполняется, но лишь в 29 % испытаний</b>", "Из выполняемых менее чем в половине испытаний выполняется 1.", "Выполняется в 29 из 100 испытаний.", "По плану — да, в большинстве испытаний — нет.")]
    [InlineData("kk", "<b>Жоспарда орындалады, бірақ сынақтардың аз бөлігінде ғана: 29 %</b>", "сынақтардың жартысынан азында ғана орындалатыны – 1.", "Уәде 100 сынақтың 29 сынағында орындалады.", "Жоспарда – иә, сынақтардың көбінде – жоқ.")]
    public void Write_OfAPromiseThatFewDrawsKeep_NeverSaysBarelyKept(string language, params string[] said)
    {
        string page = Page(language, 0m, 0.29m);
        Assert.All(said, text => Assert.Contains(text, page, StringComparison.Ordinal));
        Assert.DoesNotContain($"<b>{ReportTexts.In(language)["word.kept"]}</b>", page, StringComparison.Ordinal);
        Assert.DoesNotContain($"\"kept\">{ReportTexts.In(language)["word.kept"]}<", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_OfAPromiseThatFewDrawsBreak_NeverCallsItSure()
    {
        string page = Page("en", 0.9996m, 0.9996m);
        Assert.Contains("<td class=\"n\">99.96%</td>", page, StringComparison.Ordinal);
        Assert.Contains("In 99.96% of the draws a limit", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_OfAChance_HasEachEndOfItsIntervalInAColumnOfItsOwn() => Assert.Matches(
        @"95% interval, from</th>\s*<th[^>]*>95% interval, to</th>(?s:.*)<td class=""n"">50%</td>\s*<td class=""n"">0%</td>\s*<td class=""n"">100%</td>",
        Page("en", 0m, 0.5m));

    [Fact]
    public void Write_OfAPromiseThatMostDrawsKeep_SaysKeptAndInHowMany()
    {
        string page = Page("en", 0m, 0.5m);
        Assert.Contains("<b>Kept</b>", page, StringComparison.Ordinal);
        Assert.Contains("Kept in 50 of 100 draws.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Of those kept", page, StringComparison.Ordinal);
    }

    private static string Page(string language, decimal broken, params decimal[] chances)
    {
        var summary = new StressSummary(
            "complete", "", "", 7, 100, 100, 0.0001m, [.. chances.Select(chance => new TargetChance("half", 2028, 6m, chance, 0m, 1m, None))], None, None,
            new LaunchFortunes(2, 0m, 0m, 0m, broken), [], []);
        return ReportWriter.Write(ReportSubject.Programme(), ReportSubject.Plan(), new ReportOptions(language) { Stress = summary })
            .Replace('\u00a0', ' ').Replace('\u202f', ' ');
    }

    [Fact]
    public void Write_OfWhatIsCounted_HasWholePeopleAndNoPartsOfThem()
    {
        var chance = new TargetChance("jobs", 2028, 200m, 0.2m, 0.1m, 0.3m, None with { Planned = 115m, Middle = 103.9m, WorstTenth = 87.25m });
        string page = Page("en", ReportSubject.Programme(), Summary(0m) with { Targets = [chance] });
        Assert.Contains("<td class=\"n\">200</td><td class=\"n\">115</td><td class=\"n\">104</td><td class=\"n\">87</td>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_OfAPromiseThatAPlanMadeAgainCarriesOn_TellsTheWholeOfIt()
    {
        var (programme, plan) = (ReportSubject.Programme(), ReportSubject.Plan());
        decimal reached = plan.Targets.First(outcome => outcome.Id.Value == "jobs").Reached;
        var chance = new TargetChance("jobs", 2028, 200m, 0.2m, 0.1m, 0.3m, None with { Planned = reached, Middle = 103m, WorstTenth = 87m });
        var replan = new Replan(new(2025), 0m, "", [], [], [new(new("jobs"), new(2028), 1200m, 0m, reached + 1000m, IsOver: false)], []);
        string page = ReportWriter.Write(programme, plan, new ReportOptions("en", Replan: replan) { Stress = Summary(0m) with { Targets = [chance] } });
        Assert.Contains("<td class=\"n\">1200</td><td class=\"n\">1115</td><td class=\"n\">1103</td><td class=\"n\">1087</td>", page.Replace("\u202f", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Weighted shortfall added (sum of the weights: 5)", "What building costs more than planned is money invested, too")]
    [InlineData("kk", "Қосылған салмақталған кемшін (салмақтар қосындысы: 5)", "Құрылыстың жоспардан артық шығыны да инвестиция болып есептеледі")]
    [InlineData("ru", "Прирост взвешенного недобора (сумма весов: 5)", "Перерасход на стройках — тоже инвестиции")]
    public void Write_OfCauses_SaysWhatTheShortfallIsOfAndWhyDearerBuildingMayHelp(string language, string heading, string why)
    {
        var summary = Summary(0m) with { Causes = [new CauseEffect("cost", 1, -0.2m, -0.5m, 50, -0.01m, 3m, [])] };
        string page = Page(language, ReportSubject.Programme() with { Uncertainties = [DearerBuilding] }, summary);
        Assert.Contains(heading, page, StringComparison.Ordinal);
        Assert.DoesNotContain(why, page, StringComparison.Ordinal);
        Assert.Contains(why, Page(language, Promised(Measure.Investment) with { Uncertainties = [DearerBuilding] }, summary), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "the shortfall grows with the drawn figure (the price, the fund’s money, the delay)", "below 0, less of it means more shortfall")]
    [InlineData("kk", "сыналатын шамамен (баға, қор қаражаты, кешігу)", "шама аз болған сайын кемшін көп")]
    [InlineData("ru", "недобор растёт вместе с разыгранной величиной (ценой, средствами фонда, задержкой)", "чем её меньше, тем больше недобор")]
    public void Write_OfRankCorrelations_SaysWhatTheirSignMeans(string language, params string[] said)
    {
        var summary = Summary(0m) with { Causes = [new CauseEffect("cost", 1, -0.55m, 0m, 50, 0.01m, 0m, [])] };
        string page = Page(language, ReportSubject.Programme() with { Uncertainties = [DearerBuilding] }, summary);
        Assert.All(said, text => Assert.Contains(text, page, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en", "The test was stopped: 1 of 2 uncertainties were switched off", "Those with a dash were not asked", "Each uncertainty was switched off in turn")]
    [InlineData("kk", "қайталанған белгісіздіктер – 1, барлығы – 2.", "Сызықша қойылғандары сұралмады", "Әр белгісіздік кезекпен өшіріліп")]
    [InlineData("ru", "а те же испытания повторены, — 1 из 2.", "Отмеченные прочерком не проверены", "Каждая неопределённость по очереди отключена")]
    public void Write_OfATestStoppedBetweenItsCauses_SaysWhichWereNotAsked(string language, string stopped, string unasked, string whole)
    {
        CauseEffect[] causes = [new("delay", 1, 0.6m, 0m, 0, null, null, null), new("cost", 1, -0.2m, -0.5m, 50, -0.01m, 3m, [])];
        var programme = ReportSubject.Programme() with { Uncertainties = [DearerBuilding, DearerBuilding with { Id = new("delay"), Name = new("Late starts") }] };
        var summary = Summary(0m) with { Status = StressSummary.Stopped, Causes = [.. causes] };
        string page = Page(language, programme, summary);
        Assert.Contains(stopped, page, StringComparison.Ordinal);
        Assert.Contains(unasked, page, StringComparison.Ordinal);
        Assert.DoesNotContain(whole, page, StringComparison.Ordinal);
        Assert.Matches("Late starts</th><td class=\"n\">–</td><td class=\"n\">–</td><td class=\"n\">0[.,]6</td>", page);
        Assert.Matches("Cost of building</th><td class=\"n\">−0[.,]01</td>", page);
        Assert.Contains(whole, Page(language, programme, summary with { Status = StressSummary.Complete }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "they would bring a present value of 120 bn KZT and a weighted shortfall of 0.25")]
    [InlineData("kk", "келтірілген құны – 120 млрд теңге, салмақталған кемшіні – 0,25")]
    [InlineData("ru", "приведённая стоимость с ними — 120 млрд тенге, взвешенный недобор — 0,25")]
    public void Write_OfAPlanWhoseAmountsAreNotTheBest_SaysWhatTheBestComeTo(string language, string said)
    {
        var summary = Summary(0m) with { Value = None with { Undisturbed = 120m }, Shortfall = None with { Undisturbed = 0.25m } };
        Assert.Contains(said, Page(language, ReportSubject.Programme(), summary), StringComparison.Ordinal);
        Assert.DoesNotContain(said, Page(language, ReportSubject.Programme(), Summary(0m)), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_OfACauseWhoseShortfallIsRounding_SaysThatItAddsNothing()
    {
        var summary = Summary(0m) with { Causes = [new CauseEffect("cost", 1, 0m, -0.5m, 50, 0.000_000_019m, 3m, [])] };
        string page = Page("en", ReportSubject.Programme() with { Uncertainties = [DearerBuilding] }, summary);
        Assert.Matches("Cost of building</th><td class=\"n\">0</td><td class=\"n\">3", page);
    }

    private static Uncertainty DearerBuilding { get; } = new(
        new("cost"), new("Cost of building"), UncertaintyKind.CapitalCost, new(), DrawScope.Item, new(DistributionShape.Normal, 0m, 0.1m, null, null, null, [], []),
        null, 0m, 0m, null, null, Provenance.None);

    private static Programme Promised(Measure measure)
    {
        var programme = ReportSubject.Programme();
        return programme with { Targets = [.. programme.Targets.Select((target, at) => at == 0 ? target with { Measure = measure, Filter = new() } : target)] };
    }

    private static StressSummary Summary(decimal broken) =>
        new("complete", "", "", 7, 50, 50, 0.0001m, [], None, None, new LaunchFortunes(2, 0m, 0m, 0m, broken), [], []);

    private static string Page(string language, Programme programme, StressSummary summary) =>
        ReportWriter.Write(programme, ReportSubject.PlanOf(programme), new ReportOptions(language) { Stress = summary })
            .Replace('\u00a0', ' ').Replace('\u202f', ' ');
}
