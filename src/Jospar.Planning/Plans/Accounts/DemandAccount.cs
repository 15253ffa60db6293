using System.Collections.Immutable;

namespace Jospar.Planning.Plans.Accounts;

/// <summary>The table of demand served.</summary>
internal static class DemandAccount
{
    /// <summary>One row a demand and year of the plan, served or not.</summary>
    public static ImmutableArray<DemandServedRow> Of(AccountBook book)
    {
        var served = book.Decisions.Served.ToDictionary(row => (row.Place, row.Commodity, row.Year), row => row.Amount);
        return
        [
            .. from demand in book.Demands
               orderby demand.Key.Place, demand.Key.Commodity
               from year in book.Programme.Years
               let amount = demand.Value.At(year).Amount
               let given = served.GetValueOrDefault((demand.Key.Place, demand.Key.Commodity, year))
               select new DemandServedRow(demand.Key.Place, demand.Key.Commodity, year, amount, given, amount - given),
        ];
    }
}
