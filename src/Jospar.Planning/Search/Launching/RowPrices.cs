using Jospar.Optimisation;

namespace Jospar.Planning.Search.Launching;

/// <summary>
/// Which rows of a held model go at a price, and at which: the duals of its linear optimum, but in a zone a good is worth what
/// its link would have it worth if it were wide enough, since the link's row stays.
/// </summary>
internal sealed class RowPrices
{
    private readonly Model _model;
    private readonly ColumnMajor _byColumn;

    /// <summary>Prices the rows of <paramref name="model"/> for which <paramref name="isPriced"/> holds at <paramref name="duals"/>.</summary>
    public RowPrices(Model model, ColumnMajor byColumn, bool[] isPriced, double[] duals)
    {
        _model = model;
        _byColumn = byColumn;
        Of = [.. duals.Select((dual, row) => isPriced[row] ? dual : 0.0)];
    }

    /// <summary>Shape: [row]. The price; nil where the row stays.</summary>
    public double[] Of { get; }

    /// <summary>What one more of a column is worth at these prices, but for the rows <paramref name="but"/>.</summary>
    public double WorthOf(int column, int but = -1, int andBut = -1)
    {
        double worth = _model.Columns.Cost.Span[column];
        for (int entry = _byColumn.Starts[column]; entry < _byColumn.Starts[column + 1]; entry++)
        {
            int row = _byColumn.Rows[entry];
            worth -= row == but || row == andBut ? 0.0 : Of[row] * _byColumn.Coefficients[entry];
        }

        return worth;
    }

    /// <summary>The constant that rows at their prices leave in the objective.</summary>
    public double Constant()
    {
        double constant = 0.0;
        for (int row = 0; row < Of.Length; row++)
        {
            double bound = Of[row] > 0.0 ? _model.Rows.Upper.Span[row] : _model.Rows.Lower.Span[row];
            constant += Of[row] == 0.0 || double.IsInfinity(bound) ? 0.0 : Of[row] * bound;
        }

        return constant;
    }
}
