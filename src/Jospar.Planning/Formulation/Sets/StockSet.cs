using Jospar.Domain;

namespace Jospar.Planning.Formulation.Sets;

/// <summary>The occupied stocks, and what each start takes of them once it runs.</summary>
internal sealed class StockSet
{
    private readonly ProgrammeIndex _index;
    private readonly Dictionary<(int Place, int Commodity), int> _stocks = [];

    private StockSet(ProgrammeIndex index)
    {
        _index = index;
        foreach (var stock in index.Programme.Stocks)
        {
            _stocks.Add((index.Places[stock.Place], index.Commodities[stock.Commodity]), _stocks.Count);
        }

        Available = [.. index.Programme.Stocks.Select(stock => (double)stock.Available)];
    }

    /// <summary>Shape: [stock]. Unit: the commodity's.</summary>
    public double[] Available { get; }

    /// <summary>The stocks of a programme.</summary>
    public static StockSet Of(ProgrammeIndex index) => new(index);

    /// <summary>A stock's place and commodity as text.</summary>
    public string LabelOf(int stock)
    {
        var named = _index.Programme.Stocks[stock];
        return $"{named.Place},{named.Commodity}";
    }

    /// <summary>Calls back for each stock that a start takes of within the plan, with the amount.</summary>
    public void ForEachOccupied(in Start start, Action<int, double> found)
    {
        var project = _index.Programme.Projects[start.Project];
        if (project.Process is not { } process || start.RunsFrom >= _index.YearCount)
        {
            return;
        }

        var recipe = _index.Recipes[_index.Processes[process]];
        for (int entry = 0; entry < recipe.OccupiedCommodities.Length; entry++)
        {
            if (_stocks.TryGetValue((start.Place, recipe.OccupiedCommodities[entry]), out int stock))
            {
                found(stock, recipe.OccupiedRates[entry] * (double)project.Capacity);
            }
        }
    }
}
