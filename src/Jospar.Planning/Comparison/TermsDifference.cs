namespace Jospar.Planning.Comparison;

/// <summary>What two programmes say differently of what their sums over years are made of.</summary>
public enum TermsDifference
{
    /// <summary>The plan's first year: a year is counted in one plan only, and present values are of two years.</summary>
    FirstYear,

    /// <summary>The plan's last year.</summary>
    LastYear,

    /// <summary>The year whose prices money is in.</summary>
    PriceYear,

    /// <summary>The social discount rate.</summary>
    DiscountRate,

    /// <summary>How often the last year is counted again.</summary>
    TailYears,
}
