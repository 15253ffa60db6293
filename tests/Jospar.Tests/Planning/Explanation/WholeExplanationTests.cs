using Jospar.Planning.Explanation;
using Jospar.Tests.Planning.Search;

namespace Jospar.Tests.Planning.Explanation;

public sealed class WholeExplanationTests
{
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
