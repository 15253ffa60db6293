using Jospar.Domain;

namespace Jospar.Planning.Plans;

/// <summary>What a plan leaves unserved of the demand for a commodity.</summary>
/// <param name="Commodity">The commodity.</param>
/// <param name="Years">In how many years some is missing.</param>
/// <param name="From">The first of them.</param>
/// <param name="Worst">The one in which most is missing; of several the first.</param>
/// <param name="Missing">How much is missing in that year, in the commodity's unit.</param>
/// <param name="Needed">How much is needed in that year.</param>
/// <param name="Place">Where most of that is missing.</param>
/// <param name="MissingThere">How much is missing there in that year.</param>
/// <param name="NeededThere">How much is needed there in that year.</param>
/// <param name="Cost">What all that is missing costs, whatever the year: present value, as in the plan's value.</param>
public sealed record UnservedDemand(
    CommodityId Commodity,
    int Years,
    Year From,
    Year Worst,
    decimal Missing,
    decimal Needed,
    PlaceId Place,
    decimal MissingThere,
    decimal NeededThere,
    Money Cost);
