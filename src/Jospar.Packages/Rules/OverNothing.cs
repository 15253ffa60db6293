using Jospar.Domain;

namespace Jospar.Packages.Rules;

/// <summary>
/// Something can count towards every target, and towards every limit that asks for something; one that only allows does
/// no harm where there is nothing to allow.
/// </summary>
internal static class OverNothing
{
    public static Rule Rule { get; } = new(
        RuleStage.Whole,
        ["places", "commodities", "processes", "recipes", "facilities", "demands", "projects", "sites", "financing", "funds", "targets", "limits"],
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
    }
}
