using Jospar.Domain;

namespace Jospar.Planning.Plans;

/// <summary>What crosses to or from the world at a border place in a year.</summary>
/// <param name="Commodity">The commodity.</param>
/// <param name="Border">The place at home where the crossing begins.</param>
/// <param name="Year">The year.</param>
/// <param name="Imports">Bought from the world (sent by it).</param>
/// <param name="Exports">Sold to the world (arrived there).</param>
/// <param name="Paid">Imports at the import price.</param>
/// <param name="Received">Exports at the export price.</param>
public sealed record TradeRow(
    CommodityId Commodity,
    PlaceId Border,
    Year Year,
    decimal Imports,
    decimal Exports,
    Money Paid,
    Money Received);
