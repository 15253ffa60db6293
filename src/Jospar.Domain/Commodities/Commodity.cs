namespace Jospar.Domain;

/// <summary>Anything that flows, is used up or is occupied.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Unit">The unit of every quantity of it, such as <c>kt</c>, <c>GWh</c> or <c>ha</c>.</param>
/// <param name="Family">The chain it belongs to: aluminium, lead, copper, zinc, iron, energy, other …</param>
/// <param name="Stage">Processing stage: 0 ore, then one more at each step.</param>
/// <param name="Carrier">What moves it: <c>freight</c>, <c>electricity</c>, <c>gas</c>, <c>water</c> …; empty when it never leaves its place.</param>
/// <param name="Trade">Which way it may cross to the world.</param>
/// <param name="Load">How much of a link's capacity one unit takes, in the carrier's unit.</param>
/// <param name="Mass">Tonnes in one unit; empty where mass is not kept (energy, land, money).</param>
/// <param name="Discardable">Whether a surplus may be discarded; what is discarded is reported.</param>
/// <param name="HsCode">Heading of the Harmonized System 2022.</param>
/// <param name="Provenance">Where the row comes from.</param>
public sealed record Commodity(
    CommodityId Id,
    LocalisedText Name,
    string Unit,
    string Family,
    int Stage,
    string? Carrier,
    TradeDirection Trade,
    decimal Load,
    decimal? Mass,
    bool Discardable,
    string? HsCode,
    Provenance Provenance);
