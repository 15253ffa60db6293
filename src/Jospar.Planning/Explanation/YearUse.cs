using System.Text.Json.Serialization;
using Jospar.Domain;

namespace Jospar.Planning.Explanation;

/// <summary>How much of a scarce thing is used in a year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Used">Used; of a fund, what it pays out. Unit: the thing's.</param>
/// <param name="Available">What there is; of a fund, what it has and gets that year; empty where it never ends.</param>
/// <param name="Worth">What one more unit, or of a minimum one less, would add to the value, launches as planned; empty where nothing.</param>
/// <param name="IsMinimum">Whether what there is, is what is asked for at least.</param>
public sealed record YearUse(
    Year Year,
    decimal Used,
    decimal? Available,
    Money? Worth,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool IsMinimum = false)
{
    private const decimal Hair = 0.000_001m;

    /// <summary>Whether there is none to use.</summary>
    public bool IsNone => Available == 0m && Used == 0m && !IsMinimum;

    /// <summary>Whether what there is, is all used; of a minimum, whether no more is done than is asked for.</summary>
    public bool IsFull => Available is { } available && Used > 0m && (IsMinimum ? Used <= available * (1m + Hair) : Used >= available * (1m - Hair));
}
