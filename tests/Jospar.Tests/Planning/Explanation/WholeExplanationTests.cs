using Jospar.Planning.Explanation;
using Jospar.Tests.Planning.Search;

namespace Jospar.Tests.Planning.Explanation;

public sealed class WholeExplanationTests
{
    [Fact]
    public void Everything_OfTargetsMissedAndReached_SaysWhatBindsEachMissedOnesFirst()
    {
        var programme = TwoRegions.Programme with
        {
            Targets = [.. TwoRegions.Programme.Targets.Select(target => target with { Id = new($"{target.Id}-nought"), Level = 0m, Factor = null, Baseline = null, BaselineYear = null }), .. TwoRegions.Programme.Targets],
        };

        var whole = TwoRegions.Explained(programme, TwoRegions.PlanOf(programme), explainer => explainer.Everything(TimeSpan.FromMinutes(1)));

        int missed = whole.Targets.Count(target => target.Shortfall > 0m);
        Assert.InRange(missed, 1, 3);
        Assert.All(whole.Targets.Take(missed), target => Assert.NotNull(target.Change));
        Assert.All(whole.Targets, target => Assert.NotNull(target.InPart));
        Assert.All(whole.Targets.Skip(missed), target => Assert.Null(target.Change));
    }

    [Fact]
    public void Whole_OfAPlan_KnowsWhatTheCommittedProjectsAloneAreWorth()
    {
        var programme = SmallProgramme.Create();
        var alone = programme with
        {
            Projects = [.. programme.Projects.Where(project => project.Commitment is not null)],
            Relations = [],
            Targets = [],
        };
        using var solver = Optimisation.NativeHighs.Open();
        using var explainer = Explainer.Open(solver, programme, PlannerRun.PlanOf(programme), new ExplainerOptions(), TimeProvider.System)!;

        var value = explainer.Whole().ValueOfCommitted;

        double expected = (double)PlannerRun.PlanOf(alone).Totals.Value.Value;
        Assert.NotNull(value);
        Assert.Equal(expected, (double)value.Value.Value, 1e-4 * Math.Abs(expected));
    }
}
