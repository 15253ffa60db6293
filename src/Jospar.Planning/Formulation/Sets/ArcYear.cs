namespace Jospar.Planning.Formulation.Sets;

/// <summary>A commodity may usefully be sent over a link one way in a year.</summary>
/// <param name="Arc">Index of the link's direction.</param>
/// <param name="Commodity">Index of the commodity.</param>
/// <param name="Year">Years from the plan's first.</param>
internal readonly record struct ArcYear(int Arc, int Commodity, int Year);
