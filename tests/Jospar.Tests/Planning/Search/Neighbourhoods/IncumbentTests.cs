using Jospar.Planning.Formulation;
using Jospar.Planning.Search;
using Jospar.Planning.Search.Neighbourhoods;

namespace Jospar.Tests.Planning.Search.Neighbourhoods;

public class IncumbentTests
{
    private static readonly ProgrammeModel Model = ProgrammeModel.Of(PlanningProblem.Of(SmallProgramme.Create()));
    private static readonly HeldModel Held = HeldModel.Of(Model, level: 0.08, penalty: 1.0, slack: 0.02);

    [Theory]
    [InlineData(0.099, 5.0, 0.050, 4.0, true)]
    [InlineData(0.050, 4.0, 0.099, 5.0, false)]
    [InlineData(0.110, 9.0, 0.100, 4.0, false)]
    [InlineData(0.110, 4.0, 0.120, 9.0, true)]
    [InlineData(0.120, 9.0, 0.120, 4.0, true)]
    public void IsBetterThan_Another_MissesLessOfWhatIsAcceptedThenIsWorthMore(
        double shortfall, double value, double otherShortfall, double otherValue, bool isBetter)
    {
        var one = new Incumbent([], shortfall, value);
        var other = new Incumbent([], otherShortfall, otherValue);

        Assert.Equal(isBetter, one.IsBetterThan(other, Held, penalty: 0.0));
        Assert.True(one.IsBetterThan(null, Held, penalty: 0.0));
    }

    [Theory]
    [InlineData(0.100, 5.0, 0.080, 4.0, false)]
    [InlineData(0.080, 4.0, 0.100, 5.0, true)]
    [InlineData(0.100, 7.0, 0.080, 4.0, true)]
    [InlineData(0.085, 5.0, 0.080, 4.0, true)]
    [InlineData(0.080, 5.0, 0.020, 4.0, true)]
    public void IsBetterThan_OneWithinTheLevelHeld_LosesWhatTheBoundLeavesItForBeingOver(
        double shortfall, double value, double otherShortfall, double otherValue, bool isBetter)
    {
        // What is over the level by 0.02 loses 2 of its value.
        var one = new Incumbent([], shortfall, value);
        Assert.Equal(isBetter, one.IsBetterThan(new Incumbent([], otherShortfall, otherValue), Held, penalty: 100.0));
    }

    [Fact]
    public void Accepted_OfAHeldModel_IsItsLevelAndTheSlack()
    {
        Assert.Equal(0.5, HeldModel.Of(Model, level: 0.5, penalty: 1.0).Accepted);
        Assert.Equal(0.75, HeldModel.Of(Model, level: 0.5, penalty: 1.0, slack: 0.25).Accepted);
    }
}
