using Jospar.Domain;
using Jospar.Planning.Plans.Accounts;
using Jospar.Planning.Verification.Rules;

namespace Jospar.Tests.Planning.Plans.Accounts;

/// <summary>Bars of the small plan reach 7 in 2028: short of a level by rounding alone is reached, by more is missed.</summary>
public sealed class TargetAccountTests
{
    [Theory]
    [InlineData("7", "0")]
    [InlineData("6", "0")]
    [InlineData("7.000000000001", "0")]
    [InlineData("7.00001", "0.00001")]
    [InlineData("9", "2")]
    public void Outcomes_AtLevelsAroundWhatIsReached_MissOnlyWhatIsMoreThanRounding(string level, string missing)
    {
        var programme = WithBarsAt(Number(level));

        var outcome = PlanAccounts(programme).Single(target => target.Id.Value == "bars");

        Assert.Equal(7m, outcome.Reached);
        Assert.Equal(Number(missing), outcome.Shortfall);
        Assert.Equal(outcome.Shortfall, TargetRule.Shortfall(programme.Targets.Single(target => target.Id.Value == "bars"), outcome.Reached));
    }

    [Theory]
    [InlineData("8000000", "0")]
    [InlineData("6000000", "7")]
    public void Outcomes_AtALevelOfNought_TakeAMillionthOfTheBaselineForRounding(string baseline, string over)
    {
        var programme = WithBarsAt(0m);
        programme = programme with
        {
            Targets = [.. programme.Targets.Select(target => target with { Bound = Bound.AtMost, Baseline = Number(baseline), Factor = null })],
        };

        var outcome = PlanAccounts(programme).Single(target => target.Id.Value == "bars");

        Assert.Equal(Number(over), outcome.Shortfall);
        Assert.Equal(outcome.Shortfall, TargetRule.Shortfall(programme.Targets.Single(target => target.Id.Value == "bars"), outcome.Reached));
    }

    private static System.Collections.Immutable.ImmutableArray<Jospar.Planning.Plans.TargetOutcome> PlanAccounts(Programme programme) =>
        Jospar.Planning.Plans.PlanAccounts.Of(programme, SmallPlan.Decisions()).Targets;

    private static Programme WithBarsAt(decimal level)
    {
        var programme = SmallProgramme.Create();
        return programme with
        {
            Targets = [.. programme.Targets.Select(target => target.Id.Value == "bars" ? target with { Level = level } : target)],
        };
    }

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
