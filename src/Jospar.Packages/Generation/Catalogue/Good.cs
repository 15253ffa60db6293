using Jospar.Domain;

namespace Jospar.Packages.Generation.Catalogue;

/// <summary>A good that synthetic chains make or take, in thousand tonnes.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Family">Its chain.</param>
/// <param name="Stage">Its processing stage.</param>
/// <param name="Price">Export price, US dollars a tonne, of the years around 2024; a round figure.</param>
/// <param name="Trade">Which way it crosses the border.</param>
/// <param name="HsCode">Heading of the Harmonized System 2022.</param>
/// <param name="IsWantedAtHome">Whether households and industries outside the programme buy it.</param>
internal sealed record Good(
    string Id,
    LocalisedText Name,
    string Family,
    int Stage,
    double Price,
    TradeDirection Trade,
    string? HsCode = null,
    bool IsWantedAtHome = false)
{
    /// <summary>Whether it is dug at its place rather than made.</summary>
    public bool IsRaw => Stage == 0;
}
