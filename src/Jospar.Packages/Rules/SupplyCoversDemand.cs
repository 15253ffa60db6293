using Jospar.Domain;

namespace Jospar.Packages.Rules;

/// <summary>All supply together covers all demand of a commodity in each year, with every project and every import.</summary>
internal static class SupplyCoversDemand
{
    private const double Rounding = 1e-9;

    public static Rule Rule { get; } = new(RuleStage.Whole, [.. SupplyOutlook.Tables], Check);

    private static void Check(RuleContext context)
    {
        foreach (var commodity in context.Programme.Commodities)
        {
            if (FirstShortYear(context, commodity) is { } shortage)
            {
                var demand = context.Programme.Demands.First(demand => demand.Commodity == commodity.Id);
                context.Report(
                    "demand-unserved", demand, "amount", shortage.Needed,
                    $"In {shortage.Year} {Numbers.Text(shortage.Needed)} {commodity.Unit} of {commodity.Id} are needed in all, and at most {Numbers.Text(shortage.Supplied)} can be supplied.");
            }
        }
    }

    /// <summary>The first year in which a commodity must fall short, and by how much.</summary>
    public static (Year Year, decimal Needed, decimal Supplied)? FirstShortYear(RuleContext context, Commodity commodity)
    {
        var demand = context.Outlook.DemandOf(commodity.Id);
        double imports = Imports(context, commodity);
        double[] supply = context.Outlook.SupplyInAll(commodity.Id);

        // What nobody ever supplies is reported as out of reach.
        if (demand.Count == 0 || imports + supply.Max() <= 0.0)
        {
            return null;
        }

        for (int t = 0; t < supply.Length; t++)
        {
            double needed = demand.Values.Sum(years => years[t]);
            double supplied = supply[t] + imports;
            if (needed > supplied * (1.0 + Rounding))
            {
                return (context.Programme.Years[t], (decimal)needed, (decimal)supplied);
            }
        }

        return null;
    }

    /// <summary>The most that the links from the world can bring, in units of the commodity.</summary>
    private static double Imports(RuleContext context, Commodity commodity)
    {
        if (commodity.Carrier is null || !context.Outlook.IsImported(commodity))
        {
            return 0.0;
        }

        var network = context.Networks.Of(commodity.Carrier);
        double imports = 0.0;
        foreach (var link in network.Links.Where(link => LeadsFromWorld(context, link)))
        {
            imports += network.GreatestCapacity(link) is { } capacity && commodity.Load > 0m
                ? (double)capacity / (double)commodity.Load
                : double.PositiveInfinity;
        }

        return imports;
    }

    private static bool LeadsFromWorld(RuleContext context, Link link) =>
        IsWorld(context, link.From) || (link.BothWays && IsWorld(context, link.To));

    private static bool IsWorld(RuleContext context, PlaceId place) => context.Lookups.Places[place].Kind == PlaceKind.World;
}
