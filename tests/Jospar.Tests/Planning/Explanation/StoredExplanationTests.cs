using Jospar.Cli.Printing;
using Jospar.Domain;
using Jospar.Planning.Explanation;
using Jospar.Planning.Plans;
using Jospar.Planning.Report;

namespace Jospar.Tests.Planning.Explanation;

public sealed class StoredExplanationTests
{
    [Fact]
    public void Text_MadeTwice_IsTheSameAndReadsBack()
    {
        string first = ExplanationJson.Text(Stored());
        Assert.Equal(first, ExplanationJson.Text(Stored()));
        Assert.Equal(first, ExplanationJson.Text(StoredExplanation.Find(first, TwoRegions.Plan)!));
    }

    [Fact]
    public void Find_OfReasonsThatNameNothingThatBindsTogether_ReadsThem()
    {
        string text = ExplanationJson.Text(Stored());
        string earlier = text.Replace(",\n        \"together\": []", "", StringComparison.Ordinal);
        Assert.NotEqual(text, earlier);
        Assert.Equal(text, ExplanationJson.Text(StoredExplanation.Find(earlier, TwoRegions.Plan)!));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"jospar_explanation\": 1}")]
    [InlineData("{\"jospar_explanation\": 1, \"projects\": 3}")]
    public void Find_OfADamagedText_GivesNothing(string text) => Assert.Null(StoredExplanation.Find(text, TwoRegions.Plan));

    [Fact]
    public void Find_OfAnotherPlansReasons_GivesNothing()
    {
        var other = TwoRegions.Plan with { Decisions = TwoRegions.Plan.Decisions with { Launches = [] } };
        Assert.Null(StoredExplanation.Find(ExplanationJson.Text(Stored()), other));
    }

    [Theory]
    [InlineData("en", "Why is each project in, waiting or out?")]
    [InlineData("kk", "Әр жоба неге кіреді, күтеді немесе кірмейді?")]
    [InlineData("ru", "Почему каждый проект принят, ждёт или не принят?")]
    public void Report_WithReasons_HasOneForEveryProjectAndTarget(string language, string heading)
    {
        var everything = TwoRegions.Explained(
            TwoRegions.Programme, TwoRegions.Plan, explainer => explainer.Everything(TimeSpan.FromSeconds(60)));
        string page = ReportWriter.Write(
            TwoRegions.Programme, TwoRegions.Plan, new ReportOptions(language) { Explanation = StoredExplanation.Of(TwoRegions.Plan, everything) });
        Assert.Contains(heading, page, StringComparison.Ordinal);
        int why = page.IndexOf("id=\"why\"", StringComparison.Ordinal);
        string section = page[why..page.IndexOf("</section>", why, StringComparison.Ordinal)];
        Assert.Equal(TwoRegions.Programme.Projects.Length, section.Split("<th scope=\"row\"").Length - 1);
        Assert.Equal(TwoRegions.Programme.Targets.Length, page.Split("<p class=\"why\">").Length - 1);
    }

    [Theory]
    [InlineData("en", "What binds it was not asked in the time given; “jospar explain PLAN --target copper-x4” asks.")]
    [InlineData("ru", "Что его сдерживает, за отведённое время не спрошено; спросит «jospar explain PLAN --target copper-x4».")]
    public void Whole_WithoutTime_SaysWhatWasNotAskedAndReasonsAllTheSame(string language, string unasked)
    {
        var whole = TwoRegions.Explained(TwoRegions.Programme, TwoRegions.Plan, explainer => explainer.Whole(new CancellationToken(canceled: true)));
        Assert.Equal(TwoRegions.Programme.Projects.Length, whole.Projects.Length);
        Assert.Equal(["jobs", "copper-x4"], whole.Targets.Select(target => target.Target.Value));
        Assert.Equal(TwoRegions.Plan.Targets.Single(target => target.Id.Value == "jobs").Reached, whole.Targets[0].WithLaunches!.Most);
        Assert.Null(whole.Targets[1].WithLaunches);
        Assert.NotEmpty(whole.Targets[1].Contributions);
        string page = ReportWriter.Write(
            TwoRegions.Programme, TwoRegions.Plan, new ReportOptions(language) { Explanation = StoredExplanation.Of(TwoRegions.Plan, whole) });
        Assert.Contains(unasked, page, StringComparison.Ordinal);
        Assert.Contains(
            "  What binds it was not asked before the end: --target copper-x4 asks.",
            new WholeExplanationText(TwoRegions.Programme, new ProgrammeWords(TwoRegions.Programme)).Lines(whole));
    }

    [Fact]
    public void Whole_NamesWhatBindsAndWhoWaits()
    {
        var whole = TwoRegions.Explained(TwoRegions.Programme, TwoRegions.Plan, explainer => explainer.Whole());
        Assert.Equal(["jobs", "copper-x4"], whole.Targets.Select(target => target.Target.Value));
        Assert.Contains(whole.Bindings, binding => binding.Thing is { Kind: "resource", Subject: "north,electricity" } && binding.Price.Value > 0m);
        Assert.Contains(whole.Bindings, binding => binding.Thing.Subject == "development-fund" && binding.Waiting == 2);
    }

    [Fact]
    public void Fund_ShortOfMoney_NamesWhoWaits()
    {
        var fund = TwoRegions.Explained(TwoRegions.Programme, TwoRegions.Plan, explainer => explainer.Fund(new FundId("development-fund")));
        Assert.Equal(["cable-works-large", "rod-mill"], fund.Waiting.Select(waiting => waiting.Project.Value));
        var large = TwoRegions.Explained(TwoRegions.Programme, TwoRegions.Plan, explainer => explainer.Projects()).Single(one => one.Project.Value == "cable-works-large");
        Assert.Equal([2027, 2028], fund.Waiting[0].Lacks.Select(lack => lack.Thing.Year!.Value.Value));
        Assert.True(large.Best!.Lacks.Where(lack => lack.Thing.Kind == "fund_balance").SequenceEqual(fund.Waiting[0].Lacks));
        var use = Assert.Single(fund.Uses);
        Assert.Equal(TwoRegions.Plan.Tables.FundCashFlows.Where(row => row.Fund.Value == "development-fund").Select(row => row.Disbursed.Value), use.Years.Select(year => year.Used));
    }

    [Fact]
    public void Place_WithFullLand_NamesWhoIsShutOut()
    {
        var zone = TwoRegions.Explained(TwoRegions.Programme, TwoRegions.Plan, explainer => explainer.Place(new PlaceId("south-zone")));
        Assert.Contains(zone.Uses, use => use.Thing is { Kind: "occupied_stock", Subject: "south-zone,ground" });
        Assert.Contains(zone.Waiting, waiting => waiting.Project.Value == "cable-works-large" && waiting.Lacks.Any(lack => lack.Thing.Kind == "occupied_stock"));
    }

    [Fact]
    public void FreeAgain_IsTheYearAfterTheLastFullOne()
    {
        YearUse Use(int year, decimal used) => new(new Year(year), used, 10m, null);
        var thing = new ScarceThing("link_capacity", "line", null, "GWh");
        Assert.Equal(2028, new ThingUse(thing, [Use(2025, 10m), Use(2026, 4m), Use(2027, 10m), Use(2028, 9m)]).FreeAgain!.Value.Value);
        Assert.Null(new ThingUse(thing, [Use(2025, 4m), Use(2026, 10m)]).FreeAgain);
        Assert.Null(new ThingUse(thing, [Use(2025, 4m)]).FreeAgain);
    }

    private static StoredExplanation Stored() => StoredExplanation.Of(
        TwoRegions.Plan, TwoRegions.Explained(TwoRegions.Programme, TwoRegions.Plan, explainer => explainer.Whole()));
}
