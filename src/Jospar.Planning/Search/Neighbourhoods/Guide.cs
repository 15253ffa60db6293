namespace Jospar.Planning.Search.Neighbourhoods;

/// <summary>What a linear relaxation tells the search for plans.</summary>
/// <param name="Point">Shape: [column]. Its optimum.</param>
/// <param name="ReducedCosts">Shape: [column]. What a unit more of a column would change there; empty where not known.</param>
internal sealed record Guide(double[] Point, double[]? ReducedCosts);
