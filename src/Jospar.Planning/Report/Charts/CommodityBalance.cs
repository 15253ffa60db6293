using Jospar.Domain;

namespace Jospar.Planning.Report.Charts;

/// <summary>Where a commodity comes from and goes to in the whole country in a year, in its unit.</summary>
/// <param name="Made">By units.</param>
/// <param name="Extracted">From resources.</param>
/// <param name="Imported">Sent by the world.</param>
/// <param name="Used">By units.</param>
/// <param name="Served">To demand.</param>
/// <param name="Exported">Arrived at the world.</param>
/// <param name="Lost">On the way.</param>
/// <param name="Discarded">Thrown away.</param>
/// <param name="Unserved">Demand that is not served.</param>
internal sealed record CommodityBalance(
    decimal Made,
    decimal Extracted,
    decimal Imported,
    decimal Used,
    decimal Served,
    decimal Exported,
    decimal Lost,
    decimal Discarded,
    decimal Unserved)
{
    /// <summary>Adds up a plan's tables.</summary>
    public static CommodityBalance Of(ReportContext report, CommodityId commodity, Year year)
    {
        var tables = report.Plan.Tables;
        var worked = tables.Activities.Where(row => row.Year == year)
            .Select(row => row.Amount * (report.Names.Find(row.Process)?.Recipe.Where(item => item.Commodity == commodity).Sum(item => item.PerActivity) ?? 0m))
            .ToArray();
        var trade = tables.Trade.Where(row => row.Commodity == commodity && row.Year == year).ToArray();
        var demands = tables.Demands.Where(row => row.Commodity == commodity && row.Year == year).ToArray();
        return new CommodityBalance(
            worked.Where(amount => amount > 0m).Sum(),
            tables.Extraction.Where(row => row.Commodity == commodity && row.Year == year).Sum(row => row.Amount),
            trade.Sum(row => row.Imports),
            -worked.Where(amount => amount < 0m).Sum(),
            demands.Sum(row => row.Served),
            trade.Sum(row => row.Exports),
            tables.Flows.Where(row => row.Commodity == commodity && row.Year == year).Sum(row => row.Sent - row.Arrived),
            tables.Discards.Where(row => row.Commodity == commodity && row.Year == year).Sum(row => row.Amount),
            demands.Sum(row => row.Unserved));
    }
}
