using Jospar.Domain;

namespace Jospar.Planning.Explanation;

/// <summary>What one unit of a project's activity would bring its sponsor in a year, at the prices that it faces. Unit of all sums: money.</summary>
/// <param name="Site">The site.</param>
/// <param name="Year">The year.</param>
/// <param name="Unit">The unit of the activity.</param>
/// <param name="Sales">What is made sells for.</param>
/// <param name="Purchases">What is used costs.</param>
/// <param name="RunningCost">Running it costs besides.</param>
/// <param name="Left">What is left.</param>
public sealed record SponsorMargin(PlaceId Site, Year Year, string Unit, Money Sales, Money Purchases, Money RunningCost, Money Left);
