using System.Collections.Immutable;
using Jospar.Domain;

namespace Jospar.Planning.Plans.Accounts;

/// <summary>The table of link use.</summary>
internal static class LinkAccount
{
    /// <summary>One row a link and year: <c>Σ load · sent</c> both ways, and existing capacity with what running projects add.</summary>
    public static ImmutableArray<LinkUseRow> Of(AccountBook book)
    {
        var loads = book.Decisions.Flows
            .GroupBy(flow => (flow.Link, flow.Year))
            .ToDictionary(rows => rows.Key, rows => rows.Sum(row => row.Sent * book.Commodities[row.Commodity].Load));
        var expansions = (from launch in book.Launches
                          from expansion in launch.Project.Expansions
                          select (expansion.Link, launch, expansion.AddedCapacity)).ToLookup(row => row.Link);
        return
        [
            .. from link in book.Programme.Links
               orderby link.Id
               from year in book.Programme.Years
               let added = expansions[link.Id].Where(row => row.launch.RunsIn(year)).Sum(row => row.AddedCapacity)
               select new LinkUseRow(link.Id, year, loads.GetValueOrDefault((link.Id, year)), link.Capacity + added),
        ];
    }
}
