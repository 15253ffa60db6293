using System.Collections.Immutable;
using Jospar.Domain;

namespace Jospar.Planning.Plans.Accounts;

/// <summary>The table of occupied stocks.</summary>
internal static class StockAccount
{
    /// <summary>One row a stock and year: <c>Σ κ · capacity</c> of the projects running there, the ramp left out.</summary>
    public static ImmutableArray<StockUseRow> Of(AccountBook book)
    {
        var atPlace = book.Launches.ToLookup(launch => launch.Site.Place);
        return
        [
            .. from stock in book.Programme.Stocks
               orderby stock.Place, stock.Commodity
               from year in book.Programme.Years
               let occupied = atPlace[stock.Place].Where(launch => launch.RunsIn(year))
                   .Sum(launch => launch.Project.Capacity * PerCapacity(book, launch.Project, stock.Commodity))
               select new StockUseRow(stock.Place, stock.Commodity, year, occupied, stock.Available),
        ];
    }

    private static decimal PerCapacity(AccountBook book, Project project, CommodityId commodity) =>
        project.Process is { } process
            ? book.Processes[process].Recipe.Where(item => item.Commodity == commodity).Sum(item => item.PerCapacity)
            : 0m;
}
