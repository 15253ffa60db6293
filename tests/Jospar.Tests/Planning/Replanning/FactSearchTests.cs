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

    private static ImmutableDictionary<ProjectId, Commitment> Launch(int year) =>
        ImmutableDictionary<ProjectId, Commitment>.Empty.Add(new("a"), new(South, new(year)));
}
