using Jospar.Domain;

namespace Jospar.Planning.Report.Charts;

/// <summary>What goes from one node to another in a year.</summary>
/// <param name="From">Where it comes from.</param>
/// <param name="To">Where it goes.</param>
/// <param name="Commodity">What goes.</param>
/// <param name="Amount">How much, in the commodity's unit.</param>
/// <param name="Content">How much of the chain's metal it holds or becomes, in the metal's unit.</param>
internal sealed record ChainFlow(ChainNode From, ChainNode To, CommodityId Commodity, decimal Amount, decimal Content);
