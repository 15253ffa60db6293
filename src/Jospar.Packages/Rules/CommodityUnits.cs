using Jospar.Domain;

namespace Jospar.Packages.Rules;

/// <summary>Units are spelt one way, and a unit of mass agrees with the tonnes that one of it has.</summary>
internal static class CommodityUnits
{
    public static Rule Rule { get; } = new(RuleStage.Part, ["commodities"], Check);

    private static void Check(RuleContext context)
    {
        foreach (var commodity in context.Programme.Commodities)
        {
            if (MeasureUnit.FindMisspelt(commodity.Unit) is { } meant)
            {
                context.Report("unit-spelling", commodity, "unit", commodity.Unit, $"“{commodity.Unit}” is written {meant.Name}.", $"Write {meant.Name}.");
            }
            else
            {
                CheckMass(context, commodity);
            }
        }
    }

    private static void CheckMass(RuleContext context, Commodity commodity)
    {
        if (commodity.Mass is { } mass && MeasureUnit.Find(commodity.Unit) is { Dimension: "mass" } unit && mass != unit.Factor)
        {
            string right = Numbers.Text(unit.Factor);
            context.Report("unit-mass", commodity, "mass", mass, $"One {unit.Name} has {right} tonnes, not {Numbers.Text(mass)}.", $"Write {right}, or correct the unit.");
        }
    }
}
