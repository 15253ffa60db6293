using Jospar.Domain;

namespace Jospar.Planning.Plans;

/// <summary>What becomes of a promise in its year.</summary>
public sealed record TargetOutcome(TargetId Id, Year Year, decimal Level, decimal Reached, decimal Shortfall);
