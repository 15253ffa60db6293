using Jospar.Domain;

namespace Jospar.Planning.Formulation.Sets;

/// <summary>Prices by commodity and year: NaN where a direction is not traded. Unit: money of the tables per unit.</summary>
internal sealed class TradePrices
{
    private readonly double[] _import;
    private readonly double[] _export;
    private readonly double[] _reference;
    private readonly int _years;

    /// <summary>The prices of a programme.</summary>
    public TradePrices(ProgrammeIndex index)
    {
        _years = index.YearCount;
        int size = index.Programme.Commodities.Length * _years;
        _import = new double[size];
        _export = new double[size];
        _reference = new double[size];
        Array.Fill(_import, double.NaN);
        Array.Fill(_export, double.NaN);
        foreach (var rows in index.Programme.Prices.GroupBy(price => price.Commodity))
        {
            Fill(index, index.Commodities[rows.Key], new Timeline<Price>(rows.Select(row => (row.FromYear, row))));
        }
    }

    /// <summary>What a unit bought from the world costs at the border; NaN where it cannot be.</summary>
    public double Import(int commodity, int year) => _import[commodity * _years + year];

    /// <summary>What a unit sold to the world brings at the border; NaN where it cannot be.</summary>
    public double Export(int commodity, int year) => _export[commodity * _years + year];

    /// <summary>The price that value added is counted at; 0 where there is none.</summary>
    public double Reference(int commodity, int year) => _reference[commodity * _years + year];

    private void Fill(ProgrammeIndex index, int commodity, Timeline<Price> prices)
    {
        var trade = index.Programme.Commodities[commodity].Trade;
        for (int year = 0; year < _years; year++)
        {
            var price = prices.At(index.Years[year]);
            int at = commodity * _years + year;
            _reference[at] = (double)price.Reference;
            _import[at] = trade.HasFlag(TradeDirection.Import) && price.Import is { } import ? (double)import : double.NaN;
            _export[at] = trade.HasFlag(TradeDirection.Export) && price.Export is { } export ? (double)export : double.NaN;
        }
    }
}
