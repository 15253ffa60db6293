using Jospar.Domain;

namespace Jospar.Packages.Rules;

/// <summary>No limit asks for more of the same than another allows.</summary>
internal static class LimitsContradict
{
    public static Rule Rule { get; } = new(RuleStage.Part, ["limits"], Check);

    private static void Check(RuleContext context)
    {
        var groups = context.Programme.Limits.GroupBy(limit => (limit.Measure, limit.Filter, limit.Span));
        foreach (var group in groups)
        {
            foreach (var least in group.Where(limit => limit.Bound == Bound.AtLeast))
            {
                var tightest = group.Where(limit => limit.Bound == Bound.AtMost && Meet(limit.Year, least.Year)).MinBy(limit => limit.Level);
                if (tightest?.Level < least.Level)
                {
                    context.Report("limit-impossible", least, "level", least.Level, $"{least.Id} asks for at least {Numbers.Text(least.Level)}, and {tightest.Id} allows at most {Numbers.Text(tightest.Level)}.");
                }
            }
        }
    }

    /// <summary>A limit without a year holds in each of them.</summary>
    private static bool Meet(Year? left, Year? right) => left is null || right is null || left == right;
}
