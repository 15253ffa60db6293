namespace Jospar.Planning.Stress.Response;

/// <summary>The row of a commodity's burden cap in a year, in the whole model.</summary>
/// <param name="Row">The row.</param>
/// <param name="Year">Years from the plan's first.</param>
/// <param name="Makers">The units that make the commodity.</param>
/// <param name="IsExtracted">Whether any of it can be extracted.</param>
internal sealed record BurdenRow(int Row, int Year, int[] Makers, bool IsExtracted);
