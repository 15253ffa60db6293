using Jospar.Domain;
using Jospar.Planning.Stress;
using Jospar.Planning.Stress.Cold;
using Jospar.Planning.Stress.Drawing;
using Jospar.Planning.Stress.Response;
using Jospar.Tests.Planning.Search;

namespace Jospar.Tests.Planning.Stress.Response;

public sealed class SwitchSearchTests
{
    // Of 10 of metal, the mill takes 2 and 8 may go, as the limit asks. Of 5, either 2.5 may go or the mill is full and 3 do.
    [Fact]
    public void FindLeastBroken_OfALimitOnExportsOfAnObligedGood_KeepsTheObligation()
    {
        var programme = Limited();
        using var solver = Optimisation.NativeHighs.Open();
        var subject = new StressSubject(programme, PlannerRun.PlanOf(programme), "package");
        using var warm = new WarmResponse(subject, solver);
        var world = DrawnWorld.Of(subject.Draws, 1, 0, _ => false);
        var (quick, plain) = (warm.To(world), new ColdResponse(subject, solver).To(world, warm.Slacks).Outcome);

        Assert.Equal(8.0, (double)warm.To(DrawnWorld.AsPlanned).Reached[1], 1e-5);
        Assert.Equal((3.0, 1), (Math.Round((double)quick.Reached[1], 4), quick.BrokenLimits));
        Assert.Equal((3.0, 1), (Math.Round((double)plain.Reached[1], 4), plain.BrokenLimits));
        Assert.Equal((double)plain.Value, (double)quick.Value, 1e-4);
    }

    private static Programme Limited()
    {
        var small = SmallProgramme.Create();
        var exports = new MeasureFilter(Commodity: new("metal"));
        return small with
        {
            Commodities = [.. small.Commodities.Select(good => good.Id.Value == "metal" ? good with { Trade = TradeDirection.Export } : good)],
            Prices = [.. small.Prices.Select(price => price with { Import = null })],
            Facilities = [small.Facilities[0]],
            Projects = [.. small.Projects.Where(project => project.Id.Value == "third-mill").Select(project => project with { IsPublic = true })],
            Relations = [],
            Obligations = [small.Obligations[0] with { Share = 0.5m }],
            Targets = [small.Targets[0] with { Level = 2m }, small.Targets[0] with { Id = new("exports"), Measure = Measure.Exports, Filter = exports, Level = 8m }],
            Limits = [new(new("metal"), new("Metal"), Measure.Exports, exports, Bound.AtLeast, null, Span.Year, 8m, Provenance.None)],
            Uncertainties = [UncertainProgrammes.Row("stops", UncertaintyKind.Output, new(Facility: "smelter"), UncertainProgrammes.Discrete([-0.5m], [1m]))],
        };
    }
}
