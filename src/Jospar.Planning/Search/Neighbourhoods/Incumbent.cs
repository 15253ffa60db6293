namespace Jospar.Planning.Search.Neighbourhoods;

/// <summary>A plan that the search holds: its point in the whole model, and what the two goals are there.</summary>
/// <param name="Point">Shape: [column of the programme's model].</param>
/// <param name="Shortfall">Unit: weight.</param>
/// <param name="Value">Unit: money, scaled.</param>
internal sealed record Incumbent(double[] Point, double Shortfall, double Value)
{
    /// <summary>
    /// Whether it is better than another: less over the shortfall that is accepted, then more value, of which what it is over the
    /// level held takes <paramref name="penalty"/> for one of weight: what bounds a plan leaves as much more to one that is over.
    /// </summary>
    public bool IsBetterThan(Incumbent? other, HeldModel held, double penalty)
    {
        const double noise = 1e-9;
        if (other is null)
        {
            return true;
        }

        double over = Math.Max(0.0, Shortfall - held.Accepted);
        double otherOver = Math.Max(0.0, other.Shortfall - held.Accepted);
        return over < otherOver - noise
            || (over < otherOver + noise && Value - penalty * Over(held) > other.Value - penalty * other.Over(held));
    }

    /// <summary>What its shortfall is over the level held. Unit: weight.</summary>
    public double Over(HeldModel held) => Math.Max(0.0, Shortfall - held.Level);
}
