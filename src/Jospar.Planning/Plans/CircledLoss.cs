using Jospar.Domain;

namespace Jospar.Planning.Plans;

/// <summary>What is lost of a commodity in a year on flows that go round in a circle, and so bring nothing anywhere.</summary>
/// <param name="Commodity">The commodity.</param>
/// <param name="Year">The year.</param>
/// <param name="Lost">How much, in the commodity's unit.</param>
public sealed record CircledLoss(CommodityId Commodity, Year Year, decimal Lost);
