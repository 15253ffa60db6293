using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Optimisation;
using Jospar.Planning.Formulation;
using Jospar.Planning.Formulation.Constraints;
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
/// <param name="subject">The plan.</param>
/// <param name="solver">The solver.</param>
/// <param name="isWhole">Whether projects that the plan does not launch stay in the model, as in that of <c>jospar plan</c>.</param>
internal sealed class ColdResponse(StressSubject subject, ISolver solver, bool isWhole = false)
{
    /// <summary>The key of the value's slack among those of the targets.</summary>
    public const int ValueSlack = -1;

    private readonly HashSet<ProjectId> _idle = IdleOf(subject, isWhole);

    /// <summary>
    /// The answer, with the changed programme and the decisions in it, which is a plan of that programme. Throws
    /// <see cref="SolverFailedException"/>, <see cref="OperationCanceledException"/>.
    /// </summary>
    public (DrawOutcome Outcome, Programme Changed, PlanDecisions Decisions) To(
        DrawnWorld world, IReadOnlyDictionary<int, double> slacks, CancellationToken cancellation = default)
    {
        var replay = subject.Operations.Replay.In(world);
        var changed = DrawnProgramme.Of(subject.Programme, world, StartsOf(replay), _idle);
        var model = ModelOf(changed);
        var (point, broken) = Solve(model, slacks, cancellation);
        var accounts = PlanAccounts.Of(changed, PointReader.Read(model, point));
        var outcome = new DrawOutcome(
            SolverNumber.Of((double)accounts.Shortfall),
            SolverNumber.Of((double)accounts.Totals.Value.Value),
            [.. accounts.Targets.Select(target => SolverNumber.Of((double)target.Reached))],
            replay.Dropped,
            replay.Late,
            replay.Unpaid,
            subject.Operations.Tally.Broken(world, replay.Starts).Count() + new LimitRows(model).Of(broken).Count());
        return (outcome, changed, accounts.Decisions);
    }

    private Dictionary<ProjectId, (PlaceId Site, Year Start)> StartsOf(ReplayedLaunches replay)
    {
        var problem = subject.Operations.Problem;
        return DrawnProgramme.StartsOf(subject.Plan.Decisions, project =>
        {
            int start = replay.Starts[problem.Index.Projects[project]];
            return start < 0 ? null : problem.Index.YearAt(problem.Starts.All[start].Year);
        });
    }

    /// <summary>
    /// How far the plan's own shortfall is above the least there is, by the first target of each group; and, where value comes
    /// first, how far its value is below the greatest. Throws as <see cref="To"/> does.
    /// </summary>
    public Dictionary<int, double> Slacks(IReadOnlyDictionary<int, double> ofTargets, CancellationToken cancellation = default)
    {
        var slacks = ofTargets.ToDictionary();
        if (subject.Programme.Terms.IsValueFirst)
        {
            var replay = subject.Operations.Replay.In(DrawnWorld.AsPlanned);
            var planned = DrawnProgramme.Of(subject.Programme, DrawnWorld.AsPlanned, StartsOf(replay), _idle);
            var model = ModelOf(planned);
            using var session = Open(model);
            double greatest = model.Value.At(PointOf(Solve(session, model.Value, cancellation), cancellation)) / model.Problem.Index.MoneyScale;
            slacks[ValueSlack] = Math.Max(0.0, greatest - (double)subject.Plan.Totals.Value.Value);
        }

        return slacks;
    }

    private static HashSet<ProjectId> IdleOf(StressSubject subject, bool isWhole)
    {
        var launched = subject.Plan.Decisions.Launches.Select(launch => launch.Project).ToHashSet();
        return isWhole ? [.. subject.Programme.Projects.Select(project => project.Id).Where(project => !launched.Contains(project))] : [];
    }

    private static ProgrammeModel ModelOf(Programme changed) => ProgrammeModel.Of(PlanningProblem.Of(changed, isTightened: false));

    private ISolverSession Open(ProgrammeModel model) => solver.Open(model.Model).HandTo(session =>
    {
        int[] idle = [.. Enumerable.Range(0, model.Problem.Starts.All.Length)
            .Where(start => _idle.Contains(model.Problem.Programme.Projects[model.Problem.Starts.All[start].Project].Id))
            .Select(start => model.Columns.Launch[start])];
        double[] none = new double[idle.Length];
        session.ChangeColumnBounds(idle, none, none);
        FreeFunds(session, model);
        return session;
    });

    // Launches were put off until funds can pay them. What a fund is short of even so is owed by facts, which nothing here decides.
    private static void FreeFunds(ISolverSession session, ProgrammeModel model)
    {
        var funds = model.Columns.FundMoney;
        double[] any = new double[funds.Count];
        Array.Fill(any, double.PositiveInfinity);
        session.ChangeColumnBounds([.. Enumerable.Range(funds.First, funds.Count)], [.. any.Select(most => -most)], any);
    }

    private (double[] Point, List<int> Broken) Solve(ProgrammeModel model, IReadOnlyDictionary<int, double> slacks, CancellationToken cancellation)
    {
        using var session = Open(model);
        bool isValueFirst = subject.Programme.Terms.IsValueFirst;
        var (first, second) = isValueFirst ? (model.Value, model.Shortfall) : (model.Shortfall, model.Value);
        var outcome = Solve(session, first, cancellation);
        List<int> broken = [];
        if (outcome.Termination == Termination.Infeasible)
        {
            broken = LoosenLimits(session, model, cancellation);
            outcome = Solve(session, first, cancellation);
        }

        double[] best = PointOf(outcome, cancellation);
        var held = new HeldGoals(session, model);
        if (isValueFirst)
        {
            held.AddValue(best, slacks.GetValueOrDefault(ValueSlack) * model.Problem.Index.MoneyScale);
        }

        // The shortfall is held for each group of targets that operations tie together, as the quick way does.
        foreach (var block in isValueFirst ? [] : subject.Operations.Blocks.Where(block => block.Targets.Length > 0))
        {
            held.AddShortfall(block, best, slacks.GetValueOrDefault(block.Targets[0]));
        }

        return (PointOf(held.Solve(() => Solve(session, second, cancellation)), cancellation), broken);
    }

    private static List<int> LoosenLimits(ISolverSession session, ProgrammeModel model, CancellationToken cancellation)
    {
        const double kept = 1e-7;
        var rows = model.Model.Rows;
        double[] penalties = new double[model.Model.RowCount];
        Array.Fill(penalties, -1.0);
        var limits = model.Model.Constraints.Single(block => block.Name == ProgrammeLimit.Name);
        for (int row = limits.First; row < limits.First + limits.Count; row++)
        {
            double level = double.IsFinite(rows.Lower.Span[row]) ? rows.Lower.Span[row] : rows.Upper.Span[row];
            penalties[row] = 1.0 / Math.Max(1.0, Math.Abs(level));
        }

        double[] point = PointOf(session.RelaxFeasibility(penalties, new SolveOptions(), cancellation), cancellation);
        var broken = new List<int>();
        for (int row = limits.First; row < limits.First + limits.Count; row++)
        {
            double activity = 0.0;
            for (int entry = rows.Starts.Span[row]; entry < rows.Starts.Span[row + 1]; entry++)
            {
                activity += rows.Coefficients.Span[entry] * point[rows.Columns.Span[entry]];
            }

            double slack = kept * Math.Max(1.0, Math.Abs(activity));
            if (activity < rows.Lower.Span[row] - slack || activity > rows.Upper.Span[row] + slack)
            {
                broken.Add(row);
                session.ChangeRowBounds(
                    [row], [Math.Min(rows.Lower.Span[row], activity - slack)], [Math.Max(rows.Upper.Span[row], activity + slack)]);
            }
        }

        return broken;
    }

    private static double[] PointOf(SolveOutcome outcome, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return outcome is { Termination: Termination.Optimal, Point: PointStatus.Feasible }
            ? outcome.Primal
            : throw new SolverFailedException($"The solver gave up on a changed programme: {outcome.Message}.");
    }

    private static SolveOutcome Solve(ISolverSession session, Formulation.Goals.GoalVector goal, CancellationToken cancellation)
    {
        session.ChangeCosts([.. Enumerable.Range(0, goal.Costs.Length)], goal.Costs);
        session.ChangeObjective(goal.Sense, goal.Offset);
        return session.Solve(new SolveOptions(RelativeGap: 1e-9, AbsoluteGap: 1e-9), hooks: null, cancellation);
    }
}
