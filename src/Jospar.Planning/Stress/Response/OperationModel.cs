using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Planning.Formulation;
using Jospar.Planning.Formulation.Sets;
using Jospar.Planning.Stress.Drawing;

namespace Jospar.Planning.Stress.Response;

/// <summary>
/// What is left to decide once the launches are known: how much units do, what flows, what is served. A linear programme
/// (but for which obliged commodity's processors are full) that falls apart into blocks. Never changes once made, so that
/// several workers may share it.
/// </summary>
internal sealed class OperationModel
{
    private readonly int[] _targetRows;

    private OperationModel(Programme launched)
    {
        Problem = PlanningProblem.Of(launched, isTightened: false);
        Whole = ProgrammeModel.Of(Problem);
        var finder = new OperationRows(Whole);
        LinkRows = finder.LinkRows;
        ObligedRows = finder.ObligedRows;
        BurdenRows = finder.BurdenRows;
        UnservedRows = [.. finder.UnservedRows.Where(row => row.Row >= 0)];
        _targetRows = [.. Enumerable.Range(0, launched.Targets.Length).Select(target => Array.IndexOf(finder.TargetOf, target))];
        Replay = new LaunchReplay(Problem);
        Tally = new LaunchTally(Problem);
        Limits = new LimitRows(Whole);
        Blocks = new BlockBuilder(this, finder).Build();
        var solved = Blocks.SelectMany(block => block.Rows).ToHashSet();
        NeverServed = [.. finder.UnservedRows.Where(row => !solved.Contains(row.Row))];
    }

    /// <summary>The sets of the launched programme.</summary>
    public PlanningProblem Problem { get; }

    /// <summary>The whole model, with columns for launches that are no longer decided.</summary>
    public ProgrammeModel Whole { get; }

    /// <summary>Rows of links, and of which link and year each is.</summary>
    public ImmutableArray<(int Row, int Link, int Year)> LinkRows { get; }

    /// <summary>Rows of obligations.</summary>
    public ImmutableArray<ProcessorRows> ObligedRows { get; }

    /// <summary>Rows of burden caps.</summary>
    public ImmutableArray<BurdenRow> BurdenRows { get; }

    /// <summary>Rows of targets and limits on demand that is not served.</summary>
    public ImmutableArray<UnservedRow> UnservedRows { get; }

    /// <summary>What is asked of demand that nothing can serve, so that no block has it.</summary>
    public ImmutableArray<UnservedRow> NeverServed { get; }

    /// <summary>When the launches happen.</summary>
    public LaunchReplay Replay { get; }

    /// <summary>What launches add to measures.</summary>
    public LaunchTally Tally { get; }

    /// <summary>Which limits the whole model's rows are of.</summary>
    public LimitRows Limits { get; }

    /// <summary>The blocks, in the order of their first columns.</summary>
    public ImmutableArray<OperationBlock> Blocks { get; }

    /// <summary>What a target's row adds up to at a block's point, its shortfall left out.</summary>
    public double MeasuredBy(OperationBlock block, int target, double[] point)
    {
        int own = _targetRows[target];
        var rows = block.Model.Rows;
        double sum = 0.0;
        int row = Array.IndexOf(block.Rows, own);
        for (int entry = rows.Starts.Span[row]; entry < rows.Starts.Span[row + 1]; entry++)
        {
            int column = rows.Columns.Span[entry];
            sum += block.Columns[column] == Whole.Columns.Shortfall[target] ? 0.0 : rows.Coefficients.Span[entry] * point[column];
        }

        return sum;
    }

    /// <summary>What a target on demand that is not served counts before anything is served; nothing for the others.</summary>
    public double Needed(DrawnWorld world, int target) => UnservedRows
        .Where(row => row.Target == target)
        .Sum(row => Needed(world, row));

    /// <summary>All that is needed of the demands of a row.</summary>
    public double Needed(DrawnWorld world, UnservedRow row) =>
        row.Demands.Sum(demand => Problem.Demands[demand].Amount * FactorOf(world, Problem.Demands[demand]));

    /// <summary>What a demand is multiplied by.</summary>
    public double FactorOf(DrawnWorld world, in Supply demand) => (double)world.Demand(
        Problem.Programme.Places[demand.Place].Id, Problem.Programme.Commodities[demand.Commodity].Id, demand.Year);

    /// <summary>The operations of the launches of a plan.</summary>
    public static OperationModel Of(Programme launched) => new(launched);
}
