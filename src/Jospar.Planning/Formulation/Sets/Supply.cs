using Jospar.Domain;

namespace Jospar.Planning.Formulation.Sets;

/// <summary>What a place can extract of a commodity in a year, or needs of it.</summary>
/// <param name="Place">Index of the place.</param>
/// <param name="Commodity">Index of the commodity.</param>
/// <param name="Year">Years from the plan's first.</param>
/// <param name="Amount">Most that can be extracted, or all that is needed. Unit: the commodity's.</param>
/// <param name="Price">Extraction cost, or value of lost load. Unit: money of the tables per unit.</param>
internal readonly record struct Supply(int Place, int Commodity, int Year, double Amount, double Price)
{
    /// <summary>The resources of a programme by year, where there is any; all of them where it is eased.</summary>
    public static Supply[] Resources(ProgrammeIndex index, bool isEased) =>
        Of(index, index.Programme.Resources.Select(row => (row.Place, row.Commodity, row.FromYear, row.Available, row.Cost)), isEased);

    /// <summary>The demands of a programme by year, where there is any.</summary>
    public static Supply[] Demands(ProgrammeIndex index) =>
        Of(index, index.Programme.Demands.Select(row => (row.Place, row.Commodity, row.FromYear, row.Amount, row.LostLoad)), areAllKept: false);

    private static Supply[] Of(
        ProgrammeIndex index, IEnumerable<(PlaceId Place, CommodityId Commodity, Year From, decimal Amount, decimal Price)> rows, bool areAllKept)
    {
        var supplies = new List<Supply>();
        foreach (var group in rows.GroupBy(row => (Place: index.Places[row.Place], Commodity: index.Commodities[row.Commodity])))
        {
            var timeline = new Timeline<(decimal Amount, decimal Price)>(group.Select(row => (row.From, (row.Amount, row.Price))));
            for (int year = 0; year < index.YearCount; year++)
            {
                var (amount, price) = timeline.At(index.Years[year]);
                if (amount > 0m || areAllKept)
                {
                    supplies.Add(new Supply(group.Key.Place, group.Key.Commodity, year, (double)amount, (double)price));
                }
            }
        }

        return [.. supplies];
    }
}
