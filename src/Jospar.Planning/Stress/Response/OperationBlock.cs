using Jospar.Optimisation;

namespace Jospar.Planning.Stress.Response;

/// <summary>
/// A part of the operations that nothing but the launches ties to the rest: usually a year. Years that a target or a limit
/// adds up stand in one block.
/// </summary>
/// <param name="Model">Its linear programme at the plan's own launches, its objective the value.</param>
/// <param name="Columns">Shape: [column]. Where each column stands in the whole model.</param>
/// <param name="Rows">Shape: [row]. Where each row stands in the whole model.</param>
/// <param name="Obliged">Pairs of rows of which one must hold.</param>
/// <param name="Limits">Rows of limits, which a draw may make impossible.</param>
/// <param name="Targets">The targets whose shortfall is among its columns.</param>
internal sealed record OperationBlock(
    Model Model, int[] Columns, int[] Rows, ObligedRows[] Obliged, int[] Limits, int[] Targets);
