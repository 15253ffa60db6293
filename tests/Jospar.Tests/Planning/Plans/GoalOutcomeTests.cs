using Jospar.Domain;
using Jospar.Planning.Plans;

namespace Jospar.Tests.Planning.Plans;

public class GoalOutcomeTests
{
    [Fact]
    public void Gap_OfAValueOfNothing_IsNilOnlyWhereTheBoundIsNothingToo()
    {
        Assert.Equal(0m, new GoalOutcome(Goal.Value, 0m, 0m, 0m).Gap);
        Assert.Null(new GoalOutcome(Goal.Value, 0m, 500m, 0m).Gap);
        Assert.Null(new GoalOutcome(Goal.Value, 0m, null, 0m).Gap);
    }

    [Fact]
    public void Gap_OfAValue_IsItsDistanceFromTheBoundOverItsScale() => Assert.Equal(0.25m, new GoalOutcome(Goal.Value, -8m, -6m, 8m).Gap);
}
