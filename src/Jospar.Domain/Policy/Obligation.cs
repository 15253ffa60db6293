namespace Jospar.Domain;

/// <summary>
/// The duty of a commodity's producers to offer part of their output to domestic processors below export parity.
/// </summary>
/// <param name="Commodity">The commodity.</param>
/// <param name="From">First year in which it holds.</param>
/// <param name="Until">Last year in which it holds; empty for ever.</param>
/// <param name="Share">Share of the output to be offered.</param>
/// <param name="Discount">Share of the export price that domestic processors are let off.</param>
/// <param name="BurdenCap">Largest share of the producers' output value that the discount may cost; empty for none.</param>
/// <param name="Provenance">Where the row comes from.</param>
public sealed record Obligation(
    CommodityId Commodity,
    Year From,
    Year? Until,
    decimal Share,
    decimal Discount,
    decimal? BurdenCap,
    Provenance Provenance)
{
    /// <summary>Whether it holds in <paramref name="year"/>; one of nothing never does.</summary>
    public bool HoldsIn(Year year) => Share > 0m && From <= year && (Until is null || year <= Until);

    /// <summary>Whether <paramref name="discount"/> on the whole share would cost producers more than the burden cap.</summary>
    public bool IsOverburdenedBy(decimal discount) => BurdenCap < discount * Share;
}
