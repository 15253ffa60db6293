using Jospar.Domain;
using Jospar.Planning.Diagnosis;
using Jospar.Planning.Plans;
using Jospar.Planning.Search;
using Jospar.Planning.Verification;

namespace Jospar.Planning.Replanning;

/// <summary>How planning again ended: with a plan, with the proof that none can be, or with neither.</summary>
public abstract record ReplanningOutcome
{
    private ReplanningOutcome()
    {
    }

    /// <summary>A plan of the changed programme, verified, and what it changed.</summary>
    /// <param name="Programme">The changed programme.</param>
    /// <param name="Plan">The plan.</param>
    /// <param name="Replan">What changed and why.</param>
    /// <param name="Verification">What recomputing its rules found.</param>
    /// <param name="Trouble">What the solver failed at, so that the search ended there; empty where it did not.</param>
    public sealed record Replanned(
        Programme Programme, Plan Plan, Replan Replan, PlanVerification Verification, string? Trouble = null) : ReplanningOutcome;

    /// <summary>After what happened, no plan keeps all rules.</summary>
    /// <param name="Clash">The rules that clash.</param>
    public sealed record Impossible(Clash Clash) : ReplanningOutcome;

    /// <summary>A limit or the user ended the search before there was a plan.</summary>
    /// <param name="Reason">What ended it.</param>
    /// <param name="Searched">How long was searched, once the model was built.</param>
    public sealed record LimitWithoutPlan(StopReason Reason, TimeSpan Searched) : ReplanningOutcome;
}
