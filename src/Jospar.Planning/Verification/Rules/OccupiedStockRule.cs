using Jospar.Domain;

namespace Jospar.Planning.Verification.Rules;

/// <summary><c>Σ κ · capacity · on ≤ available</c> at every place with a stock, in every year.</summary>
internal sealed class OccupiedStockRule : IVerificationRule
{
    /// <inheritdoc/>
    public string Family => "occupied_stock";

    /// <summary>What running projects take of a stock in a year.</summary>
    public static decimal Occupied(PlanEvidence evidence, OccupiedStock stock, Year year) =>
        evidence.LaunchesAt[stock.Place].Where(launch => launch.Runs(year)).Sum(launch => Taken(evidence, stock, launch));

    /// <summary>What a launch at the stock's place takes of it once it runs.</summary>
    public static decimal Taken(PlanEvidence evidence, OccupiedStock stock, LaunchEvidence launch) => launch.Project.Process is { } process
        ? evidence.Processes[process].Recipe.Where(item => item.Commodity == stock.Commodity).Sum(item => item.PerCapacity) * launch.Project.Capacity
        : 0m;

    /// <inheritdoc/>
    public void Check(PlanEvidence evidence, ViolationMeter meter)
    {
        foreach (var stock in evidence.Programme.Stocks)
        {
            foreach (var year in evidence.Years)
            {
                decimal occupied = Occupied(evidence, stock, year);
                meter.Check(
                    occupied - stock.Available, Math.Max(occupied, stock.Available), () => $"{stock.Commodity} at {stock.Place} in {year}");
            }
        }
    }
}
