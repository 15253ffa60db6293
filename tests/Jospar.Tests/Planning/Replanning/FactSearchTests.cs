using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Planning;
using Jospar.Planning.Replanning;
using Jospar.Planning.Search;
using Jospar.Tests.Planning.Search;

namespace Jospar.Tests.Planning.Replanning;

/// <summary>What is said of a change follows from the answers.</summary>
public sealed class FactSearchTests
{
    private static readonly Year From = new(2026);
    private static readonly PlaceId South = new("south");

    [Theory]
    [InlineData(2027, CauseKind.NoFact)]
    [InlineData(2028, CauseKind.Together)]
    [InlineData(2026, CauseKind.Together)]
    public void Explain_OfAChangeThatIsMadeWithoutAnyFact_AsksThatItIsTheSameOne(int without, CauseKind expected)
    {
        var programme = ReplannedMills.Create();
        var plan = PlannerRun.PlanOf(programme);
        ImmutableArray<Actual> facts =
        [
            new(2, ActualKind.Inflow, Fund: new("fund"), Year: new(2025), Value: 0m),
            new(3, ActualKind.TotalCost, new("b"), Value: 21m),
        ];
        var change = new LaunchChange(
            new("a"), ChangeKind.Rescheduled, new(South, new(2026)), new(South, new(2027)), new(2027), new(2028), 1, CauseKind.NotAsked, []);
        var clock = new SearchClock(TimeProvider.System, null);
        var search = new FactSearch(
            (_, history) => Launch(history.Actuals.IsEmpty ? without : 2027),
            isOfForced: false,
            new History(programme, From, plan.Decisions.Launches, facts),
            plan,
            new ReplanOptions(From, new PlannerOptions()),
            clock,
            new ReplanProgress(null, clock));
        Assert.Equal(expected, Assert.Single(search.Explain([change], CancellationToken.None)).Cause);
    }

    [Fact]
    public void Explain_OfAStartThatWasMissedWhenItsYearsAreOver_NamesItsOwnFact()
    {
        var mills = ReplannedMills.Create();
        var programme = mills with { Projects = [mills.Projects[0] with { FirstStart = new(2025), LastStart = new(2025) }, mills.Projects[1]] };
        var plan = PlannerRun.PlanOf(programme);
        var change = new LaunchChange(
            new("a"), ChangeKind.Dropped, new(South, new(2025)), null, new(2026), null, 3, CauseKind.NotAsked, []);
        var clock = new SearchClock(TimeProvider.System, null);
        var search = new FactSearch(
            (_, _) => null,
            isOfForced: false,
            new History(programme, From, [(new("a"), South, new(2025))], [new(2, ActualKind.NotStarted, new("a"), Year: new(2025))]),
            plan,
            new ReplanOptions(From, new PlannerOptions()),
            clock,
            new ReplanProgress(null, clock));
        var explained = Assert.Single(search.Explain([change], CancellationToken.None));
        Assert.Equal((CauseKind.OwnFacts, 2), (explained.Cause, Assert.Single(explained.Facts)));
    }

    private static ImmutableDictionary<ProjectId, Commitment> Launch(int year) =>
        ImmutableDictionary<ProjectId, Commitment>.Empty.Add(new("a"), new(South, new(year)));
}
