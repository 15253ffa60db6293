using System.Collections.Immutable;
using Jospar.Domain;

namespace Jospar.Planning.Plans.Accounts;

/// <summary>The table of obligations to supply processors at home.</summary>
internal static class DomesticSupplyAccount
{
    /// <summary>
    /// One row a commodity and year in which an obligation holds, the strictest where several do; entitled = min(use,
    /// share · output), transfer = entitled · discount · export price.
    /// </summary>
    public static ImmutableArray<DomesticSupplyRow> Of(AccountBook book)
    {
        var measures = new PlanMeasures(book);
        var extracted = book.Decisions.Extraction.ToLookup(row => (row.Commodity, row.Year), row => row.Amount);
        return
        [
            .. from obligations in book.Programme.Obligations.GroupBy(obligation => obligation.Commodity)
               from year in book.Programme.Years
               let holding = obligations.Where(obligation => obligation.HoldsIn(year)).ToArray()
               where holding.Length > 0
               orderby obligations.Key, year
               let filter = new MeasureFilter(Commodity: obligations.Key)
               let output = measures.Value(Measure.Output, filter, Span.Year, year) + extracted[(obligations.Key, year)].Sum()
               let use = measures.Value(Measure.Use, filter, Span.Year, year)
               let entitled = Math.Min(use, holding.Max(obligation => obligation.Share) * output)
               select new DomesticSupplyRow(
                   obligations.Key, year, output, measures.Value(Measure.Exports, filter, Span.Year, year), use, entitled,
                   new Money(entitled * holding.Max(obligation => obligation.Discount)
                       * (book.PriceIn(obligations.Key, year)?.Export ?? 0m))),
        ];
    }
}
