using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Optimisation;
using Jospar.Planning.Formulation.Constraints;
using Jospar.Planning.Formulation.Sets;
using Jospar.Planning.Plans;
using Jospar.Planning.Plans.Accounts;
using Jospar.Planning.Stress.Chunks;
using Jospar.Planning.Stress.Drawing;

namespace Jospar.Planning.Stress.Response;

/// <summary>How a plan's operations answer a drawn world: launches replayed, blocks solved with deltas.</summary>
internal sealed class WarmResponse : IDisposable
{
    private readonly StressSubject _subject;
    private readonly OperationModel _model;
    private readonly OperationNumbers _numbers;
    private readonly BlockSession[] _blocks;

    /// <summary>
    /// Opens a session for each block and solves it as planned; <paramref name="opened"/> hears of each. Throws
    /// <see cref="Search.SolverFailedException"/>, <see cref="OperationCanceledException"/>.
    /// </summary>
    public WarmResponse(StressSubject subject, ISolver solver, IProgress<StressOpening>? opened = null, CancellationToken cancellation = default)
    {
        _subject = subject;
        _model = subject.Operations;
        _numbers = new OperationNumbers(_model);
        _numbers.Fill(DrawnWorld.AsPlanned, _model.Replay.In(DrawnWorld.AsPlanned).Starts);
        var blocks = new List<BlockSession>();
        try
        {
            foreach (var block in _model.Blocks)
            {
                opened?.Report(new StressOpening(blocks.Count, _model.Blocks.Length));
                blocks.Add(new BlockSession(_model, block, solver));
                blocks[^1].SolvePlanned(_numbers, block.Targets.Sum(PlannedShortfall), cancellation);
            }
        }
        catch
        {
            blocks.ForEach(block => block.Dispose());
            throw;
        }

        _blocks = [.. blocks];
    }

    /// <summary>
    /// By the first target of each block that has any: how far the plan's own shortfall there is above the least there is.
    /// </summary>
    public IReadOnlyDictionary<int, double> Slacks => _blocks
        .Select((session, at) => (session, _model.Blocks[at].Targets))
        .Where(pair => pair.Targets.Length > 0)
        .ToDictionary(pair => pair.Targets[0], pair => pair.session.Slack);

    /// <summary>The answer to a world. Throws <see cref="Search.SolverFailedException"/>, <see cref="OperationCanceledException"/>.</summary>
    public DrawOutcome To(DrawnWorld world, CancellationToken cancellation = default)
    {
        var launches = _model.Replay.In(world);
        _numbers.Fill(world, launches.Starts);
        double[] reached = new double[_subject.Programme.Targets.Length];
        _model.Tally.Reached(world, launches.Starts, reached);
        double value = _numbers.Constant;
        var broken = new List<int>();
        for (int at = 0; at < _blocks.Length; at++)
        {
            var outcome = _blocks[at].Solve(_numbers, cancellation);
            value += outcome.Value;
            broken.AddRange(outcome.BrokenRows.Select(row => _model.Blocks[at].Rows[row]));
            Read(world, _model.Blocks[at], outcome.Point, reached);
        }

        ReadNeverServed(world, reached);
        return new DrawOutcome(
            SolverNumber.Of(ShortfallOf(reached)),
            SolverNumber.Of(value / _model.Problem.Index.MoneyScale),
            [.. reached.Select(SolverNumber.Of)],
            launches.Dropped,
            launches.Late,
            launches.Unpaid,
            _model.Tally.Broken(world, launches.Starts).Count() + _model.Limits.Of(broken).Union(LimitsMissed(world)).Count());
    }

    /// <inheritdoc/>
    public void Dispose() => Array.ForEach(_blocks, block => block.Dispose());

    private double PlannedShortfall(int target)
    {
        var outcome = _subject.Plan.Targets[target];
        var promised = _subject.Programme.Targets[target];
        return (double)(promised.Weight * outcome.Shortfall / (promised.Scale == 0m ? 1m : promised.Scale));
    }

    // A target's row is its measure over its scale; what is not served is what is needed less what the row counts.
    private void Read(DrawnWorld world, OperationBlock block, double[] point, double[] reached)
    {
        foreach (int g in block.Targets)
        {
            var target = _subject.Programme.Targets[g];
            double scale = TargetShortfall.ScaleOf(_model.Problem, target) / MeasureUnits.ScaleOf(_model.Problem.Index, target.Measure);
            reached[g] = (scale * _model.MeasuredBy(block, g, point)) + _model.Needed(world, g);
        }
    }

    // Where nothing can serve a demand, all of it is missing.
    private void ReadNeverServed(DrawnWorld world, double[] reached)
    {
        foreach (var row in _model.NeverServed.Where(row => row.Target >= 0))
        {
            reached[row.Target] = _model.Needed(world, row);
        }
    }

    private IEnumerable<string> LimitsMissed(DrawnWorld world) =>
        _model.NeverServed.Where(row => row.IsMissedBy(_model.Needed(world, row))).Select(row => row.Limit).OfType<string>();

    private double ShortfallOf(double[] reached)
    {
        double sum = 0.0;
        for (int g = 0; g < reached.Length; g++)
        {
            var target = _subject.Programme.Targets[g];
            double missing = target.Bound == Bound.AtLeast ? (double)target.RequiredLevel - reached[g] : reached[g] - (double)target.RequiredLevel;
            bool isMissed = missing > (double)(TargetAccount.Rounding * target.Scale);
            sum += isMissed ? (double)target.Weight * missing / (target.Scale == 0m ? 1.0 : (double)target.Scale) : 0.0;
        }

        return sum;
    }
}
