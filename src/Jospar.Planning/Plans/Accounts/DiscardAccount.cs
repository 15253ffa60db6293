using System.Collections.Immutable;

namespace Jospar.Planning.Plans.Accounts;

/// <summary>The table of what is discarded.</summary>
internal static class DiscardAccount
{
    /// <summary>One row a place, commodity and year in which a surplus is discarded.</summary>
    public static ImmutableArray<DiscardRow> Of(AccountBook book) =>
        [.. book.Decisions.Discards.Select(row => new DiscardRow(row.Place, row.Commodity, row.Year, row.Amount))];
}
