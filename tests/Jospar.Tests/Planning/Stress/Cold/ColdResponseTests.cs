using Jospar.Domain;
using Jospar.Planning.Stress;
using Jospar.Planning.Stress.Cold;
using Jospar.Planning.Stress.Drawing;
using Jospar.Planning.Stress.Response;
using Jospar.Tests.Planning.Search;

namespace Jospar.Tests.Planning.Stress.Cold;

public sealed class ColdResponseTests
{
    [Fact]
    public void To_WhereAFundIsShortByWhatBeganBeforeThePlan_AnswersAsTheQuickWay()
    {
        var small = SmallProgramme.Create();
        var subject = SubjectOf(small with
        {
            Funds = [small.Funds[0] with { OpeningBalance = new(0m), Inflows = [new(new(2025), new(1.1m), SmallProgramme.None)] }, small.Funds[1]],
            Uncertainties = [UncertainProgrammes.Row("cuts", UncertaintyKind.FundInflow, new(), UncertainProgrammes.Discrete([-0.5m], [1m]))],
        });
        using var solver = Optimisation.NativeHighs.Open();
        using var warm = new WarmResponse(subject, solver);
        var world = DrawnWorld.Of(subject.Draws, 1, 0, _ => false);
        var quick = warm.To(world);
        var plain = new ColdResponse(subject, solver).To(world, warm.Slacks).Outcome;

        Assert.Equal((double)quick.Value, (double)plain.Value, 1e-5);
        Assert.Equal((double)quick.Shortfall, (double)plain.Shortfall, 1e-5);
        Assert.Equal(0, plain.BrokenLimits);
    }

    [Fact]
    public void To_WithTheValueFirstAndNothingChanged_GivesThePlansOwnValue()
    {
        var small = UncertainProgrammes.Small();
        var subject = SubjectOf(small with { Terms = small.Terms with { Goals = [Goal.Value, Goal.Shortfall] } });
        using var solver = Optimisation.NativeHighs.Open();
        using var warm = new WarmResponse(subject, solver);
        var cold = new ColdResponse(subject, solver);
        var slacks = cold.Slacks(warm.Slacks);
        double value = (double)subject.Plan.Totals.Value.Value;

        Assert.True(slacks[ColdResponse.ValueSlack] > 1e-5 * Math.Abs(value));
        Assert.Equal(value, (double)cold.To(DrawnWorld.AsPlanned, slacks).Outcome.Value, 1e-7 * Math.Abs(value));
    }

    [Fact]
    public void To_WherePromisesCostValue_HoldsThemAsCloselyAsTheQuickWay()
    {
        var small = SmallProgramme.Create();
        var exports = small.Targets[0] with { Id = new("exports"), Measure = Measure.Exports, Filter = new(Commodity: new("metal")), Bound = Bound.AtMost, Level = 1m };
        var subject = SubjectOf(small with
        {
            Terms = small.Terms with { ShortfallTolerance = 0m },
            Targets = [exports, .. small.Targets],
            Uncertainties = [UncertainProgrammes.Row("stops", UncertaintyKind.Output, new(), UncertainProgrammes.Discrete([-0.1m], [1m]))],
        });
        using var solver = Optimisation.NativeHighs.Open();
        using var warm = new WarmResponse(subject, solver);
        var world = DrawnWorld.Of(subject.Draws, 1, 0, _ => false);

        Assert.Equal((double)warm.To(world).Reached[0], (double)new ColdResponse(subject, solver).To(world, warm.Slacks).Outcome.Reached[0], 1e-7);
    }

    private static StressSubject SubjectOf(Programme programme) => new(programme, PlannerRun.PlanOf(programme), "package");
}
