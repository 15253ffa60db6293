using Jospar.Domain;

namespace Jospar.Planning.Explanation;

/// <summary>How much of a scarce thing is used in a year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Used">Used; of a fund, what it pays out. Unit: the thing's.</param>
/// <param name="Available">What there is; of a fund, what it has and gets that year; empty where it never ends.</param>
/// <param name="Worth">What one more unit would add to the value, launches as planned; empty where nothing.</param>
public sealed record YearUse(Year Year, decimal Used, decimal? Available, Money? Worth)
{
    /// <summary>Whether nothing is left.</summary>
    public bool IsFull => Available is { } available && Used > 0m && Used >= available * 0.999_999m;
}
