using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Optimisation;
using Jospar.Planning.Formulation;
using Jospar.Planning.Plans;
using Jospar.Planning.Search;
using Jospar.Planning.Stress.Chunks;
using Jospar.Planning.Stress.Drawing;
using Jospar.Planning.Stress.Response;

namespace Jospar.Planning.Stress.Cold;

/// <summary>
/// The same answer to a drawn world in the plain way: the changed programme is built in full and solved from scratch,
/// first for the least shortfall, then for the greatest value with the shortfall held. What the quick way is measured and
/// tested against, and how programmes are tested whose rows change with prices.
/// </summary>
internal sealed class ColdResponse(StressSubject subject, ISolver solver)
{
    private const double Held = 1e-6;

    /// <summary>The answer, with the changed programme and the decisions in it, which is a plan of that programme.</summary>
    public (DrawOutcome Outcome, Programme Changed, PlanDecisions Decisions) To(DrawnWorld world, IReadOnlyDictionary<int, double> slacks)
    {
        var replay = subject.Operations.Replay.In(world);
        var changed = ChangedProgramme.Of(subject.Programme, world, StartsOf(replay));
        var model = ProgrammeModel.Of(PlanningProblem.Of(changed, isTightened: false));
        double[] point = Solve(model, slacks);
        var accounts = PlanAccounts.Of(changed, PointReader.Read(model, point));
        var outcome = new DrawOutcome(
            StressNumber.Of((double)accounts.Shortfall),
            StressNumber.Of((double)accounts.Totals.Value.Value),
            [.. accounts.Targets.Select(target => StressNumber.Of((double)target.Reached))],
            replay.Dropped,
            replay.Late,
            replay.Unpaid,
            subject.Operations.Tally.Broken(world, replay.Starts).Count());
        return (outcome, changed, accounts.Decisions);
    }

    private Dictionary<ProjectId, (PlaceId Site, Year Start)> StartsOf(ReplayedLaunches replay)
    {
        var problem = subject.Operations.Problem;
        return ChangedProgramme.StartsOf(subject.Plan.Decisions, project =>
        {
            int start = replay.Starts[problem.Index.Projects[project]];
            return start < 0 ? null : problem.Index.YearAt(problem.Starts.All[start].Year);
        });
    }

    private double[] Solve(ProgrammeModel model, IReadOnlyDictionary<int, double> slacks)
    {
        using var session = solver.Open(model.Model);
        var least = Solve(session, model.Shortfall);
        foreach (var block in subject.Operations.Blocks.Where(block => block.Targets.Length > 0))
        {
            Hold(session, model, block, least, slacks);
        }

        return Solve(session, model.Value);
    }

    // The shortfall is held for each group of targets that operations tie together, as the quick way does.
    private static void Hold(
        ISolverSession session, ProgrammeModel model, OperationBlock block, double[] least, IReadOnlyDictionary<int, double> slacks)
    {
        int[] columns = [.. block.Targets.Select(target => model.Columns.Shortfall[target])];
        double[] weights = [.. columns.Select(column => model.Shortfall.Costs[column])];
        double reached = columns.Zip(weights).Sum(pair => least[pair.First] * pair.Second);
        session.AddRows(new RowArrays(
            new[] { double.NegativeInfinity },
            new[] { reached + slacks.GetValueOrDefault(block.Targets[0]) + Held },
            new[] { 0, columns.Length },
            columns,
            weights));
    }

    private static double[] Solve(ISolverSession session, Formulation.Goals.GoalVector goal)
    {
        session.ChangeCosts([.. Enumerable.Range(0, goal.Costs.Length)], goal.Costs);
        session.ChangeObjective(goal.Sense, goal.Offset);
        var outcome = session.Solve(new SolveOptions(RelativeGap: 1e-9, AbsoluteGap: 1e-9));
        return outcome is { Termination: Termination.Optimal, Point: PointStatus.Feasible }
            ? outcome.Primal
            : throw new SolverFailedException($"The solver gave up on a changed programme: {outcome.Message}.");
    }
}
