using Jospar.Domain;

namespace Jospar.Packages.Rules;

/// <summary>What runs from year to year is not added over years.</summary>
internal static class CumulativeRunning
{
    public static Rule Rule { get; } = new(RuleStage.Part, ["targets", "limits"], Check);

    private static void Check(RuleContext context)
    {
        foreach (var target in context.Programme.Targets)
        {
            Check(context, target, target.Measure, target.Span);
        }

        foreach (var limit in context.Programme.Limits)
        {
            Check(context, limit, limit.Measure, limit.Span);
        }
    }

    private static void Check(RuleContext context, object row, Measure measure, Span span)
    {
        if (span == Span.Cumulative && measure is (Measure.RunningProjects or Measure.DirectJobs or Measure.TotalJobs or Measure.FundExposure))
        {
            context.Report("cumulative-running", row, "span", "cumulative", "What runs for five years is counted five times.");
        }
    }
}
