using Jospar.Planning.Plans;
using Jospar.Planning.Stress.Summary;
using Jospar.Planning.Verification;

namespace Jospar.Planning.Stress.Robust;

/// <summary>A near-optimal plan and what became of it in the draws.</summary>
/// <param name="Found">How it was found, in a word: <c>plan</c>, <c>most-launches</c>, <c>earliest</c>, <c>random-1</c>, <c>higher-5%</c> …</param>
/// <param name="Plan">The plan.</param>
/// <param name="Verification">What recomputing its rules found; empty for the plan that was there before.</param>
/// <param name="Shortfall">Its shortfall over the draws.</param>
/// <param name="Value">Its value over the draws.</param>
public sealed record RobustCandidate(string Found, Plan Plan, PlanVerification? Verification, Spread Shortfall, Spread Value);
