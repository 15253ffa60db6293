using System.Collections.Immutable;

namespace Jospar.Domain;

/// <summary>What is said once about a programme.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="FirstYear">y₀, the plan's first year.</param>
/// <param name="LastYear">y_T, the plan's last year.</param>
/// <param name="Currency">ISO 4217 code.</param>
/// <param name="MoneyUnit">What one of money means in the tables: <c>unit</c>, <c>thousand</c>, <c>million</c>, <c>billion</c>.</param>
/// <param name="PriceYear">The year whose prices money is in.</param>
/// <param name="DiscountRate">Social discount rate, a fraction a year.</param>
/// <param name="SponsorDiscountRate">Sponsors' discount rate, a fraction a year.</param>
/// <param name="TailYears">How often the last year's running flows are counted again.</param>
/// <param name="Goals">Both goals, the first one first.</param>
/// <param name="ShortfallTolerance">By how much the shortfall may grow for the next goal's sake, as a share of the sum of weights.</param>
/// <param name="ValueTolerance">By how much the value may fall for the next goal's sake, as a fraction of it.</param>
/// <param name="Synthetic">Whether the programme was generated, and must be labelled so wherever it is shown.</param>
public sealed record ProgrammeTerms(
    string Id,
    LocalisedText Name,
    Year FirstYear,
    Year LastYear,
    string Currency,
    string MoneyUnit,
    int PriceYear,
    decimal DiscountRate,
    decimal SponsorDiscountRate,
    int TailYears,
    ImmutableArray<Goal> Goals,
    decimal ShortfallTolerance,
    decimal ValueTolerance,
    bool Synthetic)
{
    /// <summary>The plan's years, first to last.</summary>
    public ImmutableArray<Year> Years =>
        [.. Enumerable.Range(FirstYear.Value, Math.Max(0, LastYear - FirstYear + 1)).Select(year => new Year(year))];

    /// <summary>What one of money in the tables is, such as <c>billion KZT</c>; the currency alone where that is its unit.</summary>
    public string MoneyName => MoneyUnit == "unit" ? Currency : $"{MoneyUnit} {Currency}";

    /// <summary>What one of money in the tables is in units of the currency.</summary>
    public decimal MoneyScale => MoneyUnit switch
    {
        "thousand" => 1e3m,
        "million" => 1e6m,
        "billion" => 1e9m,
        _ => 1m,
    };

    /// <summary>Whether the value comes before the shortfall.</summary>
    public bool IsValueFirst => Goals is [Goal.Value, ..];

    /// <summary><c>(1 + rate)^−(year − y₀)</c>: what one of money spent once in <paramref name="year"/> counts for.</summary>
    public decimal DiscountFactor(Year year) => Discounting.Factor(DiscountRate, year - FirstYear);

    /// <summary>
    /// <see cref="DiscountFactor"/>, and in the last year times <c>1 + Σ_{j=1..tail} (1 + rate)^−j</c>: what one of
    /// running money in <paramref name="year"/> counts for.
    /// </summary>
    public decimal RunningFactor(Year year) =>
        DiscountFactor(year) * (year == LastYear ? Discounting.TailFactor(DiscountRate, TailYears) : 1m);

    /// <summary>By how much a goal may get worse for the next one's sake, as a fraction.</summary>
    public decimal ToleranceOf(Goal goal) => goal == Goal.Shortfall ? ShortfallTolerance : ValueTolerance;
}
