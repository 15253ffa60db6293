namespace Jospar.Planning.Search.Neighbourhoods;

/// <summary>A plan that the search holds: its point in the whole model, and what the two goals are there.</summary>
/// <param name="Point">Shape: [column of the programme's model].</param>
/// <param name="Shortfall">Unit: weight.</param>
/// <param name="Value">Unit: money, scaled.</param>
internal sealed record Incumbent(double[] Point, double Shortfall, double Value)
{
    /// <summary>Whether it is better than another: less over the shortfall that is <paramref name="accepted"/>, then more value.</summary>
    public bool IsBetterThan(Incumbent? other, double accepted)
    {
        const double noise = 1e-9;
        if (other is null)
        {
            return true;
        }

        double over = Math.Max(0.0, Shortfall - accepted);
        double otherOver = Math.Max(0.0, other.Shortfall - accepted);
        return over < otherOver - noise || (over < otherOver + noise && Value > other.Value);
    }
}
