namespace Jospar.Planning.Alternatives;

/// <summary>A direction in a few figures.</summary>
/// <param name="Name">The direction, such as <c>public-money</c>.</param>
/// <param name="Unit">Unit of the figures; empty where the data do not give the direction.</param>
/// <param name="Before">Its figure in the plan, its amounts the best for the value.</param>
/// <param name="After">The best found; empty where it was not tried.</param>
/// <param name="Bound">What no plan that keeps the goals as asked can beat; empty where it is not known.</param>
/// <param name="Plan">The name of the plan that reaches it; empty where the plan's own launches do.</param>
/// <param name="Lack">Why it was left out; empty where it was tried.</param>
public sealed record TriedDirection(
    string Name, string Unit, decimal? Before, decimal? After, decimal? Bound, string? Plan, string? Lack);
