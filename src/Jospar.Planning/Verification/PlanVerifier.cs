using System.Collections.Immutable;
using Jospar.Domain;
using Jospar.Planning.Plans;

namespace Jospar.Planning.Verification;

/// <summary>
/// The second opinion: recomputes every rule of <c>docs/model/semantics.md</c> from a programme and a plan's tables
/// alone, in decimal arithmetic, and says the largest violation of each family. It shares no code with the formulation,
/// and none with the accounts that the tables were made by.
/// </summary>
public static class PlanVerifier
{
    /// <summary>The relative violation up to which a rule counts as kept, unless another is asked for.</summary>
    public const decimal DefaultTolerance = 0.000_001m;

    /// <summary>
    /// Verifies a plan. Asks for a plan whose tables name only what the programme has, as the reader's findings ensure;
    /// throws <see cref="KeyNotFoundException"/> otherwise.
    /// </summary>
    public static PlanVerification Verify(Programme programme, Plan plan, decimal tolerance = DefaultTolerance)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(plan);
        var evidence = new PlanEvidence(programme, plan);
        return new PlanVerification([.. AllRules.For(evidence).Select(rule => CheckOf(rule, evidence))], tolerance);
    }

    private static FamilyCheck CheckOf(IVerificationRule rule, PlanEvidence evidence)
    {
        var meter = new ViolationMeter(rule.Family);
        rule.Check(evidence, meter);
        return meter.Result;
    }
}
