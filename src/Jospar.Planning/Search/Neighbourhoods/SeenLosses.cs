namespace Jospar.Planning.Search.Neighbourhoods;

/// <summary>
/// What the plans of a search lost at goods (<see cref="FlowLosses"/>). A plan may avoid what another loses by losing elsewhere: what
/// any of them loses much at counts, not the best alone.
/// </summary>
internal sealed class SeenLosses
{
    // Shares of what the best plan and the linear optimum are apart.
    private const double LeastOfBest = 0.04;
    private const double LeastOfAny = 0.2;

    private readonly Dictionary<int, double> _most = [];

    /// <summary>Sees what a plan loses, by commodity, index. Unit: money, scaled.</summary>
    public void See(Dictionary<int, double> losses)
    {
        foreach (var (commodity, loss) in losses)
        {
            _most[commodity] = Math.Max(loss, _most.GetValueOrDefault(commodity));
        }
    }

    /// <summary>
    /// The goods that plans lose much at, by index, when the best of them loses <paramref name="best"/> and is so far
    /// <paramref name="apart"/> from the linear optimum. Unit: money, scaled.
    /// </summary>
    public HashSet<int> Costly(Dictionary<int, double> best, double apart) =>
        [.. FlowLosses.From(LeastOfBest * apart, best), .. FlowLosses.From(LeastOfAny * apart, _most)];
}
