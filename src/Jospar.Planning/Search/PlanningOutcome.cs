using Jospar.Planning.Diagnosis;
using Jospar.Planning.Plans;
using Jospar.Planning.Verification;

namespace Jospar.Planning.Search;

/// <summary>How planning ended: with a plan, with the proof that none can be, or with neither.</summary>
public abstract record PlanningOutcome
{
    private PlanningOutcome()
    {
    }

    /// <summary>A plan, verified.</summary>
    /// <param name="Plan">The plan.</param>
    /// <param name="Verification">What recomputing its rules found.</param>
    /// <param name="Exact">How long it took, or would have taken, to make its amounts exact, which tells how long what asks the model again will take.</param>
    /// <param name="Trouble">What the solver failed at, so that the search ended there; empty where it did not.</param>
    public sealed record Planned(Plan Plan, PlanVerification Verification, TimeSpan Exact = default, string? Trouble = null) : PlanningOutcome;

    /// <summary>No plan keeps all rules.</summary>
    /// <param name="Clash">The rules that clash.</param>
    public sealed record Impossible(Clash Clash) : PlanningOutcome;

    /// <summary>A limit or the user ended the search before there was a plan; there may or may not be one.</summary>
    /// <param name="Reason">What ended it.</param>
    /// <param name="Searched">How long was searched, once the model was built.</param>
    public sealed record LimitWithoutPlan(StopReason Reason, TimeSpan Searched) : PlanningOutcome;
}
