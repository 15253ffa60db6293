using Jospar.Domain;

namespace Jospar.Packages.Rules;

/// <summary>Commodities of one carrier and one dimension take about the same share of a link for the same quantity.</summary>
internal static class CarrierLoads
{
    private const decimal Tenfold = 10m;

    public static Rule Rule { get; } = new(RuleStage.Part, ["commodities"], Check);

    private static void Check(RuleContext context)
    {
        var known = context.Programme.Commodities
            .Select(commodity => (Commodity: commodity, Unit: MeasureUnit.Find(commodity.Unit)))
            .Where(pair => pair.Unit is not null && pair.Commodity.Load > 0m && pair.Commodity.Carrier is not null);
        foreach (var group in known.GroupBy(pair => (pair.Commodity.Carrier, pair.Unit!.Dimension)))
        {
            decimal usual = Apart.Median(group.Select(pair => pair.Commodity.Load / pair.Unit!.Factor));
            foreach (var (commodity, unit) in group)
            {
                CheckLoad(context, commodity, unit!, usual);
            }
        }
    }

    private static void CheckLoad(RuleContext context, Commodity commodity, MeasureUnit unit, decimal usual)
    {
        decimal times = commodity.Load / unit.Factor / usual;
        if (times is >= Tenfold or <= 1m / Tenfold)
        {
            string meant = Numbers.Text(usual * unit.Factor);
            context.Report("unit-load", commodity, "load", commodity.Load, $"One {unit.Name} takes {Numbers.Text(times)} times as much of a {commodity.Carrier} link as other goods of the same quantity.", $"Write {meant} where it is carried like the others.");
        }
    }
}
