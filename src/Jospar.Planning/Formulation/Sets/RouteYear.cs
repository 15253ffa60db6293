namespace Jospar.Planning.Formulation.Sets;

/// <summary>A commodity may usefully be sent over a route in a year.</summary>
/// <param name="Route">Index of the route.</param>
/// <param name="Commodity">Index of the commodity.</param>
/// <param name="Year">Years from the plan's first.</param>
internal readonly record struct RouteYear(int Route, int Commodity, int Year);
