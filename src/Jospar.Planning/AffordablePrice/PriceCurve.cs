using System.Collections.Immutable;
using Jospar.Domain;

namespace Jospar.Planning.AffordablePrice;

/// <summary>What discounts on one obliged commodity do, the other obligations as they are.</summary>
/// <param name="Commodity">The commodity.</param>
/// <param name="Share">The largest share of its output that is to be offered at home.</param>
/// <param name="Given">The largest discount that the programme gives.</param>
/// <param name="BurdenCap">The smallest burden cap of its obligations; empty for none.</param>
/// <param name="Points">One for each discount, the smallest first.</param>
/// <param name="GivenVaries">Whether the programme gives less than <paramref name="Given"/> in some of the years in which an obligation holds.</param>
/// <param name="WidestCap">The largest burden cap, where years differ; empty else.</param>
public sealed record PriceCurve(
    CommodityId Commodity, decimal Share, decimal Given, decimal? BurdenCap, ImmutableArray<PricePoint> Points,
    bool GivenVaries = false, decimal? WidestCap = null);
