using Jospar.Planning.Replanning;

namespace Jospar.Planning.Report.Sections;

/// <summary>The texts that say why a plan may leave on purpose what is better by the goals alone.</summary>
internal static class PurposeKey
{
    /// <summary>The ending of their keys, nothing where a plan was chosen for its goals alone.</summary>
    public static string Of(ReportContext report) => Replan.AimOf(report.Plan, report.Replan) switch
    {
        PlanAim.FewChanges => ".replan",
        PlanAim.Other => ".chosen",
        _ => "",
    };
}
