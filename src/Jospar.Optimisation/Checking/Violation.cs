namespace Jospar.Optimisation.Checking;

/// <summary>The largest violation of a block's rows, columns' bounds or whole numbers by a point.</summary>
/// <param name="Block">The block's name.</param>
/// <param name="Kind">What is violated.</param>
/// <param name="Amount">By how much, in the row's or column's own unit; 0 or more.</param>
/// <param name="Name">The row or column where, <c>block[label]</c>.</param>
/// <param name="Count">How many of the block are violated by more than the tolerance.</param>
public sealed record Violation(string Block, ViolationKind Kind, double Amount, string Name, int Count);
