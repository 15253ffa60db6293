using System.Collections.Immutable;

namespace Jospar.Planning.Plans.Accounts;

/// <summary>The table of extraction.</summary>
internal static class ExtractionAccount
{
    /// <summary>One row a place, commodity and year in which something is extracted.</summary>
    public static ImmutableArray<ExtractionRow> Of(AccountBook book) =>
    [
        .. from row in book.Decisions.Extraction
           let resource = book.Resources[(row.Place, row.Commodity)].At(row.Year)
           select new ExtractionRow(row.Place, row.Commodity, row.Year, row.Amount, resource.Available),
    ];
}
