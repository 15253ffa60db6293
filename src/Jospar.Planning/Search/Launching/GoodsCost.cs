namespace Jospar.Planning.Search.Launching;

/// <summary>
/// What it costs to make more of a good than the linear optimum, or less: convex and piecewise linear, since the cheapest way to
/// be rid of it, or to come by it, is used up first.
/// </summary>
/// <param name="More">From so much more on, each further unit costs so much besides.</param>
/// <param name="Less">From so much less on, likewise.</param>
internal sealed record GoodsCost((double From, double Slope)[] More, (double From, double Slope)[] Less)
{
    private const int MostPieces = 4;
    private const double LeastSlope = 1e-9;

    /// <summary>The cost of ways to give a good away and to come by it, each good for an amount at a price.</summary>
    public static GoodsCost Of(List<(double Price, double Amount)> away, List<(double Price, double Amount)> near) =>
        new(PiecesOf(away), PiecesOf(near));

    /// <summary>The cost of making so much more; less where negative. Unit: money, scaled.</summary>
    public double At(double more)
    {
        var pieces = more > 0.0 ? More : Less;
        double amount = Math.Abs(more);
        double cost = 0.0;
        foreach (var (from, slope) in pieces)
        {
            if (amount <= from)
            {
                break;
            }

            cost += slope * (amount - from);
        }

        return cost;
    }

    /// <summary>At most what a launch that makes or takes so much could lose by it. Unit: money, scaled.</summary>
    public double MostOf(double amount) => Math.Max(At(amount), At(-amount));

    private static (double From, double Slope)[] PiecesOf(List<(double Price, double Amount)> ways)
    {
        var pieces = new List<(double, double)>();
        double amount = 0.0;
        double slope = 0.0;
        foreach (var (price, least) in ways.OrderBy(way => way.Price))
        {
            if (pieces.Count == MostPieces || double.IsInfinity(amount))
            {
                break;
            }

            if (price > slope + LeastSlope)
            {
                pieces.Add((amount, price - slope));
                slope = price;
            }

            amount += least;
        }

        return [.. pieces];
    }
}
