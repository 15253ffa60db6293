namespace Jospar.Packages.Rules;

/// <summary>A facility ends no earlier than it begins.</summary>
internal static class FacilityYears
{
    public static Rule Rule { get; } = new(RuleStage.Part, ["facilities"], Check);

    private static void Check(RuleContext context)
    {
        foreach (var facility in context.Programme.Facilities.Where(facility => facility.Until < facility.From))
        {
            context.Report("years-reversed", facility, "until_year", facility.Until, $"It ends in {facility.Until} and begins in {facility.From}.");
        }
    }
}
