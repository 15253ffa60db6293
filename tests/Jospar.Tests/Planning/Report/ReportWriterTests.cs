using Jospar.Domain;
using Jospar.Planning.Plans;
using Jospar.Planning.Report;
using Jospar.Planning.Report.Wording;

namespace Jospar.Tests.Planning.Report;

public class ReportWriterTests
{
    private const int LargestPage = 3_000_000;

    [Fact]
    public void Write_Twice_GivesTheSameText() =>
        Assert.Equal(Page(ReportSubject.Programme()), Page(ReportSubject.Programme()));

    [Fact]
    public void Write_AfterALongerSearch_GivesTheSameText()
    {
        var programme = ReportSubject.Programme();
        var plan = ReportSubject.PlanOf(programme);
        Assert.Equal(
            ReportWriter.Write(programme, plan, new ReportOptions()),
            ReportWriter.Write(programme, plan with { Seconds = 987654m }, new ReportOptions()));
    }

    [Theory]
    [InlineData("en", ": plan 2025")]
    [InlineData("kk", ": 2025 жылға арналған жоспар")]
    [InlineData("ru", ": план на 2025 год")]
    public void Write_OfAHorizonOfOneYear_NamesTheYearOnce(string language, string title) =>
        Assert.EndsWith(title, ReportTexts.In(language).Format("page.title.year", "", 2025), StringComparison.Ordinal);

    [Fact]
    public void Style_OfAParagraphBeforeAPicture_KeepsItWholeOnPaper() =>
        Assert.Contains("p:has(+ .picture), p:has(+ .scroll) { break-inside: avoid; }", ReportAssets.GetText("report.css"), StringComparison.Ordinal);

    [Theory]
    [InlineData("en", "Are the promises kept?")]
    [InlineData("kk", "Уәделер орындала ма?")]
    [InlineData("ru", "Выполняются ли обещания?")]
    public void Write_InEachLanguage_SpeaksIt(string language, string heading)
    {
        string page = Page(ReportSubject.Programme(), language);
        Assert.Contains($"<html lang=\"{language}\">", page, StringComparison.Ordinal);
        Assert.Contains(heading, page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "made from it (ore) or contained in it (goods)")]
    [InlineData("kk", "одан шығатыны (кен) немесе құрамындағысы (өнім)")]
    [InlineData("ru", "получается из этого (руда) или содержится в этом (изделия)")]
    public void Write_AChain_SaysWhatIsMadeOfOreAndWhatGoodsContain(string language, string column) =>
        Assert.Contains(column, Page(ReportSubject.Programme(), language), StringComparison.Ordinal);

    [Fact]
    public void Write_InAnUnknownLanguage_IsRefused() =>
        Assert.Throws<ArgumentException>(() => Page(ReportSubject.Programme(), "fr"));

    [Fact]
    public void Write_OfTheSmallProgramme_StaysSmall() =>
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(Page(ReportSubject.Programme())), 1, LargestPage);

    [Fact]
    public void Write_HostileNames_AreHarmless()
    {
        const string hostile = "</script><script>alert('x')</script>";
        var programme = ReportSubject.Programme();
        programme = programme with
        {
            Terms = programme.Terms with { Name = new(hostile) },
            Places = [.. programme.Places.Select(place => place with { Name = new(hostile) })],
            Commodities = [.. programme.Commodities.Select(commodity => commodity with { Name = new(hostile), Unit = hostile })],
            Projects = [.. programme.Projects.Select(project => project with { Name = new(hostile), Sponsor = hostile, Status = "\" onload=\"alert(1)" })],
            Targets = [.. programme.Targets.Select(target => target with { Name = new(hostile) })],
            Sources = [new(new("gazette"), hostile, hostile, "javascript:alert(1)", null, null)],
        };
        string page = Page(programme);
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.DoesNotContain("javascript:", page, StringComparison.Ordinal);
        Assert.DoesNotContain("\" onload=\"", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_Addresses_AreOnlyThoseOfLinks()
    {
        string page = WithoutScripts(Page(ReportSubject.Programme()));
        Assert.DoesNotContain(" src=", page, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", page, StringComparison.Ordinal);
        Assert.DoesNotContain("url(http", page, StringComparison.Ordinal);
        Assert.Contains("href=\"https://example.org/gazette\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_SyntheticProgramme_SaysSoInTitleAndText()
    {
        var programme = ReportSubject.Programme();
        string page = Page(programme with { Terms = programme.Terms with { Synthetic = true } });
        Assert.Contains("(synthetic)</title>", page, StringComparison.Ordinal);
        Assert.Contains("This programme is synthetic", page, StringComparison.Ordinal);
        Assert.DoesNotContain("synthetic", WithoutScripts(Page(programme)), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_MissedPromises_StandBeforeKeptOnes()
    {
        string page = Page(ReportSubject.Programme());
        Assert.Contains("Of 4 promises, 3 missed and 1 kept.", page, StringComparison.Ordinal);
        Assert.True(page.LastIndexOf("<li class=\"missed\">", StringComparison.Ordinal) < page.IndexOf("<li class=\"kept\">", StringComparison.Ordinal));
        Assert.Contains("Promised 200\u00A0jobs by 2028; the plan reaches 115\u00A0jobs (57.5%), so 85\u00A0jobs are missing.", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_PromiseOfAMultiple_NamesItsBase() =>
        Assert.Contains("The promise is 2 times 3\u00A0kt in 2024.", Page(ReportSubject.Programme()), StringComparison.Ordinal);

    [Fact]
    public void Write_PromiseOfAMultipleOfNoYear_NamesNone()
    {
        var programme = ReportSubject.Programme();
        string page = Page(programme with { Targets = [.. programme.Targets.Select(target => target with { BaselineYear = null })] });
        Assert.Contains("The promise is 2 times 3\u00A0kt.", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_InvestmentByRegion_AddsUpToThePlans()
    {
        // Early was begun in 2024: of its 8 only the half of 2025 is the plan's.
        var programme = ReportSubject.Programme();
        Assert.Equal(49m, ReportSubject.PlanOf(programme).Totals.Investment.Value);
        string page = Page(programme with { Terms = programme.Terms with { MoneyUnit = "billion" } });
        Assert.Contains("<td class=\"n\">3</td><td class=\"n\">115</td><td class=\"n\">49</td>", page, StringComparison.Ordinal);
        Assert.Contains("whole cost 8", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_IndirectJobsOfSomeSectors_SaysForHowManyDirectOnesTheyAreKnown() => Assert.Contains(
        "They follow from 110 of the direct jobs; for the other 5 no multiplier is known", Page(ReportSubject.Programme()), StringComparison.Ordinal);

    [Fact]
    public void Write_PlantsThatMakeNothing_AreNamedAndMarked()
    {
        var programme = ReportSubject.Programme();
        var idle = SmallPlan.Of(programme, SmallPlan.Decisions() with { Activities = [], Flows = [] });
        string page = ReportWriter.Write(programme, idle, new ReportOptions());
        Assert.Contains("2 launched plants make nothing in any year", page, StringComparison.Ordinal);
        Assert.Contains(", makes nothing</small>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("makes nothing</small>", Page(programme), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_ATermOfOneYear_IsOneYear() =>
        Assert.Contains("grace 1 year, repaid over 2 years", Page(ReportSubject.Programme()), StringComparison.Ordinal);

    [Fact]
    public void Write_ANearMiss_ShowsWhatIsMissing()
    {
        var programme = ReportSubject.Programme();
        string page = Page(programme with { Targets = [.. programme.Targets.Select(target => target.Id.Value == "jobs" ? target with { Level = 115.02m } : target)] });
        Assert.Contains("the plan reaches 115\u00A0jobs (99.9826%), so 0.02\u00A0jobs are missing", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_APlantThatTellsNoJobs_HasNoNoughtInTheTables()
    {
        var programme = ReportSubject.Programme();
        string page = Page(programme with { Projects = [.. programme.Projects.Select(project => project with { Jobs = 0 })] });
        string launches = Table(page, "Launches with cost");
        Assert.Equal(2, launches.Split("<td class=\"n\">not published</td>").Length - 1);
        Assert.Contains("<td class=\"n\">0</td><td>no</td>", launches, StringComparison.Ordinal);
        Assert.Contains("not published", Table(page, "<summary>No start fits") + Table(page, "<summary>Not "), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_TheMap_SaysWhatItsLinesColoursAndSizesMean()
    {
        string page = Page(ReportSubject.Programme());
        string legend = page[page.IndexOf("data-with-picture", StringComparison.Ordinal)..];
        legend = legend[..legend.IndexOf("</div>", StringComparison.Ordinal)];
        Assert.Contains("<span class=\"key link-freight\">freight, the widest", legend, StringComparison.Ordinal);
        Assert.Contains("<span class=\"key link-electricity\">electricity, the widest", legend, StringComparison.Ordinal);
        Assert.Contains("<span class=\"key chain family-lead\" data-circles=\"single\">Lead</span>", legend, StringComparison.Ordinal);
        Assert.Contains("Area of a circle: what the project costs", legend, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_RussianRegions_AreShortenedAfterAConsonant()
    {
        var programme = ReportSubject.Programme();
        var named = programme with { Places = [.. programme.Places.Select(place => place.Id.Value == "north" ? place with { Name = new("Kostanay", "Қостанай", "Костанайская область") } : place)] };
        Assert.Contains("Костанай.</abbr>", Page(named, "ru"), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_PowerOfResources_IsNotExtracted()
    {
        string page = Page(ReportSubject.Programme());
        string energy = page[page.IndexOf("<section id=\"energy\"", StringComparison.Ordinal)..];
        energy = energy[..energy.IndexOf("</section>", StringComparison.Ordinal)];
        Assert.Contains("<th scope=\"row\">From resources at home</th>", energy, StringComparison.Ordinal);
        Assert.Contains("\"name\":\"From resources at home\"", energy, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_AFamilyWithoutWords_HasACapital()
    {
        var programme = ReportSubject.Programme();
        string page = Page(programme with { Projects = [.. programme.Projects.Select(project => project with { Family = "quarries" })] });
        Assert.Contains("data-family=\"Quarries\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_AFamilyThatIsMadeOfNothingOfItsOwn_HasNoContentBesideItsAmount()
    {
        var programme = ReportSubject.Programme();
        programme = programme with { Commodities = [.. programme.Commodities.Select(good => good.Id.Value == "bar" ? good with { Family = "machinery" } : good)] };
        string page = Page(programme);
        Assert.DoesNotContain("bar made from it", page, StringComparison.Ordinal);
        Assert.Contains("Machinery: what stays, what leaves?", page, StringComparison.Ordinal);
        Assert.Contains("metal made from it (ore)", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_WhatHasNoStageBeyondTheFirst_IsNoChain()
    {
        var programme = ReportSubject.Programme();
        programme = programme with { Commodities = [.. programme.Commodities.Select(good => good.Id.Value is "slag" or "power" ? good with { Family = "utility" } : good)] };
        string page = Page(programme);
        Assert.Contains("Lead: what stays, what leaves?", page, StringComparison.Ordinal);
        Assert.DoesNotContain("waste: what stays, what leaves?", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_ARegionWhosePlantsTellNoJobs_IsUnknownAndNotNought()
    {
        var programme = ReportSubject.Programme();
        string page = Page(programme with { Projects = [.. programme.Projects.Select(project => project with { Jobs = 0 })] });
        Assert.Contains("<td class=\"n\">3</td><td class=\"n\">not published</td>", page, StringComparison.Ordinal);
        Assert.Contains("class=\"unknown\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain(">not published</td>", Page(programme), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_StoppedPlan_SaysHowFarItIsProven()
    {
        var programme = ReportSubject.Programme();
        var plan = ReportSubject.PlanOf(programme) with { Status = PlanStatus.Stopped };
        Assert.Contains("Not proven as far as asked", ReportWriter.Write(programme, plan, new ReportOptions()), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_UnknownBound_IsNeverShownAsAGap()
    {
        var programme = ReportSubject.Programme();
        var plan = ReportSubject.PlanOf(programme);
        plan = plan with { Status = PlanStatus.Stopped, Goals = [.. plan.Goals.Select(goal => goal with { Bound = null })] };
        string page = ReportWriter.Write(programme, plan, new ReportOptions());
        Assert.Contains("before every bound was known", page, StringComparison.Ordinal);
        Assert.Contains("How far above a plan that keeps the promises as far could get is not known.", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_ChosenPlan_SaysThatNothingWasStopped()
    {
        var programme = ReportSubject.Programme();
        string page = ReportWriter.Write(programme, ReportSubject.PlanOf(programme) with { Status = PlanStatus.Chosen }, new ReportOptions());
        Assert.Contains("Chosen among near-optimal plans", page, StringComparison.Ordinal);
        Assert.DoesNotContain("before every bound was known", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{", true)]
    [InlineData("[]", true)]
    [InlineData("""{"type":"Polygon","coordinates":[[["x",1]]]}""", true)]
    [InlineData(ReportSubject.Boundaries, false)]
    [InlineData("""{"type": "Polygon", "coordinates": [[null]]}""", true)]
    [InlineData("""{"type": "Polygon", "coordinates": [[[67]]]}""", true)]
    [InlineData("""{"type": "Polygon", "type": "Polygon"}""", true)]
    [InlineData("""{"type": "Polygon", "coordinates": [[[7458000, 48], [67, 48], [67, 49]]]}""", true)]
    [InlineData(null, false)]
    public void Write_Boundaries_AreDrawnOrMissedInWords(string? boundaries, bool isBroken)
    {
        string page = ReportWriter.Write(ReportSubject.Programme(), ReportSubject.Plan(), new ReportOptions("en", boundaries));
        Assert.Equal(isBroken, page.Contains("holds no outline that can be read", StringComparison.Ordinal));
        Assert.Equal(boundaries == ReportSubject.Boundaries, page.Contains("[60.123,45]", StringComparison.Ordinal));
    }

    [Fact]
    public void Write_EachPicture_HasItsFiguresInATable()
    {
        string[] sections = WithoutScripts(Page(ReportSubject.Programme())).Split("<section ")[1..];
        var offenders = sections.Where(section => section.Contains("data-chart", StringComparison.Ordinal) && !section.Contains("<table", StringComparison.Ordinal));
        Assert.Empty(offenders);
    }

    [Fact]
    public void Write_PlanWithoutLaunches_StillAnswers()
    {
        var programme = ReportSubject.Programme() with { Projects = [], Relations = [] };
        var plan = SmallPlan.Of(programme, new PlanDecisions([], [], [], [], [], []));
        Assert.Contains("The plan launches nothing.", ReportWriter.Write(programme, plan, new ReportOptions()), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_OfRatesAndFactors_HasEveryDigitThatWasGiven()
    {
        var subject = ReportSubject.Programme();
        string page = Page(subject with
        {
            Terms = subject.Terms with { DiscountRate = 0.1025m },
            Funds = [.. subject.Funds.Select(fund => fund with { Rate = 0.10125m })],
            Targets = [.. subject.Targets.Select(target => target.Factor is null ? target : target with { Factor = 3.7036m, Baseline = 30.0625m })],
        });

        Assert.Contains("discounted at 10.25% a year", page, StringComparison.Ordinal);
        Assert.Contains("Loans at 10.125% a year", page, StringComparison.Ordinal);
        Assert.Contains("The promise is 3.7036 times 30.0625\u00A0kt in 2024.", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_AssumptionsOfUncertaintiesAndOfTheInputOutputTable_AreListedToo()
    {
        var assumed = new Provenance(Assumption: "a first guess");
        var dear = new Uncertainty(
            new("dear"), new("Dearer building"), UncertaintyKind.CapitalCost, new(), DrawScope.Item,
            new(DistributionShape.Normal, 0m, 0.1m, null, null, null, [], []), null, 0m, 0m, null, null, assumed);
        var known = SmallProgramme.Create();
        string page = Page(known with { Uncertainties = [dear], InputCoefficients = [new("metals", "metals", 0.1m, assumed)] });

        Assert.Contains("2 rows of the programme are not known but assumed", page, StringComparison.Ordinal);
        Assert.Contains("Dearer building", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_Assumptions_AreListedWithTheirReason()
    {
        string page = Page(ReportSubject.Programme());
        Assert.Contains("2 rows of the programme are not known but assumed", page, StringComparison.Ordinal);
        Assert.Contains("grows with the population", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_TenThousandLaunches_ShowsTheCostliestAndSaysSo()
    {
        var programme = ReportSubject.Programme();
        var plan = ReportSubject.PlanOf(programme);
        var row = plan.Tables.Launches[0];
        plan = plan with
        {
            Tables = plan.Tables with { Launches = [.. Enumerable.Range(1, 10_000).Select(cost => row with { CapitalCost = new Money(cost) })] },
        };
        string page = ReportWriter.Write(programme, plan, new ReportOptions());
        Assert.Contains("Shown one by one are the 1\u202F500 costliest of 10\u202F000 launches", page, StringComparison.Ordinal);
        Assert.Equal(1500, page.Split("<tr data-family").Length - 1);
    }

    private static string Table(string page, string caption)
    {
        int at = page.IndexOf(caption, StringComparison.Ordinal);
        return at < 0 ? "" : page[at..page.IndexOf("</table>", at, StringComparison.Ordinal)];
    }

    private static string Page(Programme programme, string language = "en") =>
        ReportWriter.Write(programme, ReportSubject.PlanOf(programme), new ReportOptions(language));

    /// <summary>The page without the scripts at its end, among them the chart library, which names addresses of its own.</summary>
    private static string WithoutScripts(string page) =>
        page.IndexOf("<script>", StringComparison.Ordinal) is var at && at >= 0 ? page[..at] : page;
}
