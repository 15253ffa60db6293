namespace Jospar.Domain;

/// <summary>
/// A discount that a plan may choose for a commodity's obligations; where a commodity has entries, one of them takes the
/// place of the discount of each of its obligations.
/// </summary>
/// <param name="Commodity">The commodity.</param>
/// <param name="Discount">Share of the export price that domestic processors are let off.</param>
/// <param name="Provenance">Where the row comes from.</param>
public sealed record DiscountMenuEntry(CommodityId Commodity, decimal Discount, Provenance Provenance);
