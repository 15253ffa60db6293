using Jospar.Planning.Plans;

namespace Jospar.Planning.Report.Sections;

/// <summary>Why a plan may leave on purpose what is better by the goals alone: it was to change little, or to hold in bad draws.</summary>
internal static class PurposeKey
{
    /// <summary>The ending of the keys of texts that say so, nothing where a plan was chosen for its goals alone.</summary>
    public static string Of(ReportContext report) =>
        report.Replan is not null ? ".replan"
        : report.Plan.Status == PlanStatus.Chosen ? ".chosen"
        : "";
}
