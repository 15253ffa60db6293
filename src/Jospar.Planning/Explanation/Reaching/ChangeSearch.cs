using Jospar.Domain;
using Jospar.Optimisation;
using Jospar.Planning.Explanation.Asking;
using Jospar.Planning.Formulation;
using Jospar.Planning.Plans;
using Jospar.Planning.Search;

namespace Jospar.Planning.Explanation.Reaching;

/// <summary>
/// Finds the smallest change of a programme's quantities that brings a target within reach: an elastic model with all
/// launches free, and the answer put to the test in the changed programme's own model.
/// </summary>
internal sealed class ChangeSearch(ISolver solver, ExplainedModel explained, ExplainerOptions options, IProgress<ExplainStep>? progress)
{
    private const double Reached = 1e-6;

    // Of the time that is left, what each step may take: what is out of reach in part, and what with whole launches, the smallest change,
    // the one closest to the plan, the last digit. What then is left puts the answer to the test.
    private const double ReachShare = 0.35;
    private const double MostShare = 0.9;
    private const double SmallestShare = 0.6;
    private const double NearShare = 0.4;
    private const double ExactShare = 0.4;

    /// <summary>
    /// The smallest change for the target with this index, found and put to the test in what <paramref name="clock"/> has left; none, and
    /// nothing is searched, where <paramref name="withLaunches"/> gets there with the launches as planned.
    /// </summary>
    public SmallestChange Find(int g, TargetReach? withLaunches, SearchClock clock, CancellationToken cancellation)
    {
        if (withLaunches is { } reach && !Misses(new TargetRow(explained.Model, g), reach))
        {
            return OfAmounts(g, clock, cancellation);
        }

        string id = explained.Programme.Targets[g].Id.Value;
        progress?.Report(new ExplainStep("relaxation", id));
        var (model, support) = FreeWorld();
        var elastic = ElasticModel.Of(model, support);
        using var session = solver.Open(elastic.Model);
        BoundOthers(session, model, g);
        var row = new TargetRow(model, g);
        if (MostInPart(session, elastic, row, clock.Share(ReachShare), cancellation) is not { } most)
        {
            return Without(ChangeEnd.Unknown, null);
        }

        if (!Misses(row, most))
        {
            progress?.Report(new ExplainStep("change", id));
            var change = Smallest(session, elastic, g, most, clock, cancellation);
            if (change.End != ChangeEnd.OutOfReach)
            {
                return change;
            }
        }

        return OutOfReach(session, elastic, row, most, clock.Share(MostShare), cancellation);
    }

    private static SmallestChange Without(ChangeEnd end, decimal? most) => new(end, most, 0m, null, [], [], 0, false);

    // What the launches as planned were found to reach needs no further proof; what is kept at home then is told as far as the time lets it be seen.
    private SmallestChange OfAmounts(int g, SearchClock clock, CancellationToken cancellation)
    {
        var check = new ChangeCheck(solver, explained, options).Try(explained.Programme, explained.Model, explained.Point, g, clock, cancellation);
        return new SmallestChange(ChangeEnd.NoneNeeded, null, 0m, 0m, [], check.KeptAtHome, check.Launches, IsChecked: true);
    }

    private static bool Misses(TargetRow row, TargetReach reach) => reach.Most is { } most && Misses(row, (double)most);

    private static bool Misses(TargetRow row, double most)
    {
        double level = (double)row.Target.RequiredLevel;
        double room = Reached * Math.Max(1.0, Math.Abs(level));
        return row.Sense == ObjectiveSense.Maximise ? most < level - room : most > level + room;
    }

    // Every project counts as viable, for what its sponsor lacks is one of the changes; nothing is ruled out beforehand, and there may be
    // more of what there is none of.
    private (ProgrammeModel Model, SponsorSupport Support) FreeWorld()
    {
        var programme = explained.Programme;
        var open = programme with { Projects = [.. programme.Projects.Select(project => project with { IsPublic = true })] };
        var problem = PlanningProblem.Eased(open, isTightened: false);
        return (ProgrammeModel.Of(problem), new SponsorSupport(programme, problem, explained.Plan.Decisions.Discounts));
    }

    private void BoundOthers(ISolverSession session, ProgrammeModel model, int g)
    {
        for (int n = 0; n < model.Columns.Shortfall.Count; n++)
        {
            double planned = explained.Point[explained.Model.Columns.Shortfall[n]];
            double upper = n == g ? double.PositiveInfinity : TargetRow.AllowedShortfall(planned);
            session.ChangeColumnBounds([model.Columns.Shortfall[n]], [0.0], [upper]);
        }
    }

    // The relaxation without whole launches: what it does not reach, nothing does. There may be no end to it, as where imports are sent on.
    private double? MostInPart(ISolverSession session, ElasticModel elastic, TargetRow row, TimeSpan? time, CancellationToken cancellation)
    {
        PushMeasure(session, elastic, row);
        session.SetIntegrality(enforced: false);
        var outcome = session.Solve(new SolveOptions(Threads: options.Threads, TimeLimit: time), hooks: null, cancellation);
        return outcome switch
        {
            { Termination: Termination.Optimal, Point: PointStatus.Feasible } => outcome.Objective,
            { Termination: Termination.Unbounded } => row.Sense == ObjectiveSense.Maximise ? double.PositiveInfinity : double.NegativeInfinity,
            _ => null,
        };
    }

    private static decimal? MostOf(double most) => double.IsFinite(most) ? SolverNumber.Of(most) : null;

    // Launches in part may go further than any plan, even as far as is promised: what is told is what whole ones are proven to miss it by.
    private SmallestChange OutOfReach(
        ISolverSession session, ElasticModel elastic, TargetRow row, double inPart, TimeSpan? time, CancellationToken cancellation)
    {
        session.ChangeColumnBounds([elastic.Inner.Columns.Shortfall[row.Index]], [0.0], [double.PositiveInfinity]);
        PushMeasure(session, elastic, row);
        session.SetIntegrality(enforced: true);
        var outcome = session.Solve(new SolveOptions(Threads: options.Threads, RelativeGap: 0.0, TimeLimit: time), hooks: null, cancellation);
        double most = !double.IsFinite(outcome.Bound) ? inPart
            : row.Sense == ObjectiveSense.Maximise ? Math.Min(outcome.Bound, inPart) : Math.Max(outcome.Bound, inPart);
        return Misses(row, most) ? Without(ChangeEnd.OutOfReach, MostOf(most)) : Without(ChangeEnd.Unknown, MostOf(most));
    }

    private static void PushMeasure(ISolverSession session, ElasticModel elastic, TargetRow row)
    {
        session.ChangeCosts([.. Enumerable.Range(0, elastic.Model.ColumnCount)], row.Costs(elastic.Model.ColumnCount));
        session.ChangeObjective(row.Sense, row.Constant);
    }

    private SmallestChange Smallest(
        ISolverSession session, ElasticModel elastic, int g, double most, SearchClock clock, CancellationToken cancellation)
    {
        int column = elastic.Inner.Columns.Shortfall[g];
        session.ChangeColumnBounds([column], [0.0], [0.0]);
        session.ChangeCosts([.. Enumerable.Range(0, elastic.Model.ColumnCount)], elastic.Costs);
        session.ChangeObjective(ObjectiveSense.Minimise, 0.0);
        session.SetIntegrality(enforced: true);
        var outcome = session.Solve(
            new SolveOptions(Threads: options.Threads, RelativeGap: 0.01, AbsoluteGap: 1e-5, TimeLimit: clock.Share(SmallestShare)), hooks: null, cancellation);
        if (outcome.Point != PointStatus.Feasible)
        {
            return outcome.Termination is Termination.Infeasible or Termination.InfeasibleOrUnbounded
                ? Without(ChangeEnd.OutOfReach, MostOf(most))
                : Without(ChangeEnd.Unknown, MostOf(most));
        }

        progress?.Report(new ExplainStep("check", explained.Programme.Targets[g].Id.Value));
        double[] near = NearThePlan(session, elastic, outcome, clock.Share(NearShare), cancellation);
        return Told(elastic, g, most, outcome, Exact(session, elastic, near, clock.Share(ExactShare), cancellation), clock, cancellation);
    }

    // Of the smallest changes, one whose launches and discounts differ least from the plan's.
    private double[] NearThePlan(ISolverSession session, ElasticModel elastic, SolveOutcome smallest, TimeSpan? time, CancellationToken cancellation)
    {
        session.AddRows(RowArrays.Of(elastic.Costs, double.NegativeInfinity, smallest.Objective * (1 + 1e-6) + 1e-7));
        var planned = explained.Plan.Decisions.Launches.ToHashSet();
        double[] costs = new double[elastic.Model.ColumnCount];
        for (int s = 0; s < elastic.Support.Least.Length; s++)
        {
            costs[elastic.Inner.Columns.Launch[s]] = planned.Contains(LaunchOf(elastic.Inner.Problem, s)) ? -1.0 : 1.0;
        }

        var discounts = elastic.Inner.Problem.Discounts.All;
        for (int entry = 0; entry < discounts.Length; entry++)
        {
            bool isPlanned = explained.Plan.Decisions.Discounts.Contains((explained.Programme.Commodities[discounts[entry].Commodity].Id, discounts[entry].Discount));
            costs[elastic.Inner.Columns.Discount[entry]] = isPlanned ? 0.0 : 1.0;
        }

        session.ChangeCosts([.. Enumerable.Range(0, costs.Length)], costs);
        session.SetStart(smallest.Primal);
        var near = session.Solve(
            new SolveOptions(Threads: options.Threads, RelativeGap: 0.01, AbsoluteGap: 0.9, TimeLimit: time), hooks: null, cancellation);
        return near.Point == PointStatus.Feasible ? near.Primal : smallest.Primal;
    }

    // With the 0/1 decisions fixed, the least that has to be changed, to the last digit.
    private double[] Exact(ISolverSession session, ElasticModel elastic, double[] point, TimeSpan? time, CancellationToken cancellation)
    {
        WholeColumns.Fix(elastic.Model, session, point);
        session.SetIntegrality(enforced: false);
        session.ChangeCosts([.. Enumerable.Range(0, elastic.Costs.Length)], elastic.Costs);
        var exact = session.Solve(new SolveOptions(Threads: options.Threads, FeasibilityTolerance: 1e-9, TimeLimit: time), hooks: null, cancellation);
        return exact is { Termination: Termination.Optimal, Point: PointStatus.Feasible } ? exact.Primal : point;
    }

    private static (ProjectId Project, PlaceId Site, Year Start) LaunchOf(PlanningProblem problem, int s)
    {
        var start = problem.Starts.All[s];
        var project = problem.Programme.Projects[start.Project];
        return (project.Id, project.Sites[start.Site].Place, problem.Index.YearAt(start.Year));
    }

    private SmallestChange Told(
        ElasticModel elastic, int g, double most, SolveOutcome outcome, double[] point, SearchClock clock, CancellationToken cancellation)
    {
        var found = new ElasticChanges(explained.Programme, elastic, point);
        var changes = found.ByWeight();
        var check = new ChangeCheck(solver, explained, options)
            .Try(ChangedWorld.Of(explained.Programme, changes), elastic.Inner, point, g, clock, cancellation);
        if (changes.IsEmpty && !check.IsReached)
        {
            return Without(ChangeEnd.Unknown, MostOf(most));
        }

        bool isProven = outcome.Termination == Termination.Optimal;
        return new SmallestChange(
            changes.IsEmpty ? ChangeEnd.NoneNeeded : isProven ? ChangeEnd.Smallest : ChangeEnd.Small,
            MostOf(most),
            changes.Sum(change => change.Relative),
            double.IsFinite(outcome.Bound) ? SolverNumber.Of(Math.Max(0.0, outcome.Bound)) : null,
            changes,
            check.KeptAtHome,
            check.Launches,
            check.IsReached)
        {
            Discounts = found.DiscountsBeside(explained.Plan.Decisions),
        };
    }
}
