namespace Jospar.Planning.Formulation.Sets;

/// <summary>A unit may run in a year.</summary>
/// <param name="Unit">Index of the unit.</param>
/// <param name="Year">Years from the plan's first.</param>
/// <param name="Most">Most activity. Unit: the process's activity.</param>
internal readonly record struct UnitYear(int Unit, int Year, double Most);
