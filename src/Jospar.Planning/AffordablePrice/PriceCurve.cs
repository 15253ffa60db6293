using System.Collections.Immutable;
using Jospar.Domain;

namespace Jospar.Planning.AffordablePrice;

/// <summary>What discounts on one obliged commodity do, the other obligations as they are.</summary>
/// <param name="Commodity">The commodity.</param>
/// <param name="Share">The largest share of its output that is to be offered at home in the plan's years.</param>
/// <param name="Given">The largest discount that the programme gives in them; empty where a plan chooses it from <see cref="Menu"/>.</param>
/// <param name="BurdenCap">The smallest burden cap of its obligations in them; empty for none.</param>
/// <param name="Points">One for each discount, the smallest first.</param>
/// <param name="GivenVaries">Whether the programme gives less than <paramref name="Given"/> in some of the years in which an obligation holds.</param>
public sealed record PriceCurve(
    CommodityId Commodity, decimal Share, decimal? Given, decimal? BurdenCap, ImmutableArray<PricePoint> Points, bool GivenVaries = false)
{
    /// <summary>The discounts that a plan may choose from, the smallest first; empty where the obligation gives its own.</summary>
    public ImmutableArray<decimal> Menu { get; init; } = [];

    /// <summary>Whether less than <see cref="Share"/> is to be offered in some of those years.</summary>
    public bool ShareVaries { get; init; }

    /// <summary>Whether the cap is wider than <see cref="BurdenCap"/>, or there is none, in some of them.</summary>
    public bool CapVaries { get; init; }

    /// <summary>Whether <paramref name="point"/> is at the discount that the programme gives in every year.</summary>
    public bool IsGiven(PricePoint point) => point?.Discount == Given && !GivenVaries;
}
