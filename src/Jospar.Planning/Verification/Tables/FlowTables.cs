using Jospar.Domain;
using Jospar.Planning.Verification.Rules;

namespace Jospar.Planning.Verification.Tables;

/// <summary>Trade and link use, added up from the flows.</summary>
internal sealed class FlowTables(PlanEvidence evidence)
{
    /// <summary>Checks both tables.</summary>
    public void Check(ViolationMeter meter)
    {
        CheckTrade(meter);
        CheckLinkUse(meter);
    }

    private void CheckTrade(ViolationMeter meter)
    {
        var imports = new Dictionary<(CommodityId Commodity, PlaceId Border, Year Year), decimal>();
        var exports = new Dictionary<(CommodityId Commodity, PlaceId Border, Year Year), decimal>();
        foreach (var row in evidence.Tables.Flows)
        {
            bool fromWorld = evidence.IsWorld(row.From);
            if (fromWorld == evidence.IsWorld(row.To))
            {
                continue;
            }

            var key = (row.Commodity, fromWorld ? row.To : row.From, row.Year);
            var sums = fromWorld ? imports : exports;
            sums[key] = sums.GetValueOrDefault(key) + row.Sent * (fromWorld ? 1m : 1m - evidence.Links[row.Link].Loss);
        }

        var trade = new TableComparison("trade", "imports", "exports", "paid", "received");
        foreach (var key in imports.Keys.Union(exports.Keys))
        {
            var price = evidence.PriceIn(key.Commodity, key.Year);
            decimal bought = imports.GetValueOrDefault(key);
            decimal sold = exports.GetValueOrDefault(key);
            trade.Expect($"{key.Commodity} {key.Border} {key.Year}", bought, sold, bought * (price?.Import ?? 0m), sold * (price?.Export ?? 0m));
        }

        foreach (var row in evidence.Tables.Trade)
        {
            trade.Report($"{row.Commodity} {row.Border} {row.Year}", row.Imports, row.Exports, row.Paid.Value, row.Received.Value);
        }

        trade.Check(meter);
    }

    private void CheckLinkUse(ViolationMeter meter)
    {
        var use = new TableComparison("link_use", "load", "capacity");
        var loads = LinkCapacityRule.Loads(evidence);
        foreach (var link in evidence.Programme.Links)
        {
            foreach (var year in evidence.Years)
            {
                use.Expect($"{link.Id} {year}", loads.GetValueOrDefault((link.Id, year)), LinkCapacityRule.Capacity(evidence, link, year));
            }
        }

        foreach (var row in evidence.Tables.LinkUse)
        {
            use.Report($"{row.Link} {row.Year}", row.Load, row.Capacity);
        }

        use.Check(meter);
    }
}
