using Jospar.Planning.Plans;
using Jospar.Planning.Verification;

namespace Jospar.Cli.Printing;

/// <summary>What <c>jospar plan --json</c> prints of a plan; the whole of it stands in the folder.</summary>
internal static class PlanDocument
{
    /// <summary>
    /// The document, with what is said of a <paramref name="robust"/> choice where one was asked for, and the solver's
    /// <paramref name="trouble"/> where that ended the search.
    /// </summary>
    public static object Of(Plan plan, PlanVerification verification, string folder, string report, object? robust, string? trouble = null) => new
    {
        plan.Status,
        plan.Gap,
        plan.Seconds,
        Goals = plan.Goals.Select(goal => new { goal.Goal, goal.Value, goal.Bound, goal.Scale, goal.Gap }),
        Targets = plan.Targets.Select(target => new { Id = target.Id.Value, Year = target.Year.Value, target.Level, target.Reached, target.Shortfall }),
        Discounts = plan.Decisions.Discounts.Select(choice => new { Commodity = choice.Commodity.Value, choice.Discount }),
        plan.Totals.Launches,
        plan.Totals.Jobs,
        plan.Totals.PeakConstructionJobs,
        Investment = plan.Totals.Investment.Value,
        PublicMoney = plan.Totals.PublicMoney.Value,
        PrivateMoney = plan.Totals.PrivateMoney.Value,
        PresentValue = plan.Totals.Value.Value,
        Robust = robust,
        Trouble = trouble,
        plan.Run,
        LargestViolation = verification.Worst.LargestRelative,
        Folder = folder,
        Report = report,
    };
}
