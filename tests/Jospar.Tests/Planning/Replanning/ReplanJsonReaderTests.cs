using Jospar.Planning.Replanning;

namespace Jospar.Tests.Planning.Replanning;

public sealed class ReplanJsonReaderTests
{
    private const string Whole = """
        {
          "jospar_replan": 1, "from": 2026, "weight": 0.01, "plan_package_hash": "a",
          "facts": [{ "row": 2, "kind": "dropped", "project": "mill", "facility": null, "fund": null, "site": null, "year": 2026, "value": 3.5, "source": null, "note": null }],
          "changes": [{ "project": "mill", "change": "dropped", "site_before": "zone", "start_before": 2025, "runs_from_before": 2027,
            "site_after": null, "start_after": null, "runs_from_after": null, "weight": 1, "cause": "reported", "facts": [2] }],
          "promises": [{ "id": "bars", "year": 2028, "level": 9, "planned": 8.5, "now": 7, "over": false }],
          "curve": [{ "name": "chosen", "most": null, "weight": 2, "changes": 1, "shortfall": 0.1, "value": 5, "proven": true }],
          "begun": [{ "project": "line", "spent_before": 1, "left": 2, "fund_money": 0 }],
          "courses": [{ "project": "line", "start": 2025, "runs_from": 2027, "abandoned": false, "whole_cost": 3,
            "spending": [{ "year": 2025, "value": 1 }, { "year": 2026, "value": 2 }], "loans": [{ "fund": "fund", "payments": [{ "year": 2026, "value": 1.5 }] }] }],
          "eased": [{ "limit": "builders", "left": 4.5 }]
        }
        """;

    public static TheoryData<string, string> Damages => new()
    {
        { "\"year\": 2026", "\"year\": 2026.5" },
        { "\"year\": 2026", "\"year\": 99999999999" },
        { "\"year\": 2026", "\"year\": \"2026\"" },
        { "\"start_before\": 2025", "\"start_before\": 1e300" },
        { "\"kind\": \"dropped\"", "\"kind\": \"99999999999\"" },
        { "\"kind\": \"dropped\"", "\"kind\": \"77\"" },
        { "\"kind\": \"dropped\"", "\"kind\": null" },
        { "\"cause\": \"reported\"", "\"cause\": \"unheard-of\"" },
        { "\"value\": 3.5", "\"value\": 7e28" },
        { "\"value\": 3.5", "\"value\": \"much\"" },
        { "\"level\": 9", "\"level\": null" },
        { "\"facts\": [2]", "\"facts\": [null]" },
        { "\"weight\": 0.01, ", "" },
        { "\"proven\": true", "\"proven\": 1" },
        { "\"over\": false", "\"over\": [[[[[[[[]]]]]]]]" },
        { "\"jospar_replan\": 1", "\"jospar_replan\": 2" },
    };

    [Fact]
    public void Read_OfAWholeText_SaysWhatItSays()
    {
        var replan = ReplanJsonReader.Read(Whole)!;
        Assert.Equal((2026, 3.5m), (replan.Facts[0].Year!.Value.Value, replan.Facts[0].Value!.Value));
        Assert.Equal(2025, replan.Changes[0].Before!.Start.Value);
        var course = replan.Courses!.Value.Single();
        Assert.Equal([new EasedLimit(new("builders"), 4.5m)], replan.Eased);
        Assert.Equal((2m, 1.5m), (course.SpentIn(new(2026)), course.PaidIn(new("fund"), new(2026))));
    }

    [Fact]
    public void Read_OfWhatWasWritten_KnowsTheDiscountsThatDiffer()
    {
        var replan = ReplanJsonReader.Read(Whole)! with { Discounts = [new(new("ore"), 0.1m, 0.2m), new(new("metal"), null, 0m)] };
        Assert.Empty(ReplanJsonReader.Read(Whole)!.Discounts);
        Assert.Equal(replan.Discounts, ReplanJsonReader.Read(ReplanJson.Text(replan))!.Discounts);
    }

    [Fact]
    public void Read_OfWhatWasWritten_KnowsWhatAPromiseIsCalledAndCountedIn()
    {
        var promise = ReplanJsonReader.Read(Whole)!.Promises[0] with { Name = new("Bars", Ru: "Прутки"), Unit = "kt", IsMoney = false };
        var replan = ReplanJsonReader.Read(Whole)! with { Promises = [promise, promise with { Unit = "", IsMoney = true }] };
        Assert.Equal(replan.Promises, ReplanJsonReader.Read(ReplanJson.Text(replan))!.Promises);
    }

    [Fact]
    public void Read_OfWhatWasWritten_KnowsFromWhichYearTheEarlierPlanWasSeen()
    {
        var replan = ReplanJsonReader.Read(Whole)!;
        Assert.True(replan.IsSeenFromAnotherYear);
        Assert.False(ReplanJsonReader.Read(ReplanJson.Text(replan with { EarlierFrom = replan.From }))!.IsSeenFromAnotherYear);
    }

    [Fact]
    public void Read_OfWhatWasWritten_KnowsAtWhichCostAProjectWasBegun()
    {
        var replan = ReplanJsonReader.Read(Whole)!;
        var course = replan.Courses!.Value.Single();
        Assert.Null(course.CapitalCost);
        decimal? Again(decimal? cost) =>
            ReplanJsonReader.Read(ReplanJson.Text(replan with { Courses = [course with { CapitalCost = cost }] }))!.Courses!.Value.Single().CapitalCost;
        Assert.Equal((2.5m, null), (Again(2.5m), Again(null)));
    }

    [Fact]
    public void Read_OfWhatWasWritten_KnowsTheFundsOwnShares()
    {
        var fund = SmallProgramme.Create().Funds[0];
        var replan = ReplanJsonReader.Read(ReplanJson.Text(ReplanJsonReader.Read(Whole)! with { Shares = [new(fund.Id, 0.5m)] }))!;
        Assert.Equal(0.5m, replan.MaxShareOf(fund));
        Assert.Equal(fund.MaxShare, ReplanJsonReader.Read(Whole)!.MaxShareOf(fund));
    }

    [Theory]
    [MemberData(nameof(Damages))]
    public void Read_OfADamagedText_GivesNothing(string whole, string damaged)
    {
        Assert.Contains(whole, Whole, StringComparison.Ordinal);
        Assert.Null(ReplanJsonReader.Read(Whole.Replace(whole, damaged, StringComparison.Ordinal)));
    }
}
