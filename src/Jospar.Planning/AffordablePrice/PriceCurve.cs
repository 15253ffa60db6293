using System.Collections.Immutable;
using Jospar.Domain;

namespace Jospar.Planning.AffordablePrice;

/// <summary>What discounts on one obliged commodity do, the other obligations as they are.</summary>
/// <param name="Commodity">The commodity.</param>
/// <param name="Share">The largest share of its output that is to be offered at home.</param>
/// <param name="Given">The largest discount that the programme gives.</param>
/// <param name="BurdenCap">The smallest burden cap of its obligations; empty for none.</param>
/// <param name="Points">One for each discount, the smallest first.</param>
public sealed record PriceCurve(
    CommodityId Commodity, decimal Share, decimal Given, decimal? BurdenCap, ImmutableArray<PricePoint> Points);
