using Jospar.Cli.Printing;
using Jospar.Domain;
using Jospar.Planning.AffordablePrice;
using Jospar.Tests.Planning;

namespace Jospar.Tests.Cli.Printing;

public sealed class PriceCurveTextTests
{
    private static readonly Programme Small = SmallProgramme.Create();
    private static readonly CommodityId Obliged = Small.Obligations[0].Commodity;

    [Fact]
    public void Lines_WhereAPlanChoosesTheDiscount_NameTheMenuAndMarkNone()
    {
        var chosen = Small with { DiscountMenu = [new(Obliged, 0m, SmallProgramme.None), new(Obliged, 0.1m, SmallProgramme.None)] };
        string[] lines = [.. Text(chosen, CurveOf(null) with { Menu = [0m, 0.1m] })];
        Assert.EndsWith("a plan chooses 0 % or 10 % off", lines[0], StringComparison.Ordinal);
        Assert.DoesNotContain(lines, line => line.Contains('→', StringComparison.Ordinal));
    }

    [Fact]
    public void Lines_WhereTheProgrammeGivesIt_MarkTheDiscount()
    {
        string[] lines = [.. Text(Small)];
        Assert.EndsWith("5 % off as it stands", lines[0], StringComparison.Ordinal);
        Assert.Single(lines, line => line.Contains('→', StringComparison.Ordinal));
    }

    [Fact]
    public void Lines_OfObligationsThatDifferByYear_TellEachWithItsYears()
    {
        var duty = Small.Obligations[0];
        var small = Small with
        {
            Obligations =
            [
                duty with { From = new(2024), Until = new(2024), Share = 0.9m },
                duty with { From = new(2025), Until = new(2026), Discount = 0.1m, BurdenCap = 0.05m },
                duty with { From = new(2027), Until = new(2027), Share = 0.3m, BurdenCap = 0.05m },
                duty with { From = new(2028), Until = null, Share = 0.2m, Discount = 0.03m },
            ],
        };
        Assert.Equal(
            [
                "metal, 2025 to 2026: 40 % of the output offered at home, 10 % off as it stands, burden at most 5 %",
                "metal, 2027: 30 % of the output offered at home, 5 % off as it stands, burden at most 5 %",
                "metal, from 2028: 20 % of the output offered at home, 3 % off as it stands, burden without a cap",
            ],
            Text(small).Take(3));
    }

    [Fact]
    public void Lines_OfAnObligationThatEndsEarly_TellItsYears()
    {
        var small = Small with { Obligations = [Small.Obligations[0] with { Until = new(2027) }] };
        Assert.StartsWith("metal, 2026 to 2027: 40 % of the output", Text(small).First(), StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_OfDiscountsThatNoPlanKeepsAllRulesAt_NameThem()
    {
        var document = new PriceCurveDocument(
            "", [new PriceCurve(Obliged, 0.4m, 0.05m, null, [new PricePoint(0m, [], IsImpossible: true), new PricePoint(0.05m, [], IsImpossible: true), new PricePoint(0.1m, [], 0)])], IsStopped: false);
        Assert.Contains("  no plan keeps every rule at 0 %, 5 % off", new PriceCurveText(Small, document).Lines());
        Assert.DoesNotContain(Text(Small), line => line.Contains("keeps every rule", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Text(Programme programme, PriceCurve? curve = null) =>
        new PriceCurveText(programme, new PriceCurveDocument("", [curve ?? CurveOf(0.05m)], IsStopped: false)).Lines();

    private static PriceCurve CurveOf(decimal? given) => new(Obliged, 0.4m, given, null, [new PricePoint(0m, []), new PricePoint(0.05m, [])]);
}
