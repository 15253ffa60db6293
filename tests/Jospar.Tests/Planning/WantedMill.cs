using Jospar.Domain;
using Jospar.Tests.Planning.Formulation;

namespace Jospar.Tests.Planning;

/// <summary>A mill that is wanted for its plates, and viable from a margin that grows by 20 · discount on, with a menu of discounts on its ore.</summary>
internal static class WantedMill
{
    public static Programme Create(decimal capital, decimal cap)
    {
        var golden = GoldenProgrammes.Of("discount_choice");
        return golden with
        {
            Terms = golden.Terms with { ShortfallTolerance = 0m, ValueTolerance = 0m },
            Projects = [.. golden.Projects.Select(project => project with { CapitalCost = new(capital) })],
            Obligations = [.. golden.Obligations.Select(obligation => obligation with { BurdenCap = cap })],
            Targets =
            [
                new(new("plates"), new("Plates"), Measure.Output, new(Commodity: new("plate")), Bound.AtLeast, new(2026), Span.Year,
                    3m, null, null, null, 1m, null, SmallProgramme.None),
            ],
        };
    }
}
