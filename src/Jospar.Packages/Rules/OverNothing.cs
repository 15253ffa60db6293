using Jospar.Domain;

namespace Jospar.Packages.Rules;

/// <summary>
/// Something can count towards every target and limit. A limit that only allows may be given for every place alike, and does
/// no harm at one where there is nothing to allow.
/// </summary>
internal static class OverNothing
{
    public static Rule Rule { get; } = new(
        RuleStage.Whole,
        ["places", "commodities", "processes", "recipes", "facilities", "demands", "links", "projects", "sites", "financing", "funds", "targets", "limits"],
        Check);

    private static void Check(RuleContext context)
    {
        var matches = new MeasureMatches(context);
        foreach (var target in context.Programme.Targets.Where(target => !matches.Any(target.Measure, target.Filter)))
        {
            context.Report("target-over-nothing", target, "measure", context.CellOf(target, "measure"), $"Nothing can count towards the target {target.Id}.");
        }

        foreach (var limit in context.Programme.Limits.Where(limit => limit is { Bound: Bound.AtLeast, Level: > 0m } && !matches.Any(limit.Measure, limit.Filter)))
        {
            context.Report("limit-over-nothing", limit, "measure", context.CellOf(limit, "measure"), $"{limit.Id} asks for at least {Numbers.Text(limit.Level)}, and nothing can count towards it.");
        }

        foreach (var limit in context.Programme.Limits.Where(limit => limit.Bound == Bound.AtMost && !matches.Any(limit.Measure, limit.Filter with { Place = null })))
        {
            context.Report("limit-bounds-nothing", limit, "measure", context.CellOf(limit, "measure"), $"{limit.Id} allows at most {Numbers.Text(limit.Level)}, and nothing anywhere can count towards it.");
        }
    }
}
