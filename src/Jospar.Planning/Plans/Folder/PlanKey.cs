namespace Jospar.Planning.Plans;

/// <summary>What one key of <c>plan.json</c> holds.</summary>
/// <param name="Path">Its path: a dot goes into an object, <c>[]</c> into a list.</param>
/// <param name="Unit">The unit of its number; empty where it has none.</param>
/// <param name="Description">What it means.</param>
public sealed record PlanKey(string Path, string Unit, string Description);
