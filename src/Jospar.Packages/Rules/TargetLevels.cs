using Jospar.Domain;

namespace Jospar.Packages.Rules;

/// <summary>There are targets; each has a level that a shortfall can be measured against, and a weight.</summary>
internal static class TargetLevels
{
    private const decimal Rounding = 0.001m;
    private const decimal MostWeightPerUnit = 1e12m;

    public static Rule Rule { get; } = new(RuleStage.Part, ["targets"], Check);

    private static void Check(RuleContext context)
    {
        if (context.Programme.Targets.IsEmpty && !context.Programme.Projects.IsEmpty)
        {
            context.ReportTable("targets-missing", "targets", null, "It has no promises: a plan would be made for its value alone.");
        }

        foreach (var target in context.Programme.Targets)
        {
            if (target.Level is null && (target.Factor is null || target.Baseline is null))
            {
                context.Report("target-without-level", target, "level", null, $"The target {target.Id} has neither a level nor a factor and a baseline.");
            }
            else
            {
                CheckLevel(context, target);
            }

            if (target.Weight == 0m)
            {
                context.Report("target-weightless", target, "weight", target.Weight, $"The target {target.Id} has the weight zero.");
            }
        }
    }

    private static void CheckLevel(RuleContext context, Target target)
    {
        if (target is { Bound: Bound.AtLeast, RequiredLevel: 0m, Scale: > 0m })
        {
            context.Report("target-asks-nothing", target, target.Level is null ? "factor" : "level", 0m, $"The target {target.Id} asks for at least 0, which every plan reaches.");
        }

        if (target.Scale == 0m)
        {
            context.Report("target-scale", target, "level", target.RequiredLevel, $"The level of {target.Id} is zero, and it has no baseline to measure a shortfall against.");
        }
        else if (target.Weight / MostWeightPerUnit > target.Scale)
        {
            context.Report("number-range", target, "level", target.Scale, $"The level of {target.Id} is too small beside its weight to calculate with; choose another unit.");
        }

        if (target is { Level: { } level, Factor: { } factor, Baseline: { } baseline } && Math.Abs(level - (factor * baseline)) > Rounding * level)
        {
            context.Report("target-level-twice", target, "level", level, $"factor × baseline is {Numbers.Text(factor * baseline)}, and the level {Numbers.Text(level)}.");
        }
    }
}
