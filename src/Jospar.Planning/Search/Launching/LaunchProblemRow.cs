namespace Jospar.Planning.Search.Launching;

/// <summary>A row over launches: <c>Σ_s k_s u_s ≤ limit</c>. Its terms are in <see cref="LaunchProblem.Terms"/>.</summary>
/// <param name="Stem">The constraint that it comes from.</param>
/// <param name="Limit">The right-hand side.</param>
/// <param name="Price">What one more of the limit is worth at the linear optimum. Unit: money, scaled.</param>
/// <param name="Weight">Of a target: what one over the limit adds to the shortfall; otherwise nil. Unit: weight.</param>
/// <param name="Goods">Of a good, which has no limit: what it costs to make more or less of it than the linear optimum does.</param>
internal sealed record LaunchProblemRow(string Stem, double Limit, double Price, double Weight = 0.0, GoodsCost? Goods = null)
{
    /// <summary>Whether launches must keep it.</summary>
    public bool IsHard => Weight == 0.0 && Goods is null;
}
