using Jospar.Cli.Printing;
using Jospar.Domain;
using Jospar.Planning.Comparison;
using Jospar.Tests.Planning;

namespace Jospar.Tests.Cli.Printing;

public sealed class ComparisonTextTests
{
    [Fact]
    public void Lines_OfAPlanThatServesMore_SayWhatUnservedDemandCosts()
    {
        var small = SmallProgramme.Create();
        var decisions = SmallPlan.Decisions();
        var served = SmallPlan.Of(small, decisions with { Served = [.. decisions.Served.Select(row => row.Year.Value == 2028 ? row with { Amount = 6m } : row)] });
        var comparison = PlanComparison.Of(SmallPlan.Create(), served);
        Assert.Contains(
            new ComparisonText(small, small, comparison).Lines(),
            line => line.StartsWith("  Cost of demand not served", StringComparison.Ordinal) && line.Contains("  0  −", StringComparison.Ordinal));
        Assert.DoesNotContain(
            new ComparisonText(small, small, PlanComparison.Of(served, served)).Lines(),
            line => line.Contains("Cost of demand not served", StringComparison.Ordinal));
    }

    [Fact]
    public void Lines_OfAPromiseThatIsMissed_HaveWhatIsReachedAndWhatLacksAtOnePrecision()
    {
        var small = SmallProgramme.Create();
        var plan = SmallPlan.Create();
        var missed = plan with { Targets = [plan.Targets[0] with { Level = 120m, Reached = 116.449m, Shortfall = 3.551m }] };
        var kept = plan with { Targets = [plan.Targets[0] with { Level = 120m, Reached = 131.349m, Shortfall = 0m }] };
        string line = Assert.Single(
            new ComparisonText(small, small, PlanComparison.Of(missed, kept)).Lines(), line => line.StartsWith("  bars", StringComparison.Ordinal));
        Assert.Matches(@" 120 +116\.449 +131\.3 +\+14\.9 +3\.551 +0$", line);
    }

    [Fact]
    public void Lines_OfChosenDiscounts_SayWhichDiffer()
    {
        var small = SmallProgramme.Create();
        var plan = SmallPlan.Create();
        var chosen = plan with { Decisions = plan.Decisions with { Discounts = [(new("ore"), 0.05m), (new("metal"), 0.1m)] } };
        var deeper = plan with { Decisions = plan.Decisions with { Discounts = [(new("ore"), 0.05m), (new("metal"), 0.2m)] } };

        Assert.DoesNotContain("Discounts chosen", new ComparisonText(small, small, PlanComparison.Of(plan, plan)).Lines());
        Assert.Contains("  The same discounts.", new ComparisonText(small, small, PlanComparison.Of(chosen, chosen)).Lines());
        var lines = new ComparisonText(small, small, PlanComparison.Of(chosen, deeper)).Lines().ToList();
        Assert.Matches("^  metal +10 % +20 %$", lines[lines.IndexOf("Discounts chosen") + 2]);
        Assert.DoesNotContain(lines, line => line.StartsWith("  ore", StringComparison.Ordinal));
    }

    [Fact]
    public void Lines_OfAPromiseThatAddsUpOtherYears_MakeNothingOfWhatIsReached()
    {
        var small = SmallProgramme.Create();
        var later = small with { Terms = small.Terms with { FirstYear = small.Terms.FirstYear + 1 } };
        Assert.Matches(@"\(adds up other years\) +0 +0\.5 +0\.5 +– +0\.5 +0\.5$", LineOf("power-cuts", small, later));
    }

    [Fact]
    public void Lines_OfAPromiseInMoneyOfAnotherPriceYear_MakeNothingOfWhatIsReached()
    {
        var small = SmallProgramme.Create();
        var invested = small with { Targets = small.Targets.SetItem(1, small.Targets[1] with { Measure = Measure.Investment }) };
        var dearer = invested with { Terms = invested.Terms with { PriceYear = invested.Terms.PriceYear + 1 } };
        Assert.Matches(@"\(in money of another price year\) .* 200 +115 +115 +– +85 +85$", LineOf("jobs", invested, dearer));
    }

    [Fact]
    public void Notes_OfDiscountRatesThatLookAlike_TellThemApart()
    {
        var small = SmallProgramme.Create();
        var (before, after) = (With(0.1025m), With(0.104m));
        var comparison = PlanComparison.Of(SmallPlan.Create(), SmallPlan.Create(), Comparability.Of(before, after)) with { IsSamePackage = false };

        Assert.Contains(
            new ComparisonNotes(before, after, comparison, []).Lines(null),
            line => line.StartsWith("Note: the plans discount at 10.25 % and 10.4 %;", StringComparison.Ordinal));

        Programme With(decimal rate) => small with { Terms = small.Terms with { DiscountRate = rate } };
    }

    private static string LineOf(string target, Programme before, Programme after) => Assert.Single(
        new ComparisonText(before, after, PlanComparison.Of(SmallPlan.Create(), SmallPlan.Create(), Comparability.Of(before, after))).Lines(),
        line => line.StartsWith($"  {target} ", StringComparison.Ordinal));
}
