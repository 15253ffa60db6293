namespace Jospar.Domain;

/// <summary>
/// Prices of a commodity from a year on, in the programme's money unit per unit of the commodity, real.
/// </summary>
/// <param name="Commodity">The commodity.</param>
/// <param name="FromYear">The first year in which they hold, until the next row.</param>
/// <param name="Import">Paid to the world at the border.</param>
/// <param name="Export">Received from the world at the border.</param>
/// <param name="Domestic">Faced at home where no trade sets the price (a tariff).</param>
/// <param name="Provenance">Where the row comes from.</param>
public sealed record Price(
    CommodityId Commodity,
    Year FromYear,
    decimal? Import,
    decimal? Export,
    decimal? Domestic,
    Provenance Provenance)
{
    /// <summary>The price that value added is counted at: domestic, else export, else import, else nothing.</summary>
    public decimal Reference => Domestic ?? Export ?? Import ?? 0m;
}
