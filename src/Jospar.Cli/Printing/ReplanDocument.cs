using Jospar.Packages.Findings;
using Jospar.Planning.Replanning;

namespace Jospar.Cli.Printing;

/// <summary>What <c>jospar replan --json</c> prints: the plan's figures and what changed; the facts stand in the folder's replan.json.</summary>
internal static class ReplanDocument
{
    /// <summary>The document.</summary>
    public static object Of(
        ReplanningOutcome.Replanned made, IEnumerable<Finding> warnings, IEnumerable<Finding> remarks, string folder, string report) => new
        {
            made.Plan.Status,
            From = made.Replan.From.Value,
            made.Replan.Weight,
            Changes = made.Replan.Changes.Select(change => Change(made.Replan, change)),
            Discounts = made.Replan.Discounts.Select(change => new { Commodity = change.Commodity.Value, change.Before, change.After }),
            Promises = made.Replan.Promises.Select(promise => new
            {
                Id = promise.Target.Value,
                Year = promise.Year.Value,
                promise.Level,
                promise.Planned,
                promise.Now,
                Over = promise.IsOver,
            }),
            made.Replan.Curve,
            Findings = warnings,
            Remarks = remarks.Select(remark => new { remark.Code, remark.Message }),
            Plan = PlanDocument.Of(made.Plan, made.Verification, folder, report, robust: null, made.Trouble),
            Folder = folder,
            Report = report,
        };

    private static object Change(Replan replan, LaunchChange change) => new
    {
        Project = change.Project.Value,
        Change = change.Kind,
        SiteBefore = change.Before?.Site.Value,
        StartBefore = change.Before?.Start.Value,
        RunsFromBefore = change.RunsFromBefore?.Value,
        SiteAfter = change.After?.Site.Value,
        StartAfter = change.After?.Start.Value,
        RunsFromAfter = change.RunsFromAfter?.Value,
        change.Weight,
        change.Cause,
        change.Facts,
        GivenUp = change.Kind == ChangeKind.GivenUp && replan.FindAbandoned(change.Project) is { } course
            ? new
            {
                Year = replan.FindGivenUp(change.Project)?.Year?.Value,
                Spent = course.SpentBefore(replan.From),
                Lent = course.PaidBefore(replan.From),
            }
            : null,
    };
}
