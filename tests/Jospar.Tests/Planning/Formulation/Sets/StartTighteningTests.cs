using Jospar.Domain;
using Jospar.Planning.Formulation.Sets;
using Jospar.Planning.Verification;
using Jospar.Tests.Planning.Search;

namespace Jospar.Tests.Planning.Formulation.Sets;

public sealed class StartTighteningTests
{
    // 0.3 less three times 0.1 is a hair below nothing in doubles. What is committed does not break the rule by that, so that the fourth does.
    [Fact]
    public void Of_AStockThatIsFilledToTheLast_RulesOutWhatNeedsMoreOfIt() =>
        Assert.Equal([new ProjectId("fourth")], RuledOutProjects.Of(Filled()));

    // Which side of a hair a start falls is no reason to throw a plan away.
    [Theory]
    [InlineData("ruled_out", true)]
    [InlineData("beaten", true)]
    [InlineData("not_viable", false)]
    public void Verify_AStockThatIsFilledToTheLast_TakesEitherReason(string reason, bool holds)
    {
        var plan = PlannerRun.PlanOf(Filled());
        var row = Assert.Single(plan.Tables.NotLaunched);

        Assert.Equal("ruled_out", row.Reason);
        Assert.Equal(holds, PlanVerifier.Verify(Filled(), plan with { Tables = plan.Tables with { NotLaunched = [row with { Reason = reason }] } }).Holds);
    }

    private static Programme Filled()
    {
        var small = SmallProgramme.Create();
        Project Mill(string id, decimal capacity, Commitment? commitment) => SmallProgramme.Project(id, 5m) with
        {
            Process = new("roll"),
            Capacity = capacity,
            IsPublic = true,
            Sites = [new(new("zone"), 1m, SmallProgramme.None)],
            Commitment = commitment,
        };
        var committed = new Commitment(new("zone"), new(2025));
        return small with
        {
            Stocks = [new(new("zone"), new("land"), 0.3m, SmallProgramme.None)],
            Projects = [Mill("a", 0.4m, committed), Mill("b", 0.4m, committed), Mill("c", 0.4m, committed), Mill("fourth", 0.4m, null)],
            Relations = [],
        };
    }
}
