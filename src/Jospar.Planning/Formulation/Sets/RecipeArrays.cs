using Jospar.Domain;

namespace Jospar.Planning.Formulation.Sets;

/// <summary>A process's recipe as arrays: entries that make or take, and entries that occupy.</summary>
internal sealed class RecipeArrays
{
    /// <summary>The recipe of <paramref name="process"/>.</summary>
    public RecipeArrays(Process process, Dictionary<CommodityId, int> commodities)
    {
        var flowing = process.Recipe.Where(item => item.PerActivity != 0m).ToArray();
        Commodities = [.. flowing.Select(item => commodities[item.Commodity])];
        Rates = [.. flowing.Select(item => (double)item.PerActivity)];
        var occupying = process.Recipe.Where(item => item.PerCapacity != 0m).ToArray();
        OccupiedCommodities = [.. occupying.Select(item => commodities[item.Commodity])];
        OccupiedRates = [.. occupying.Select(item => (double)item.PerCapacity)];
        RunningCost = (double)process.RunningCost;
    }

    /// <summary>Shape: [entry]. What is made or taken.</summary>
    public int[] Commodities { get; }

    /// <summary>Shape: [entry]. ρ; unit: commodity per activity; positive makes, negative takes.</summary>
    public double[] Rates { get; }

    /// <summary>Shape: [entry]. What is occupied.</summary>
    public int[] OccupiedCommodities { get; }

    /// <summary>Shape: [entry]. κ; unit: commodity per capacity.</summary>
    public double[] OccupiedRates { get; }

    /// <summary>Unit: money of the tables per activity.</summary>
    public double RunningCost { get; }
}
