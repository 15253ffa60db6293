namespace Jospar.Planning.Search.Launching;

/// <summary>A row that stays, over columns of the whole model, as <c>Σ a_j x_j ≤ limit</c>.</summary>
/// <param name="Stem">The constraint that it comes from.</param>
/// <param name="Limit">The right-hand side.</param>
/// <param name="Price">What one more of the limit is worth at the linear optimum. Unit: money, scaled.</param>
/// <param name="Weight">Of a target: what one over the limit adds to the shortfall. Unit: weight.</param>
/// <param name="Terms">The terms, by column of the whole model.</param>
internal sealed record RawRow(string Stem, double Limit, double Price, double Weight, List<(int Column, double Coefficient)> Terms);
