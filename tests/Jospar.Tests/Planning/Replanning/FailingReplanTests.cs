using Jospar.Domain;
using Jospar.Optimisation;
using Jospar.Optimisation.Highs;
using Jospar.Planning.Plans;
using Jospar.Planning.Replanning;
using Jospar.Planning.Search;
using Jospar.Planning.Verification;
using Jospar.Tests.Optimisation.Mock;
using Jospar.Tests.Planning.Search;

namespace Jospar.Tests.Planning.Replanning;

/// <summary>A solver that fails on the way costs what was still to come, not what was found.</summary>
public sealed class FailingReplanTests
{
    private const int MostSolves = 60;
    private static readonly Year From = new(2026);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Replan_WhereTheSolverFailsFromSomeSolveOn_HasAPlanOnceThereWasOneAndSaysWhatFailed(bool isCall)
    {
        var programme = ReplannedMills.Create();
        var plan = PlannerRun.PlanOf(programme, new PlannerOptions());
        var history = new History(programme, From, plan.Decisions.Launches, [new(2, ActualKind.Inflow, Fund: new("fund"), Year: new(2025), Value: 0m)]);
        var outcomes = Enumerable.Range(1, MostSolves).Select(failing => Replan(history, plan, failing, isCall)).TakeWhile(outcome => outcome is null || outcome.Trouble is not null || HasOpenCause(outcome)).ToList();

        int before = outcomes.TakeWhile(outcome => outcome is null).Count();
        Assert.Equal(1, before);
        Assert.All(outcomes.Skip(before), Assert.NotNull);
        Assert.Contains(outcomes, outcome => outcome?.Trouble?.Contains("numbers", StringComparison.Ordinal) == true && outcome.Plan.Status == PlanStatus.Stopped);
        Assert.Contains(outcomes, outcome => outcome is { Trouble: null });
        Assert.InRange(outcomes.Count, before + 2, MostSolves - 1);
    }

    private static bool HasOpenCause(ReplanningOutcome.Replanned outcome) => outcome.Replan.Changes.Any(change => change.Cause == CauseKind.NotAsked);

    // Nothing where there was no plan yet.
    private static ReplanningOutcome.Replanned? Replan(History history, Plan plan, int failing, bool isCall)
    {
        int solves = 0;
        bool HasFailed() => Interlocked.Increment(ref solves) >= failing;
        using var highs = Optimisation.NativeHighs.Open();
        using var solver = new WatchedSolver(
            highs,
            asked: (_, _) => _ = isCall && HasFailed() ? throw new HighsCallException("numbers") : 0,
            told: outcome => !isCall && HasFailed() ? Failed(outcome) : outcome);
        try
        {
            var outcome = new Replanner(solver, TimeProvider.System).Replan(
                ChangedProgramme.Of(history, plan), history, plan, new ReplanOptions(From, new PlannerOptions(), 0.000_01m, WithCurve: true));
            var made = Assert.IsType<ReplanningOutcome.Replanned>(outcome);
            Assert.True(PlanVerifier.Verify(made.Programme, made.Plan).Holds);
            return made;
        }
        catch (SolverException failure)
        {
            Assert.Contains("numbers", failure.Message, StringComparison.Ordinal);
            return null;
        }
    }

    private static SolveOutcome Failed(SolveOutcome outcome) =>
        outcome with { Termination = Termination.Failed, Message = "numbers", Point = PointStatus.None, Primal = [], Bound = double.NaN };
}
