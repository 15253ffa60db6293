using Jospar.Optimisation;
using Jospar.Optimisation.Reduction;

namespace Jospar.Planning.Search.Neighbourhoods;

/// <summary>
/// Solves regions on their own at the prices of the rest, one after the other. What a region can be worth at most is a row
/// that every plan keeps and the relaxation may not; what it would launch is offered to the search for plans. Before there
/// is a plan, the regions that leave most undecided come first, then those at which the plan loses most.
/// </summary>
internal sealed class RegionRounds(ValueSetting setting, RelaxedModel relaxed, RegionExchange exchange)
{
    private const double Exactness = 1e-4;
    private const double LeastGain = 1e-5;

    // A cut that moves the bound by less than this share of what the first did is kept, but nothing is solved again for it.
    private const double LeastProgress = 0.03;
    private const int MostWithoutPlan = 12;

    // Without a limit of time, the work on a region ends here, so that a run can be repeated.
    private const long MostNodes = 200;

    private readonly ColumnBounds _bounds = ColumnBounds.Of(relaxed.Model);
    private readonly RegionBlocks _blocks = setting.Blocks(relaxed.Columns);
    private readonly int[] _region = setting.RegionsOf(relaxed.Columns);
    private readonly RegionRegrets _regrets = new(setting.RegionsOf(relaxed.Columns));
    private readonly HashSet<int> _undecided = [];
    private readonly HashSet<(int, int)> _done = [];
    private SolveOutcome _at = relaxed.Optimum;
    private double _first;
    private bool _hasMoved;

    // With a row for each region that can be worth less than it has there.
    private Model _model = relaxed.Model;

    /// <summary>Goes on until nothing is left to do or it is cancelled.</summary>
    /// <param name="limit">How long a region may take; a number of nodes where empty.</param>
    /// <param name="tell">Hears what the relaxation is worth after each cut.</param>
    /// <param name="mustEnd">Whether there is no time for another region.</param>
    /// <param name="cancellation">Ends it.</param>
    public void Run(TimeSpan? limit, Action<double> tell, Func<bool> mustEnd, CancellationToken cancellation)
    {
        _at = relaxed.Session.Solve(new SolveOptions(Seed: setting.Options.Seed, Presolve: false), hooks: null, cancellation);
        while (_at.Termination == Termination.Optimal && !cancellation.IsCancellationRequested)
        {
            tell(_at.Objective);
            if (mustEnd() || Next(isTimed: limit is not null) is not { } isIn)
            {
                break;
            }

            var block = BlockModel.Of(_model, _at.RowDuals, isIn, _bounds);
            var outcome = Solve(block, limit, cancellation);
            if (outcome.Point == PointStatus.Feasible)
            {
                Offer(block, outcome.Primal);
            }

            Cut(block, outcome.Bound, cancellation);
        }
    }

    private bool[]? Next(bool isTimed)
    {
        if (!isTimed || exchange.Held is not { } held)
        {
            return _undecided.Count < MostWithoutPlan ? _blocks.Next(_at.Primal, _undecided) : null;
        }

        double[] plan = [.. relaxed.Columns.Select(column => held[column])];
        var spot = _regrets.Next(_model, _at, plan, _done);
        if (spot is null && _hasMoved)
        {
            _done.Clear();
            _hasMoved = false;
            spot = _regrets.Next(_model, _at, plan, _done);
        }

        if (spot is not { } next)
        {
            return null;
        }

        _done.Add(next);
        return [.. _region.Select(place => place == next.One || place == next.Other)];
    }

    private SolveOutcome Solve(BlockModel block, TimeSpan? limit, CancellationToken cancellation)
    {
        using var session = setting.Solver.Open(block.Model);
        if (limit is not null && exchange.Held is { } held)
        {
            session.SetStart([.. block.Columns.Select(column => held[relaxed.Columns[column]])]);
        }

        return session.Solve(
            new SolveOptions(
                Seed: setting.Options.Seed,
                RelativeGap: 0.0,
                AbsoluteGap: Exactness * Math.Max(1.0, Math.Abs(relaxed.Optimum.Objective)),
                NodeLimit: limit is null ? MostNodes : null,
                TimeLimit: limit),
            hooks: null,
            cancellation);
    }

    private void Offer(BlockModel block, double[] point) => exchange.Offer(new RegionPlan(
        [.. Enumerable.Range(0, block.Columns.Length)
            .Where(n => _blocks.IsLaunch(block.Columns[n]))
            .Select(n => (relaxed.Columns[block.Columns[n]], point[n] > 0.5))]));

    private void Cut(BlockModel block, double most, CancellationToken cancellation)
    {
        double gain = block.Model.ObjectiveAt([.. block.Columns.Select(column => _at.Primal[column])]) - most;
        if (!double.IsFinite(most) || gain <= LeastGain * Math.Abs(_at.Objective))
        {
            return;
        }

        var cut = block.Cut(most);
        _model = _model.WithRows("region", cut);
        relaxed.Session.AddRows(cut);
        _first = Math.Max(_first, gain);
        if (gain <= LeastProgress * _first)
        {
            _at = _at with { RowDuals = [.. _at.RowDuals, 0.0] };
            return;
        }

        _hasMoved = true;
        _at = relaxed.Session.Solve(new SolveOptions(Seed: setting.Options.Seed, Presolve: false), hooks: null, cancellation);
    }
}
