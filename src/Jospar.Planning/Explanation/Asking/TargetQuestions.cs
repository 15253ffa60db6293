using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Optimisation;
using Jospar.Planning.Formulation;
using Jospar.Planning.Formulation.Constraints;
using Jospar.Planning.Plans;

namespace Jospar.Planning.Explanation.Asking;

/// <summary>
/// Asks how far a target's measure can be pushed while no other target is missed by more than planned: with the launches
/// fixed, and with launches in part. The duals say what one more unit of each scarce thing would add.
/// </summary>
internal sealed class TargetQuestions(ExplainedModel explained, ModelSession session, FixedPrices prices, ExplainerOptions options)
{
    private const double Noise = 1e-7;
    private const double Whole = 1 - 1e-6;

    // Of a larger model, processors are decided anew only where the target alone is asked about.
    private const int MostColumns = 20_000;
    private const long MostNodes = 1_000;
    private readonly double[] _planned = PlannedAmounts.Of(explained);
    private readonly double[] _decided = [.. explained.Point];
    private readonly OfferRows _offers = new(explained.Model);

    /// <summary>
    /// What the plan makes of a target, and what stops it; in part only where <paramref name="isInPartAsked"/>. With the
    /// launches fixed, so many worths as <paramref name="confirmed"/> says are told, each found again with one unit more.
    /// </summary>
    public TargetExplanation Ask(int g, bool isInPartAsked, int confirmed, TimeSpan? time, CancellationToken cancellation)
    {
        var row = new TargetRow(explained.Model, g);
        var outcome = explained.Plan.Targets.First(target => target.Id == row.Target.Id);
        session.Hold(Goal.Shortfall, null);
        session.Hold(Goal.Value, null);
        BoundShortfalls(g);
        try
        {
            session.FixChoices(explained.Point);
            var fixedReach = FixedReach(row, confirmed, isInPartAsked, time, cancellation);
            session.FreeChoices();
            var inPart = isInPartAsked ? Reach(row, Pushed(row, time, cancellation)) : null;
            return new TargetExplanation(
                row.Target.Id, outcome.Level, outcome.Reached, outcome.Shortfall,
                MeasureText.UnitOf(explained.Programme, row.Target.Measure, row.Target.Filter),
                Contributions(row), fixedReach, inPart, null);
        }
        finally
        {
            FreeShortfalls();
        }
    }

    private SolveOutcome Pushed(TargetRow row, TimeSpan? time, CancellationToken cancellation)
    {
        session.Push(row.Costs(explained.Model.Model.ColumnCount), row.Sense, row.Constant);
        session.BeginAnew();
        return session.Solve(new SolveOptions(Threads: options.Threads, TimeLimit: time), isWhole: false, start: null, cancellation);
    }

    private TargetReach? Reach(TargetRow row, SolveOutcome pushed) => pushed switch
    {
        { Termination: Termination.Optimal, Point: PointStatus.Feasible } =>
            new TargetReach(SolverNumber.Of(pushed.Objective), Worths(row, pushed), WholeProjects(row, pushed)),
        { Termination: Termination.Unbounded } => new TargetReach(null, [], 0),
        _ => null,
    };

    // Whether processors are full is no launch: it is decided anew for the target, and then held, so that what is left has prices.
    private void DecideProcessors(TargetRow row, TimeSpan? time, CancellationToken cancellation)
    {
        var block = explained.Model.Columns.ProcessorsFull;
        session.Free(block);
        session.Push(row.Costs(explained.Model.Model.ColumnCount), row.Sense, row.Constant);
        var asked = new SolveOptions(Threads: options.Threads, RelativeGap: 0.0, TimeLimit: time, NodeLimit: MostNodes);
        var outcome = session.Solve(asked, isWhole: true, start: null, cancellation);
        bool isFound = outcome.Point == PointStatus.Feasible && outcome.Termination != Termination.Unbounded;
        double[] decided = isFound
            ? [.. outcome.Primal[block.First..(block.First + block.Count)].Select(value => Math.Round(value))]
            : explained.Point[block.First..(block.First + block.Count)];
        session.Bound(block, decided, decided);
        decided.CopyTo(_decided, block.First);
    }

    // A measure of launches alone is what the plan makes of it, and nothing needs solving.
    private TargetReach? FixedReach(TargetRow row, int confirmed, bool isLargeDecided, TimeSpan? time, CancellationToken cancellation)
    {
        if (row.Terms.All(term => term.Column < explained.Model.Columns.Activity.First))
        {
            double reached = row.Constant + row.Terms.Sum(term => term.Coefficient * _planned[term.Column]);
            return new TargetReach(SolverNumber.Of(reached), [], WholeProjects(row, prices.Value));
        }

        if (explained.Model.Columns.ProcessorsFull.Count > 0 && (isLargeDecided || explained.Model.Model.ColumnCount <= MostColumns))
        {
            DecideProcessors(row, time, cancellation);
        }

        var pushed = Pushed(row, null, cancellation);
        return Reach(row, pushed) is { } reach ? Confirmed(row, reach, pushed.Objective, confirmed, cancellation) : null;
    }

    // A dual may say more than is true where less of a thing would leave no solution at all, or where things bind together: each one is
    // put to the test. Where there was no time for that, nothing is said rather than less than is so.
    private TargetReach? Confirmed(TargetRow row, TargetReach reach, double most, int confirmed, CancellationToken cancellation)
    {
        if (reach.Most is null)
        {
            return reach;
        }

        var unit = new OneMore(explained, session, row, _offers, _decided, options);
        var worths = ImmutableArray.CreateBuilder<ScarceWorth>();
        var together = new List<ScarceThing>();
        foreach (var worth in reach.Worths.Take(2 * confirmed).TakeWhile(_ => worths.Count < confirmed && !cancellation.IsCancellationRequested))
        {
            var tried = unit.Try(worth.Thing, most, cancellation);
            if (tried is { } found && found.Effect > Noise * ScaleOf(row))
            {
                worths.Add(worth with { PerUnit = SolverNumber.PerUnit(found.PerUnit) });
                continue;
            }

            together.Add(worth.Thing);
            together.AddRange(tried is { } then ? BindsThen(row, reach, then.Outcome) : []);
        }

        return cancellation.IsCancellationRequested ? null
            : reach with { Worths = worths.ToImmutable(), Together = worths.Count > 0 ? [] : [.. together.Distinct()] };
    }

    // What binds once there is more of another thing, and had no price before, is what binds together with it.
    private IEnumerable<ScarceThing> BindsThen(TargetRow row, TargetReach before, SolveOutcome outcome) =>
        Worths(row, outcome).Select(worth => worth.Thing).Except(before.Worths.Select(worth => worth.Thing));

    private ImmutableArray<ScarceWorth> Worths(TargetRow row, SolveOutcome outcome)
    {
        double sign = row.Sense == ObjectiveSense.Maximise ? 1.0 : -1.0;
        var worths = new List<(ScarceThing Thing, double Worth, double Effect)>();
        foreach (var meaning in explained.Model.Meanings.Where(meaning => meaning.Unit is not null && meaning.Constraint != TargetShortfall.Name))
        {
            double worth = sign * outcome.RowDuals[meaning.Row] * meaning.PerUnit;
            worths.Add((ScarceThings.Of(meaning), worth, worth * ThingSize.Of(meaning, explained.Model.Model.Rows)));
        }

        AddColumns(worths, outcome, sign);
        return
        [
            .. worths.Where(entry => entry.Effect > Noise * ScaleOf(row))
                .OrderByDescending(entry => entry.Effect).ThenBy(entry => entry.Thing.Subject, StringComparer.Ordinal).ThenBy(entry => entry.Thing.Year)
                .Select(entry => new ScarceWorth(entry.Thing, SolverNumber.PerUnit(entry.Worth))),
        ];
    }

    private static double ScaleOf(TargetRow row) => Math.Max(1.0, Math.Abs((double)row.Target.RequiredLevel));

    private void AddColumns(List<(ScarceThing Thing, double Worth, double Effect)> worths, SolveOutcome outcome, double sign)
    {
        var problem = explained.Problem;
        for (int n = 0; n < problem.Resources.Length; n++)
        {
            var resource = problem.Resources[n];
            double worth = sign * _offers.WorthOf(resource, explained.Model.Columns.Extracted[n], outcome);
            worths.Add((ElasticThings.OfResource(problem, resource.Place, resource.Commodity) with { Year = problem.Index.YearAt(resource.Year) }, worth, worth * ThingSize.Of(resource.Amount)));
        }

        for (int n = 0; n < problem.Activities.Length; n++)
        {
            var activity = problem.Activities[n];
            var unit = problem.Units.All[activity.Unit];
            if (unit.Facility >= 0)
            {
                double worth = sign * _offers.WorthOf(activity, explained.Model.Columns.Activity[n], outcome);
                worths.Add((ElasticThings.OfFacility(problem, unit) with { Year = problem.Index.YearAt(activity.Year) }, worth, worth * ThingSize.Of(activity.Most)));
            }
        }
    }

    // Launches that stand at one and would be pushed beyond it: the pool itself is what is scarce.
    private int WholeProjects(TargetRow row, SolveOutcome outcome)
    {
        var launch = explained.Model.Columns.Launch;
        double[] sum = new double[explained.Programme.Projects.Length];
        var counting = row.Terms.Select(term => row.SubjectOf(term.Column)).ToHashSet();
        for (int s = 0; s < launch.Count; s++)
        {
            sum[explained.Problem.Starts.All[s].Project] += outcome.Primal[launch[s]];
        }

        return sum.Where((launched, p) => launched >= Whole && counting.Contains(explained.Programme.Projects[p].Id)).Count();
    }

    private ImmutableArray<Contribution> Contributions(TargetRow row) =>
    [
        .. row.Terms.Select(term => (Subject: row.SubjectOf(term.Column), Amount: term.Coefficient * _planned[term.Column]))
            .GroupBy(term => term.Subject)
            .Select(group => Contribution.Of(group.Key, SolverNumber.Of(group.Sum(term => term.Amount))))
            .Where(contribution => Math.Abs(contribution.Amount) > 0.000_001m)
            .OrderByDescending(contribution => Math.Abs(contribution.Amount)).ThenBy(contribution => contribution.Subject, StringComparer.Ordinal),
    ];

    private void BoundShortfalls(int g)
    {
        var block = explained.Model.Columns.Shortfall;
        double[] upper = [.. Enumerable.Range(0, block.Count)
            .Select(n => n == g ? double.PositiveInfinity : TargetRow.AllowedShortfall(explained.Point[block[n]]))];
        session.Bound(block, new double[block.Count], upper);
    }

    private void FreeShortfalls()
    {
        var block = explained.Model.Columns.Shortfall;
        session.Bound(block, new double[block.Count], [.. Enumerable.Repeat(double.PositiveInfinity, block.Count)]);
    }
}
