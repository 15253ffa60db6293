using System.Collections.Immutable;

namespace Jospar.Planning.Plans.Accounts;

/// <summary>The table of flows.</summary>
internal static class FlowAccount
{
    /// <summary>One row a link, commodity, direction and year in which something moves; arrived = sent · (1 − loss).</summary>
    public static ImmutableArray<FlowRow> Of(AccountBook book) =>
    [
        .. from row in book.Decisions.Flows
           let ends = book.EndsOf(row.Link, row.IsForward)
           select new FlowRow(
               row.Link, row.Commodity, ends.From, ends.To, row.Year, row.Sent, row.Sent * (1m - book.Links[row.Link].Loss)),
    ];
}
