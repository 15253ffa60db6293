using Jospar.Domain;

namespace Jospar.Packages.Rules;

/// <summary>Where one unit of activity makes one unit of a commodity, the two units agree.</summary>
internal static class ActivityUnits
{
    public static Rule Rule { get; } = new(RuleStage.Part, ["commodities", "processes", "recipes"], Check);

    private static void Check(RuleContext context)
    {
        foreach (var process in context.Programme.Processes)
        {
            if (MeasureUnit.Find(process.ActivityUnit) is { } unit)
            {
                CheckProcess(context, process, unit);
            }
        }
    }

    private static void CheckProcess(RuleContext context, Process process, MeasureUnit unit)
    {
        foreach (var item in process.Recipe.Where(item => item.PerActivity == 1m))
        {
            var other = MeasureUnit.Find(context.Lookups.Commodities[item.Commodity].Unit);
            if (other is not null && other.Dimension == unit.Dimension && other.Factor != unit.Factor)
            {
                context.Report("unit-activity", process, "activity_unit", process.ActivityUnit, $"One {unit.Name} of activity makes one {other.Name} of {item.Commodity}.");
            }
        }
    }
}
