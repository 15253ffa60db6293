using Jospar.Domain;

namespace Jospar.Planning.AffordablePrice;

/// <summary>How far price curves are.</summary>
/// <param name="Commodity">The commodity.</param>
/// <param name="Discount">The discount that is being planned for.</param>
/// <param name="Done">How many points are done.</param>
/// <param name="Count">How many there are.</param>
public sealed record PriceCurveProgress(CommodityId Commodity, decimal Discount, int Done, int Count);
