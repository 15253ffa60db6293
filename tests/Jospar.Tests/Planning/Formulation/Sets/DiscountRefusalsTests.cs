using Jospar.Domain;
using Jospar.Planning.Formulation;
using Jospar.Planning.Viability;

namespace Jospar.Tests.Planning.Formulation.Sets;

/// <summary>Refusals against the sponsor value at every joint choice, one by one.</summary>
public sealed class DiscountRefusalsTests
{
    [Fact]
    public void Refusals_OfAProjectThatTakesTwoMetals_AllowExactlyTheChoicesAtWhichItIsViable()
    {
        var programme = TwoMetals(capital: 130m);
        var problem = PlanningProblem.Of(programme, isTightened: false);
        Assert.NotEmpty(problem.Refusals);
        var mill = programme.Projects[0];
        int viable = 0;
        for (int first = 0; first < 3; first++)
        {
            for (int second = 3; second < 6; second++)
            {
                (CommodityId, decimal)[] chosen = [.. new[] { first, second }.Select(entry =>
                    (programme.Commodities[problem.Discounts.All[entry].Commodity].Id, problem.Discounts.All[entry].Discount))];
                bool isViable = new SponsorValuation(SettledDiscounts.Of(programme, chosen)).IsViable(mill, mill.Sites[0], new(2025));
                bool isAllowed = problem.Refusals.All(refusal => refusal.Deeper.Contains(first) || refusal.Deeper.Contains(second));
                Assert.Equal(isViable, isAllowed);
                viable += isViable ? 1 : 0;
            }
        }

        Assert.Equal(6, viable);
        Assert.Equal(2, problem.Refusals.Length);
    }

    [Fact]
    public void Starts_ThatAreViableAtNoChoice_AreLeftOut()
    {
        var problem = PlanningProblem.Of(TwoMetals(capital: 500m), isTightened: false);
        Assert.Equal(0, problem.StartCount);
        Assert.Empty(problem.Refusals);
    }

    [Fact]
    public void Refusals_WithoutAMenu_AreNone()
    {
        var problem = PlanningProblem.Of(TwoMetals(capital: 100m) with { DiscountMenu = [] });
        Assert.Empty(problem.Refusals);
        Assert.Empty(problem.Discounts.All);
    }

    // A capital of 130 asks for a margin of about 10.46; it is 9 + 20 · discount of ore + 10 · discount of scrap.
    private static Programme TwoMetals(decimal capital)
    {
        var golden = GoldenProgrammes.Of("discount_choice");
        var scrap = SmallProgramme.Commodity("scrap", "kt", "lead", 0, "freight", TradeDirection.Export);
        var none = Provenance.None;
        return golden with
        {
            Commodities = [.. golden.Commodities, scrap],
            Prices =
            [
                .. golden.Prices.Where(price => price.Commodity.Value != "plate"), new(new("plate"), new(2025), null, 40m, null, none),
                new(new("scrap"), new(2025), null, 10m, null, none),
            ],
            Processes =
            [
                .. golden.Processes.Select(process => process.Id.Value == "press"
                    ? process with { Recipe = [.. process.Recipe, new(new("scrap"), -1m, 0m, none)] }
                    : process),
            ],
            Projects = [.. golden.Projects.Select(project => project with { CapitalCost = new(capital) })],
            Obligations = [.. golden.Obligations, new(new("scrap"), new(2026), null, 0.4m, 0m, null, none)],
            DiscountMenu = [.. golden.DiscountMenu, new(new("scrap"), 0.2m, none), new(new("scrap"), 0m, none), new(new("scrap"), 0.1m, none)],
        };
    }
}
