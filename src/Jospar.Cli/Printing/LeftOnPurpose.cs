using Jospar.Planning.Plans;
using Jospar.Planning.Replanning;

namespace Jospar.Cli.Printing;

/// <summary>Why a plan may leave on purpose what is better by the goals alone.</summary>
internal static class LeftOnPurpose
{
    /// <summary>The reason as what the plan did, nothing where it was chosen for its goals alone.</summary>
    public static string? Why(Plan? plan, Replan? replan) => Replan.AimOf(plan, replan) switch
    {
        PlanAim.FewChanges => "changes no more of the earlier plan than earns its weight",
        PlanAim.Other => "was not chosen for its goals alone",
        _ => null,
    };
}
