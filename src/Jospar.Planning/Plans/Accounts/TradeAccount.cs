using System.Collections.Immutable;
using Jospar.Domain;

namespace Jospar.Planning.Plans.Accounts;

/// <summary>The table of trade with the world.</summary>
internal static class TradeAccount
{
    /// <summary>
    /// One row a commodity, border place and year: imports are what the world sends, exports what arrives there, at the
    /// year's import and export price.
    /// </summary>
    public static ImmutableArray<TradeRow> Of(AccountBook book) =>
    [
        .. from crossing in Crossings(book)
           group crossing by (crossing.Commodity, crossing.Border, crossing.Year) into rows
           orderby rows.Key.Commodity, rows.Key.Border, rows.Key.Year
           let imports = rows.Sum(row => row.Imports)
           let exports = rows.Sum(row => row.Exports)
           let price = book.PriceIn(rows.Key.Commodity, rows.Key.Year)
           select new TradeRow(
               rows.Key.Commodity, rows.Key.Border, rows.Key.Year, imports, exports,
               new Money(imports * (price?.Import ?? 0m)), new Money(exports * (price?.Export ?? 0m))),
    ];

    private static IEnumerable<(CommodityId Commodity, PlaceId Border, Year Year, decimal Imports, decimal Exports)> Crossings(
        AccountBook book)
    {
        foreach (var flow in book.Decisions.Flows)
        {
            var (from, to) = book.EndsOf(flow.Link, flow.IsForward);
            bool isImport = book.World.Contains(from);
            bool isExport = book.World.Contains(to);
            if (isImport && !isExport)
            {
                yield return (flow.Commodity, to, flow.Year, flow.Sent, 0m);
            }
            else if (isExport && !isImport)
            {
                yield return (flow.Commodity, from, flow.Year, 0m, flow.Sent * (1m - book.Links[flow.Link].Loss));
            }
        }
    }
}
