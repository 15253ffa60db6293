using System.Collections.Immutable;

namespace Jospar.Optimisation;

/// <summary>A mixed-integer linear model as the arrays that a solver takes, with the names of its blocks.</summary>
/// <param name="Sense">Which way the objective is pushed.</param>
/// <param name="Offset">The objective's constant.</param>
/// <param name="Variables">The blocks of columns, in order.</param>
/// <param name="Constraints">The blocks of rows, in order.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">The rows.</param>
public sealed record Model(
    ObjectiveSense Sense,
    double Offset,
    ImmutableArray<VariableBlock> Variables,
    ImmutableArray<ConstraintBlock> Constraints,
    ColumnArrays Columns,
    RowArrays Rows)
{
    /// <summary>How many columns.</summary>
    public int ColumnCount => Columns.Cost.Length;

    /// <summary>How many rows.</summary>
    public int RowCount => Rows.Lower.Length;

    /// <summary>How many non-zeros.</summary>
    public int NonZeroCount => Rows.Columns.Length;

    /// <summary>Whether any column is integer.</summary>
    public bool IsMixedInteger => Columns.Kind.Span.Contains(VariableKind.Integer);

    /// <summary>What the objective is at a point, [column].</summary>
    public double ObjectiveAt(ReadOnlySpan<double> point)
    {
        double sum = Offset;
        var costs = Columns.Cost.Span;
        for (int column = 0; column < costs.Length; column++)
        {
            sum += costs[column] * point[column];
        }

        return sum;
    }

    /// <summary>The terms of a row.</summary>
    public IEnumerable<(int Column, double Coefficient)> EntriesOf(int row)
    {
        for (int entry = Rows.Starts.Span[row]; entry < Rows.Starts.Span[row + 1]; entry++)
        {
            yield return (Rows.Columns.Span[entry], Rows.Coefficients.Span[entry]);
        }
    }

    /// <summary>The model with more rows below the last, as a block called <paramref name="name"/>.</summary>
    public Model WithRows(string name, RowArrays rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        int entries = Rows.Columns.Length;
        return this with
        {
            Constraints = Constraints.Add(new ConstraintBlock(name, RowCount, rows.Lower.Length, row => $"{row}")),
            Rows = new RowArrays(
                (double[])[.. Rows.Lower.Span, .. rows.Lower.Span],
                (double[])[.. Rows.Upper.Span, .. rows.Upper.Span],
                (int[])[.. Rows.Starts.Span, .. rows.Starts.ToArray()[1..].Select(start => start + entries)],
                (int[])[.. Rows.Columns.Span, .. rows.Columns.Span],
                (double[])[.. Rows.Coefficients.Span, .. rows.Coefficients.Span]),
        };
    }

    /// <summary>Name of a column, <c>block[label]</c>.</summary>
    public string ColumnName(int column)
    {
        VariableBlock block = Variables.Last(candidate => candidate.First <= column && candidate.Count > 0);
        return $"{block.Name}[{block.Label(column - block.First)}]";
    }

    /// <summary>Name of a row, <c>block[label]</c>.</summary>
    public string RowName(int row)
    {
        ConstraintBlock block = Constraints.Last(candidate => candidate.First <= row && candidate.Count > 0);
        return $"{block.Name}[{block.Label(row - block.First)}]";
    }
}
