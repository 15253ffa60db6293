using Jospar.Cli.Printing;
using Jospar.Planning.Stress.Robust;
using Jospar.Planning.Stress.Summary;
using Jospar.Tests.Planning;

namespace Jospar.Tests.Cli.Printing;

public sealed class RobustTextTests
{
    [Fact]
    public void Lines_WhereTimeEndedEverySearch_DoNotSayThatThePlanIsTheBest()
    {
        string said = Said(new RobustOutcome([Candidate("plan", 0.5m)], 0, Searches: 8, CutShort: 8));
        Assert.Contains("no plan but the plan itself was found within 1 % of the goals; 200 draws", said, StringComparison.Ordinal);
        Assert.Contains("8 of 8 searches for others were cut short: more --time may find better plans", said, StringComparison.Ordinal);
        Assert.DoesNotContain("none has a better worst tenth", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_WhereOthersWereFoundAndAreNoBetter_SayOfHowMany()
    {
        string said = Said(new RobustOutcome([Candidate("plan", 0.5m), Candidate("earliest", 0.6m)], 0, Searches: 8, CutShort: 1));
        Assert.Contains("2 plans were found within 1 % of the goals; 200 draws, the same for each", said, StringComparison.Ordinal);
        Assert.Contains("1 of 8 searches for others was cut short", said, StringComparison.Ordinal);
        Assert.Contains("none has a better worst tenth than the plan itself: shortfall 0.5", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_WhereEverySearchCameToItsEnd_DoNotAskForMoreTime() => Assert.DoesNotContain(
        "--time", Said(new RobustOutcome([Candidate("plan", 0.5m), Candidate("earliest", 0.4m)], 1, Searches: 8, CutShort: 0)), StringComparison.Ordinal);

    private static string Said(RobustOutcome outcome) =>
        string.Join('\n', RobustText.Lines(SmallProgramme.Create(), SmallPlan.Create(), outcome, draws: 200, within: 0.01m));

    private static RobustCandidate Candidate(string found, decimal worst) => new(found, SmallPlan.Create(), null, Spread(worst), Spread(0m));

    private static Spread Spread(decimal worst) => new(0m, 0m, worst, 0m, 0m, 0m, 0m, 0m, new Histogram(0m, 1m, [1]));
}
