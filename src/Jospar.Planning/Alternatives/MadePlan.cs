using Jospar.Planning.Plans;
using Jospar.Planning.Verification;

namespace Jospar.Planning.Alternatives;

/// <summary>A plan made of a point.</summary>
/// <param name="Point">Shape: [column].</param>
/// <param name="Plan">The plan.</param>
/// <param name="Verification">What recomputing its rules found; every rule is kept.</param>
internal readonly record struct MadePlan(double[] Point, Plan Plan, PlanVerification Verification);
