namespace Jospar.Planning.Alternatives;

/// <summary>What became of a direction.</summary>
/// <param name="Direction">The direction.</param>
/// <param name="Unit">The unit of its figures; empty where the data do not give the direction.</param>
/// <param name="Before">Its figure in the plan.</param>
/// <param name="After">Its figure in the alternative; empty where none was found.</param>
/// <param name="Bound">What no plan that keeps the goals as asked can beat; empty where it is not known.</param>
/// <param name="Alternative">The plan that was found; empty where there is none.</param>
/// <param name="Lack">Why it was left out, in words; empty where it was tried.</param>
public sealed record DirectionOutcome(
    AlternativeDirection Direction, string Unit, decimal? Before, decimal? After, decimal? Bound, AlternativePlan? Alternative, string? Lack);
