using Jospar.Domain;

namespace Jospar.Tests.Planning.Viability;

/// <summary>One mill that is built in six years and then earns 25 a year for four, with nothing discounted and nothing counted after.</summary>
internal static class BreakEven
{
    public static Programme Create(decimal cost)
    {
        var small = SmallProgramme.Create();
        return small with
        {
            Terms = small.Terms with { LastYear = new(2034), SponsorDiscountRate = 0m, TailYears = 0 },
            Prices = [Price("metal", 1m), Price("bar", 2.4m), Price("power", 0m)],
            Projects =
            [
                SmallProgramme.Project("mill", cost) with
                {
                    Process = new("roll"), Capacity = 25m, BuildYears = 6, LastStart = new(2025), Sites = [new(new("north"), 1m, SmallProgramme.None)],
                },
            ],
            Relations = [],
            Obligations = [],
            Targets = [],
            Limits = [],
        };
    }

    private static Price Price(string commodity, decimal domestic) =>
        new(new(commodity), new(2025), 12m, 10m, domestic, SmallProgramme.None);
}
