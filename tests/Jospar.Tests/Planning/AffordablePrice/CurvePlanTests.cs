using Jospar.Domain;
using Jospar.Planning.AffordablePrice;
using Jospar.Planning.Plans;
using Jospar.Tests.Planning.Search;

namespace Jospar.Tests.Planning.AffordablePrice;

public sealed class CurvePlanTests
{
    private static readonly Programme Small = SmallProgramme.Create();
    private static readonly CommodityId Obliged = Small.Obligations[0].Commodity;

    [Fact]
    public void BetterOf_APlanOfALesserDiscountThatIsWorthMore_IsThatWithTheBoundOfTheDeeperOne()
    {
        var (lesser, found) = (PlannerRun.PlanOf(At(0m)), Poorer(PlannerRun.PlanOf(At(0.1m))));
        var best = CurvePlan.BetterOf(new CurvePlan(lesser, lesser.Gap), found, new DiscountedProgramme(Small, Obliged, 0.1m));
        Assert.Same(lesser, best.Plan);
        Assert.Equal(Math.Abs(found.Goals[^1].Bound!.Value - lesser.Goals[^1].Value) / lesser.Goals[^1].Scale, best.Gap);
    }

    [Fact]
    public void BetterOf_APlanThatIsWorthLess_IsThatOfTheDeeperDiscount()
    {
        var (lesser, found) = (Poorer(PlannerRun.PlanOf(At(0m))), PlannerRun.PlanOf(At(0.8m)));
        Assert.Same(found, CurvePlan.BetterOf(new CurvePlan(lesser, lesser.Gap), found, new DiscountedProgramme(Small, Obliged, 0.8m)).Plan);
    }

    [Fact]
    public void Allows_APlanWhoseLaunchOnlyADeeperDiscountMakesViable_IsFalse()
    {
        var shallow = new DiscountedProgramme(Small, Obliged, 0m);
        var deep = new DiscountedProgramme(Small, Obliged, 0.8m);
        var plan = PlannerRun.PlanOf(At(0m));
        var project = Small.Projects.First(candidate => candidate.Id == deep.Viable.Except(shallow.Viable).First());
        var launch = Enumerable.Range(2025, 5).Select(year => (project.Id, project.Sites[0].Place, new Year(year)));
        var launching = launch.Select(each => plan with { Decisions = plan.Decisions with { Launches = [each] } }).ToArray();
        Assert.True(shallow.Allows(plan));
        Assert.DoesNotContain(launching, shallow.Allows);
        Assert.Contains(launching, deep.Allows);
    }

    private static Programme At(decimal discount) => new DiscountedProgramme(Small, Obliged, discount).Programme;

    private static Plan Poorer(Plan plan) =>
        plan with { Goals = [.. plan.Goals.SkipLast(1), plan.Goals[^1] with { Value = plan.Goals[^1].Value - 100m, Bound = plan.Goals[^1].Bound + 50m }] };
}
