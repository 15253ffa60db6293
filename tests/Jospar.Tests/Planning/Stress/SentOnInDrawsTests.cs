using Jospar.Domain;
using Jospar.Planning.Stress;
using Jospar.Planning.Stress.Cold;
using Jospar.Planning.Stress.Drawing;
using Jospar.Planning.Stress.Response;
using Jospar.Tests.Planning.Search;

namespace Jospar.Tests.Planning.Stress;

public sealed class SentOnInDrawsTests
{
    // Half of what is made at home, a mill takes: it is full, and what is promised beyond the output is imported and sent on.
    private const double Promised = 30.0;

    [Fact]
    public void To_WhereAnObligedGoodIsImportedAndSentOn_KeepsThePromiseAsThePlanDoes()
    {
        var programme = SentOn();
        var plan = PlannerRun.PlanOf(programme);
        using var solver = Optimisation.NativeHighs.Open();
        var subject = new StressSubject(programme, plan, "package");
        using var warm = new WarmResponse(subject, solver);
        var cold = new ColdResponse(subject, solver);
        var planned = warm.To(DrawnWorld.AsPlanned);

        Assert.Equal(Promised, (double)planned.Reached[0], 0.1);
        Assert.Equal((double)plan.Goals.First(goal => goal.Goal == Goal.Shortfall).Value, (double)planned.Shortfall, 1e-6);
        Assert.Equal((double)plan.Totals.Value.Value, (double)planned.Value, 1e-5);
        for (int draw = 0; draw < 6; draw++)
        {
            var world = DrawnWorld.Of(subject.Draws, 1, draw, _ => false);
            var (quick, plain) = (warm.To(world), cold.To(world, warm.Slacks).Outcome);
            Assert.Equal((double)plain.Shortfall, (double)quick.Shortfall, 1e-5);
            Assert.Equal((double)plain.Value, (double)quick.Value, 1e-5 * Math.Max(1.0, Math.Abs((double)plain.Value)));
        }
    }

    private static Programme SentOn()
    {
        var small = SmallProgramme.Create();
        var exports = small.Targets[0] with
        {
            Id = new("exports"),
            Measure = Measure.Exports,
            Filter = new MeasureFilter(Commodity: new("metal")),
            Level = (decimal)Promised,
        };
        return small with
        {
            Facilities = [small.Facilities[0], small.Facilities[1] with { Place = new("north"), Capacity = 2m }],
            Projects = [Smelter("one"), Smelter("other")],
            Relations = [new(new("one"), RelationKind.Excludes, new("other"), SmallProgramme.None)],
            Targets = [exports, small.Targets[0] with { Level = 2m }],
            Limits = [],
            Uncertainties = UncertainProgrammes.OfEachKind,
        };
    }

    private static Project Smelter(string id) => SmallProgramme.Project(id, 5m) with
    {
        Process = new("smelt"),
        Capacity = 5m,
        IsPublic = true,
        Sites = [new(new("north"), 1m, SmallProgramme.None)],
    };
}
