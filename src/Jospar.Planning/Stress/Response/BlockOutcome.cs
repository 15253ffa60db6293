namespace Jospar.Planning.Stress.Response;

/// <summary>How a block's operations are best run in a draw.</summary>
/// <param name="Shortfall">Weighted shortfall of its targets, the least there is.</param>
/// <param name="Value">Its value, in the solver's unit of money.</param>
/// <param name="Point">Value of each column.</param>
/// <param name="BrokenRows">Rows of limits, in the block, that could not be kept.</param>
internal sealed record BlockOutcome(double Shortfall, double Value, double[] Point, int[] BrokenRows);
