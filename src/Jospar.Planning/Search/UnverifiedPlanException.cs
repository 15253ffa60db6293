using Jospar.Planning.Verification;

namespace Jospar.Planning.Search;

/// <summary>
/// What the solver found does not keep the programme's rules when they are recomputed: a fault of the solver's numbers
/// or of Jospar, never of the programme. No plan is shown.
/// </summary>
public sealed class UnverifiedPlanException : Exception
{
    /// <summary>The exception for a verification that does not hold.</summary>
    public UnverifiedPlanException(PlanVerification verification)
        : base(MessageOf(verification)) => Verification = verification;

    /// <summary>What was found.</summary>
    public PlanVerification Verification { get; }

    private static string MessageOf(PlanVerification verification)
    {
        ArgumentNullException.ThrowIfNull(verification);
        var worst = verification.Worst;
        return FormattableString.Invariant(
            $"The solver's point breaks {worst.Family} by {worst.LargestRelative:0.##E+0} of its size ({worst.Where}), so there is no plan to show.");
    }
}
