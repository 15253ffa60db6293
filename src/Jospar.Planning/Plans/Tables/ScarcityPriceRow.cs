using Jospar.Domain;

namespace Jospar.Planning.Plans;

/// <summary>What one more unit of a scarce thing would add to the present value, with the launches fixed.</summary>
/// <param name="Constraint">The constraint that binds, by its name: link_capacity, fund_balance …</param>
/// <param name="Subject">The scarce thing: a link, a fund, a place and a commodity …</param>
/// <param name="Year">The year, where there is one.</param>
/// <param name="Price">Money of the first year per unit.</param>
/// <param name="Unit">The unit that is meant.</param>
public sealed record ScarcityPriceRow(
    string Constraint,
    string Subject,
    Year? Year,
    decimal Price,
    string Unit);
