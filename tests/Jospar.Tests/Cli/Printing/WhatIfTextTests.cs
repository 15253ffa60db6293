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

    private static WhatIf Asked(WhatIfEnd end, int held, decimal? gap) =>
        new(WhatIfKind.ForcedIn, null, end, 0m, new Money(-1m), [], [], [], [], held, gap);

    private static WhatIfText Text() => new(Small, SmallPlan.Of(Small, SmallPlan.Decisions()), new ProgrammeWords(Small), TimeSpan.FromSeconds(20));
}
