namespace Jospar.Planning.Plans;

/// <summary>What was asked of a plan beside its goals.</summary>
/// <param name="Purpose">What it was made for.</param>
/// <param name="Draws">The draws that it was chosen by; of a robust plan.</param>
/// <param name="Within">By how much each goal was allowed to be worse than another plan's, a fraction; of a robust plan and of an alternative.</param>
/// <param name="Direction">What it was found by, a direction's name or <c>without-</c> or <c>with-</c> and a number; of an alternative.</param>
/// <param name="From">The first year that was planned again.</param>
/// <param name="Weight">What one unit of change had to earn, a fraction; of a plan made again.</param>
public sealed record PlanOrigin(
    PlanPurpose Purpose, int? Draws = null, decimal? Within = null, string? Direction = null, int? From = null, decimal? Weight = null);
