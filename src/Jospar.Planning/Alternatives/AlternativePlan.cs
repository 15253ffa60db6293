using Jospar.Planning.Plans;
using Jospar.Planning.Verification;

namespace Jospar.Planning.Alternatives;

/// <summary>A near-optimal plan.</summary>
/// <param name="Name">What it was found by: a direction's name, or <c>without-</c> or <c>with-</c> and a number where a test of projects found it.</param>
/// <param name="Plan">The plan.</param>
/// <param name="Verification">What recomputing its rules found.</param>
public sealed record AlternativePlan(string Name, Plan Plan, PlanVerification Verification);
