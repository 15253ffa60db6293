using Jospar.Optimisation;
using Jospar.Optimisation.Reduction;

namespace Jospar.Planning.Search.Neighbourhoods;

/// <summary>
/// Solves regions on their own at the prices of the rest, one after the other. What a region can be worth at most is a row
/// that every plan keeps and the relaxation may not; what it would launch is offered to the search for plans. Before there
/// is a plan, the regions that leave most undecided come first, then those at which the plan loses most.
/// </summary>
internal sealed class RegionRounds
{
    private const double Exactness = 1e-4;
    private const double LeastGain = 1e-5;

    // A cut that moves the bound by less than this share of what the first did is kept, but nothing is solved again for it.
    private const double LeastProgress = 0.03;
    private const int MostWithoutPlan = 12;

    // Without a limit of time, the work on a region ends here, so that a run can be repeated.
    private const long MostNodes = 200;

    private readonly ValueSetting _setting;
    private readonly RelaxedModel _relaxed;
    private readonly RegionExchange _exchange;
    private readonly ColumnBounds _bounds;
    private readonly RegionBlocks _blocks;
    private readonly int[] _region;
    private readonly RegionRegrets _regrets;
    private readonly List<RowArrays> _cuts = [];
    private readonly HashSet<int> _undecided = [];
    private readonly HashSet<(int, int)> _done = [];
    private SolveOutcome _at;
    private double _first;
    private bool _hasMoved;

    // With a row for each region that can be worth less than it has there.
    private Model _model;

    /// <summary>Rounds over the regions of a relaxation, with rows over its columns that other rounds found.</summary>
    public RegionRounds(ValueSetting setting, RelaxedModel relaxed, RegionExchange exchange, params IEnumerable<RowArrays> found)
    {
        (_setting, _relaxed, _exchange, _at, _model) = (setting, relaxed, exchange, relaxed.Optimum, relaxed.Model);
        (_bounds, _blocks, _region) = (ColumnBounds.Of(relaxed.Model), setting.Blocks(relaxed.Columns), setting.RegionsOf(relaxed.Columns));
        _regrets = new RegionRegrets(_region);
        foreach (var cut in found)
        {
            Keep(cut);
        }
    }

    /// <summary>What regions can be worth at most: rows over the relaxation's columns.</summary>
    public IReadOnlyList<RowArrays> Cuts => _cuts;

    /// <summary>Goes on until nothing is left to do or it is cancelled.</summary>
    /// <param name="limit">How long a region may take; a number of nodes where empty.</param>
    /// <param name="tell">Hears what the relaxation is worth after each cut.</param>
    /// <param name="mustEnd">Whether there is no time for another region.</param>
    /// <param name="cancellation">Ends it.</param>
    public void Run(TimeSpan? limit, Action<double> tell, Func<bool> mustEnd, CancellationToken cancellation)
    {
        _at = _relaxed.Session.Solve(new SolveOptions(Seed: _setting.Options.Seed, Presolve: false), hooks: null, cancellation);
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
        if (!isTimed || _exchange.Held is not { } held)
        {
            return _undecided.Count < MostWithoutPlan ? _blocks.Next(_at.Primal, _undecided) : null;
        }

        double[] plan = [.. _relaxed.Columns.Select(column => held[column])];
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
        using var session = _setting.Solver.Open(block.Model);
        if (limit is not null && _exchange.Held is { } held)
        {
            session.SetStart([.. block.Columns.Select(column => held[_relaxed.Columns[column]])]);
        }

        return session.Solve(
            new SolveOptions(
                Seed: _setting.Options.Seed,
                RelativeGap: 0.0,
                AbsoluteGap: Exactness * Math.Max(1.0, Math.Abs(_relaxed.Optimum.Objective)),
                NodeLimit: limit is null ? MostNodes : null,
                TimeLimit: limit),
            hooks: null,
            cancellation);
    }

    private void Offer(BlockModel block, double[] point) => _exchange.Offer(new RegionPlan(
        [.. Enumerable.Range(0, block.Columns.Length)
            .Where(n => _blocks.IsLaunch(block.Columns[n]))
            .Select(n => (_relaxed.Columns[block.Columns[n]], point[n] > 0.5))]));

    private void Cut(BlockModel block, double most, CancellationToken cancellation)
    {
        double gain = block.Model.ObjectiveAt([.. block.Columns.Select(column => _at.Primal[column])]) - most;
        if (!double.IsFinite(most) || gain <= LeastGain * Math.Abs(_at.Objective))
        {
            return;
        }

        Keep(block.Cut(most));
        _first = Math.Max(_first, gain);
        if (gain <= LeastProgress * _first)
        {
            _at = _at with { RowDuals = [.. _at.RowDuals, 0.0] };
            return;
        }

        _hasMoved = true;
        _at = _relaxed.Session.Solve(new SolveOptions(Seed: _setting.Options.Seed, Presolve: false), hooks: null, cancellation);
    }

    private void Keep(RowArrays cut)
    {
        _cuts.Add(cut);
        _model = _model.WithRows("region", cut);
        _relaxed.Session.AddRows(cut);
    }
}
