using System.Collections.Immutable;
using Jospar.Domain;

namespace Jospar.Planning.Plans.Accounts;

/// <summary>The table of obligations to supply processors at home.</summary>
internal static class DomesticSupplyAccount
{
    /// <summary>
    /// One row an obligation and year in which it holds; entitled = min(use, share · output), transfer = entitled ·
    /// discount · export price.
    /// </summary>
    public static ImmutableArray<DomesticSupplyRow> Of(AccountBook book)
    {
        var measures = new PlanMeasures(book);
        var extracted = book.Decisions.Extraction.ToLookup(row => (row.Commodity, row.Year), row => row.Amount);
        return
        [
            .. from obligation in book.Programme.Obligations
               from year in book.Programme.Years
               where obligation.HoldsIn(year)
               orderby obligation.Commodity, year
               let filter = new MeasureFilter(Commodity: obligation.Commodity)
               let output = measures.Value(Measure.Output, filter, Span.Year, year)
                   + extracted[(obligation.Commodity, year)].Sum()
               let use = measures.Value(Measure.Use, filter, Span.Year, year)
               let entitled = Math.Min(use, obligation.Share * output)
               select new DomesticSupplyRow(
                   obligation.Commodity, year, output, measures.Value(Measure.Exports, filter, Span.Year, year), use, entitled,
                   new Money(entitled * obligation.Discount * (book.PriceIn(obligation.Commodity, year)?.Export ?? 0m))),
        ];
    }
}
