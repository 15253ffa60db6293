using Jospar.Domain;

namespace Jospar.Planning.Explanation;

/// <summary>What is exported less of a commodity, so that processors at home have it.</summary>
/// <param name="Commodity">The commodity.</param>
/// <param name="Year">The year.</param>
/// <param name="Amount">Exported less than planned and used more at home. Unit: the commodity's.</param>
public sealed record KeptAtHome(CommodityId Commodity, Year Year, decimal Amount);
