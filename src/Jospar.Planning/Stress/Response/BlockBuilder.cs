using System.Collections.Immutable;
using Jospar.Optimisation;
using Jospar.Planning.Formulation.Constraints;

namespace Jospar.Planning.Stress.Response;

/// <summary>
/// Cuts the operations into blocks: columns that share a row belong together, and of what then hangs together the parts
/// of the same years are solved as one, since a few larger programmes are quicker than many small ones.
/// </summary>
internal sealed class BlockBuilder(OperationModel model, OperationRows rows)
{
    private readonly Model _whole = model.Whole.Model;
    private readonly List<int> _kept = [];

    // Processors that nothing lets run have a row without columns: it stands with the row of their offer.
    private readonly Dictionary<int, int> _partner = model.ObligedRows.ToDictionary(pair => pair.Full, pair => pair.Offer);

    /// <summary>The blocks, in the order of their first columns.</summary>
    public ImmutableArray<OperationBlock> Build()
    {
        KeepRows();
        var (columns, rowsOf) = Gather(Parts());
        return [.. columns.Select((own, block) => BlockOf([.. own], [.. rowsOf[block]]))];
    }

    // A row of launches alone asks nothing of operations; capacities of units are bounds of their columns.
    private void KeepRows()
    {
        var capacity = _whole.Constraints.Single(block => block.Name == Capacity.Name);
        for (int row = 0; row < _whole.RowCount; row++)
        {
            bool isCapacity = capacity.First <= row && row < capacity.First + capacity.Count;
            if (!isCapacity && (_partner.ContainsKey(row) || ColumnsOf(row).ToArray().Any(rows.IsOperation)))
            {
                _kept.Add(row);
            }
        }
    }

    private UnionFind Parts()
    {
        var parts = new UnionFind(_whole.ColumnCount);
        foreach (int row in _kept)
        {
            int first = -1;
            foreach (int column in ColumnsOf(row))
            {
                if (!IsSolved(column))
                {
                    continue;
                }

                first = first < 0 ? column : first;
                parts.Join(first, column);
            }
        }

        foreach (var pair in model.ObligedRows)
        {
            parts.Join(FirstSolved(pair.Offer, pair.Switch), FirstSolved(pair.Full, pair.Switch));
        }

        JoinYears(parts);
        return parts;
    }

    private int FirstSolved(int row, int otherwise)
    {
        foreach (int column in ColumnsOf(row))
        {
            if (IsSolved(column))
            {
                return column;
            }
        }

        return otherwise;
    }

    private void JoinYears(UnionFind parts)
    {
        var first = new Dictionary<int, int>();
        var problem = model.Problem;
        var columns = model.Whole.Columns;
        void Join(VariableBlock block, Func<int, int> yearOf)
        {
            for (int i = 0; i < block.Count; i++)
            {
                if (!first.TryAdd(yearOf(i), block[i]))
                {
                    parts.Join(first[yearOf(i)], block[i]);
                }
            }
        }

        Join(columns.Activity, i => problem.Activities[i].Year);
        Join(columns.Sent, i => problem.Flows[i].Year);
        Join(columns.Extracted, i => problem.Resources[i].Year);
        Join(columns.Served, i => problem.Demands[problem.Served[i]].Year);
    }

    private bool IsSolved(int column) => rows.IsOperation(column) || rows.ShortfallOf(column) >= 0;

    private (List<List<int>> Columns, List<List<int>> Rows) Gather(UnionFind parts)
    {
        var blockOf = new Dictionary<int, int>();
        var columns = new List<List<int>>();
        var rowsOf = new List<List<int>>();
        int BlockAt(int column)
        {
            if (blockOf.TryAdd(parts.RootOf(column), columns.Count))
            {
                columns.Add([]);
                rowsOf.Add([]);
            }

            return blockOf[parts.RootOf(column)];
        }

        for (int column = 0; column < _whole.ColumnCount; column++)
        {
            if (rows.IsOperation(column))
            {
                columns[BlockAt(column)].Add(column);
            }
        }

        foreach (int row in _kept)
        {
            int at = BlockAt(FirstSolved(row, _partner.TryGetValue(row, out int offer) ? FirstSolved(offer, -1) : -1));
            rowsOf[at].Add(row);
            if (rows.TargetOf[row] >= 0)
            {
                columns[at].Add(model.Whole.Columns.Shortfall[rows.TargetOf[row]]);
            }
        }

        return (columns, rowsOf);
    }

    private OperationBlock BlockOf(int[] columns, int[] ownRows)
    {
        var local = columns.Select((column, at) => (column, at)).ToDictionary(pair => pair.column, pair => pair.at);
        var builder = new ModelBuilder(ObjectiveSense.Maximise);
        builder.AddVariables("operation", columns.Length, 0.0, double.PositiveInfinity, label: at => _whole.ColumnName(columns[at]));
        for (int at = 0; at < columns.Length; at++)
        {
            builder.SetBounds(at, _whole.Columns.Lower.Span[columns[at]], _whole.Columns.Upper.Span[columns[at]]);
        }

        int[] targets = [.. ownRows.Select(row => rows.TargetOf[row]).Where(target => target >= 0)];
        builder.BeginConstraints("operation", at => at < ownRows.Length ? _whole.RowName(ownRows[at]) : "shortfall");
        foreach (int row in ownRows)
        {
            builder.BeginRow(_whole.Rows.Lower.Span[row], _whole.Rows.Upper.Span[row]);
            AddTerms(builder, row, local);
        }

        AddShortfallRow(builder, targets, local);
        int At(int row) => Array.IndexOf(ownRows, row);
        var obliged = model.ObligedRows
            .Select(pair => new ObligedRows(At(pair.Offer), At(pair.Full)))
            .Where(pair => pair.Offer >= 0);
        int[] limits = [.. Enumerable.Range(0, ownRows.Length).Where(at => rows.IsLimit[ownRows[at]])];
        return new OperationBlock(builder.Build(), columns, ownRows, [.. obliged], limits, targets);
    }

    private void AddTerms(ModelBuilder builder, int row, Dictionary<int, int> local)
    {
        int first = _whole.Rows.Starts.Span[row];
        for (int entry = first; entry < _whole.Rows.Starts.Span[row + 1]; entry++)
        {
            if (local.TryGetValue(_whole.Rows.Columns.Span[entry], out int column))
            {
                builder.AddTerm(column, _whole.Rows.Coefficients.Span[entry]);
            }
        }
    }

    // Σ_g weight · h[g] ≤ what was reached, while the value is solved; the last row, free while the shortfall is.
    private void AddShortfallRow(ModelBuilder builder, int[] targets, Dictionary<int, int> local)
    {
        if (targets.Length == 0)
        {
            return;
        }

        builder.BeginRow(double.NegativeInfinity, double.PositiveInfinity);
        foreach (int target in targets)
        {
            builder.AddTerm(
                local[model.Whole.Columns.Shortfall[target]], (double)model.Problem.Programme.Targets[target].Weight);
        }
    }

    private ReadOnlySpan<int> ColumnsOf(int row)
    {
        int first = _whole.Rows.Starts.Span[row];
        return _whole.Rows.Columns.Span[first.._whole.Rows.Starts.Span[row + 1]];
    }
}
