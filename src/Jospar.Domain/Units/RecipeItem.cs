namespace Jospar.Domain;

/// <summary>What a process does to one commodity.</summary>
/// <param name="Commodity">The commodity.</param>
/// <param name="PerActivity">ρ: made (positive) or taken (negative) per unit of activity.</param>
/// <param name="PerCapacity">κ: occupied per unit of capacity for as long as the unit runs.</param>
/// <param name="Provenance">Where the row comes from.</param>
public sealed record RecipeItem(CommodityId Commodity, decimal PerActivity, decimal PerCapacity, Provenance Provenance);
