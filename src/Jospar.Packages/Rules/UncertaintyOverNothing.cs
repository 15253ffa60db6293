using Jospar.Domain;

namespace Jospar.Packages.Rules;

/// <summary>Every uncertainty is about something.</summary>
internal static class UncertaintyOverNothing
{
    public static Rule Rule { get; } = new(
        RuleStage.Whole,
        ["places", "commodities", "prices", "processes", "recipes", "facilities", "demands", "projects", "sites", "funds", "fund_inflows", "uncertainties"],
        Check);

    private static void Check(RuleContext context)
    {
        var things = new UncertainThings(context.Programme);
        foreach (var uncertainty in context.Programme.Uncertainties.Where(uncertainty => things.ItemsOf(uncertainty).IsEmpty))
        {
            context.Report("uncertainty-over-nothing", uncertainty, "kind", context.CellOf(uncertainty, "kind"), $"Nothing is what {uncertainty.Id} selects.");
        }
    }
}
