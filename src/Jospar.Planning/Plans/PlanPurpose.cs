namespace Jospar.Planning.Plans;

/// <summary>What a plan was made for beside its goals.</summary>
public enum PlanPurpose
{
    /// <summary>To hold in bad draws, by <c>plan --robust</c>.</summary>
    Robust,

    /// <summary>As an alternative to another plan, by <c>alternatives</c>.</summary>
    Alternative,

    /// <summary>To plan again after what happened, by <c>replan</c>.</summary>
    Replan,
}
