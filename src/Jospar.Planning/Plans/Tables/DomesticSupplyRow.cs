using Jospar.Domain;

namespace Jospar.Planning.Plans;

/// <summary>How an obligation to supply processors at home works out in a year.</summary>
/// <param name="Commodity">The commodity.</param>
/// <param name="Year">The year.</param>
/// <param name="Output">Made or extracted at home.</param>
/// <param name="Exports">Sold abroad.</param>
/// <param name="Use">Taken by processors at home.</param>
/// <param name="Entitled">Taken at a discount: the lesser of use and the share offered.</param>
/// <param name="Transfer">What the discount takes from producers and gives to processors.</param>
public sealed record DomesticSupplyRow(
    CommodityId Commodity,
    Year Year,
    decimal Output,
    decimal Exports,
    decimal Use,
    decimal Entitled,
    Money Transfer);
