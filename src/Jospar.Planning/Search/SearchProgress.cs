namespace Jospar.Planning.Search;

/// <summary>How far the planner is. The shortfall is in weight, the value in money of the tables.</summary>
/// <param name="Step">What it is doing.</param>
/// <param name="Best">What the best plan so far reaches by this step's goal; empty when there is none.</param>
/// <param name="Bound">What no plan can beat; empty when nothing is known.</param>
/// <param name="Gap">The distance of the two, a fraction of the goal's scale; empty when nothing is known.</param>
/// <param name="Elapsed">Since the planner was called.</param>
/// <param name="Detail">What else there is to say of this step: sizes, counts; empty for nothing.</param>
public sealed record SearchProgress(
    SearchStep Step,
    decimal? Best,
    decimal? Bound,
    decimal? Gap,
    TimeSpan Elapsed,
    string Detail = "")
{
    /// <summary>A solver's number as it is told, with six digits; empty where it is none, or too large to mean anything.</summary>
    internal static decimal? NumberOf(double? value) =>
        value is { } number && Math.Abs(number) < 1e20 ? Math.Round((decimal)number, 6) : null;
}
