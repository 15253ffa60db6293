using Jospar.Domain;
using Jospar.Planning.Stress;
using Jospar.Planning.Stress.Drawing;
using Jospar.Planning.Stress.Response;
using Jospar.Tests.Planning.Explanation;
using Jospar.Tests.Planning.Search;

namespace Jospar.Tests.Planning.Stress.Response;

public sealed class WarmResponseTests
{
    // The ore is enough for ten: what is missing of a promise of half a millionth more is a rounding.
    [Theory]
    [InlineData(10.000_005, 0.0)]
    [InlineData(10.000_05, 0.000_005)]
    public void To_WhereAPromiseIsMissedByARounding_CountsNothingMissing(double level, double missing)
    {
        var programme = OreAndMetal.Create() with
        {
            Facilities = [OreAndMetal.Standing(50m)],
            Resources = [OreAndMetal.Ore("north", 2025, 20m)],
            Targets = [OreAndMetal.Promise(Measure.Output, new MeasureFilter(Commodity: new("metal")), (decimal)level)],
            Uncertainties = [UncertainProgrammes.OfEachKind[0]],
        };
        var plan = PlannerRun.PlanOf(programme);
        using var solver = Optimisation.NativeHighs.Open();
        using var warm = new WarmResponse(new StressSubject(programme, plan, "package"), solver);

        Assert.Equal(missing, (double)warm.To(DrawnWorld.AsPlanned).Shortfall, missing / 100);
        Assert.Equal(missing, (double)plan.Goals[0].Value, missing / 100);
    }
}
