using Jospar.Cli.Printing;
using Jospar.Domain;
using Jospar.Planning.Explanation;
using Jospar.Planning.Plans;
using Jospar.Planning.Replanning;
using Jospar.Tests.Planning;

namespace Jospar.Tests.Cli.Printing;

public sealed class WhatIfTextTests
{
    private static readonly Programme Small = SmallProgramme.Create();

    [Theory]
    [InlineData(0, "Forced in: impossible (every other launch free)")]
    [InlineData(1, "Forced in: not possible without moving others (1 other project held as planned); more --time asks further")]
    [InlineData(23, "Forced in: not possible without moving others (23 other projects held as planned); more --time asks further")]
    public void Lines_OfWhatIsImpossibleWhileOthersAreHeld_AreNoLastWord(int held, string said) =>
        Assert.Equal([said], Text().Lines(Asked(WhatIfEnd.Impossible, held, null)));

    [Fact]
    public void Line_OfWhatIsImpossibleWhileOthersAreHeld_SaysHowToAskFurther() => Assert.Equal(
        "Forced in: not possible without moving others (23 other projects held as planned); jospar explain PLAN --project mill asks further",
        Text().Line(new ProjectId("mill"), Asked(WhatIfEnd.Impossible, 23, null)));

    [Theory]
    [InlineData(0.11, "(up to 11 % better is possible)")]
    [InlineData(1.0, "(up to 100 % better is possible)")]
    [InlineData(147.7, "(how much better is possible is not known)")]
    [InlineData(null, "(how much better is possible is not known)")]
    public void Lines_OfARoughAnswer_TellNoBoundThatIsNone(double? gap, string said)
    {
        Assert.Contains(Text().Lines(Asked(WhatIfEnd.Rough, 0, (decimal?)gap)), line => line.EndsWith(said, StringComparison.Ordinal));
        Assert.EndsWith(said, Text().Line(new ProjectId("mill"), Asked(WhatIfEnd.Rough, 0, (decimal?)gap)), StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_OfAProvenAnswer_SayNothingOfWhatIsBetter() =>
        Assert.DoesNotContain(Text().Lines(Asked(WhatIfEnd.Answered, 0, null)), line => line.Contains("better", StringComparison.Ordinal));

    [Theory]
    [InlineData(9, "  … and 1 more launch changes")]
    [InlineData(10, "  … and 2 more launches change")]
    public void Lines_OfManyMoves_CountTheRest(int moves, string said)
    {
        var move = new LaunchMove(new ProjectId("mill"), null, null, new PlaceId("town"), new Year(2028));
        Assert.Contains(said, Text().Lines(Asked(WhatIfEnd.Answered, 0, null) with { Moves = [.. Enumerable.Repeat(move, moves)] }));
    }

    [Theory]
    [InlineData(PlanStatus.Proven, false, "had not found this")]
    [InlineData(PlanStatus.Chosen, false, "was not chosen for its goals alone")]
    [InlineData(PlanStatus.Proven, true, "changes no more of the earlier plan than earns its weight")]
    public void Lines_OfWhatIsBetterThanThePlan_SayWhyThePlanLeftIt(PlanStatus status, bool isReplan, string why)
    {
        var replan = isReplan ? new Replan(new(2026), 0m, "", [], [], [], []) : null;
        var text = new WhatIfText(Small, SmallPlan.Create() with { Status = status }, new ProgrammeWords(Small), TimeSpan.FromSeconds(20), replan);
        var better = Asked(WhatIfEnd.Answered, 0, null) with { ValueChange = new Money(9m) };
        Assert.Equal($"Forced in: better than the plan: it {why} (every other launch free)", text.Lines(better).First());
        Assert.Equal($"Forced in: promises come closer: the plan {why} (every other launch free)", text.Lines(better with { ShortfallChange = -1m }).First());
    }

    // What the bound of the shortfall leaves open is more than the search let the plan miss for its value's sake.
    [Theory]
    [InlineData(0.0, "better than the plan: it had not found this")]
    [InlineData(0.004, "better than the plan: it had not found this")]
    [InlineData(0.006, "as good within the plan's proven gap, with promises missed by 0.006 more, 1 being a whole promise of weight 1")]
    [InlineData(0.02, "promises missed by 0.02 more, 1 being a whole promise of weight 1")]
    public void Lines_OfAGreaterValue_AreBetterOnlyWhereThePromisesAreKeptAsThePlanHeldThem(double missed, string said)
    {
        var programme = Small with { Terms = Small.Terms with { ShortfallTolerance = 0.005m } };
        var plan = SmallPlan.Create() with { Goals = [new(Goal.Shortfall, 1m, 0.99m, 1m, 1m), new(Goal.Value, 100m, 101m, 100m)] };
        var text = new WhatIfText(programme, plan with { Run = plan.Run with { GapAsked = 0.02m } }, new ProgrammeWords(programme), TimeSpan.FromSeconds(20));

        var lines = text.Lines(Asked(WhatIfEnd.Answered, 0, null) with { ValueChange = new Money(9m), ShortfallChange = (decimal)missed });

        Assert.Equal($"Forced in: {said} (every other launch free)", lines.First());
    }

    // Better is better, also where the gap leaves room for it, but for what was given away for the value's sake.
    [Theory]
    [InlineData(0.0, 0.5, 0.0, "better than the plan: it had not found this")]
    [InlineData(-0.005, -0.5, 0.0, "promises come closer: the plan had not found this")]
    [InlineData(-0.005, -0.5, 0.5, "as good within the plan's proven gap")]
    [InlineData(-0.005, 0.0, 0.5, "promises come closer: the plan had not found this")]
    [InlineData(0.005, 0.0, 0.0, "as good within the plan's proven gap")]
    [InlineData(0.0, -0.5, 0.0, "as good within the plan's proven gap")]
    public void Lines_OfADifferenceWithinTheGap_SayWhetherItIsForTheBetter(double missed, double value, double tolerance, string said)
    {
        var plan = SmallPlan.Create() with { Goals = [new(Goal.Shortfall, 1m, 0.99m, 1m, 1m), new(Goal.Value, 100m, 101m, 100m)] };
        var text = new WhatIfText(Small with { Terms = Small.Terms with { ShortfallTolerance = (decimal)tolerance } }, plan, new ProgrammeWords(Small), TimeSpan.FromSeconds(20));

        var lines = text.Lines(Asked(WhatIfEnd.Answered, 0, null) with { ValueChange = new Money((decimal)value), ShortfallChange = (decimal)missed });

        Assert.Equal($"Forced in: {said} (every other launch free)", lines.First());
    }

    private static WhatIf Asked(WhatIfEnd end, int held, decimal? gap) =>
        new(WhatIfKind.ForcedIn, null, end, 0m, new Money(-1m), [], [], [], [], held, gap);

    private static WhatIfText Text() => new(Small, SmallPlan.Of(Small, SmallPlan.Decisions()), new ProgrammeWords(Small), TimeSpan.FromSeconds(20));
}
