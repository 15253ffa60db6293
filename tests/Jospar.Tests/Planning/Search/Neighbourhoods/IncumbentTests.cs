using Jospar.Planning.Search;
using Jospar.Planning.Search.Neighbourhoods;

namespace Jospar.Tests.Planning.Search.Neighbourhoods;

public class IncumbentTests
{
    private const double Accepted = 0.10;

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

        Assert.Equal(isBetter, one.IsBetterThan(other, Accepted));
        Assert.True(one.IsBetterThan(null, Accepted));
    }

    [Fact]
    public void Accepted_OfAHeldModel_IsItsLevelAndTheSlack()
    {
        var model = Jospar.Planning.Formulation.ProgrammeModel.Of(Jospar.Planning.Formulation.PlanningProblem.Of(SmallProgramme.Create()));

        Assert.Equal(0.5, HeldModel.Of(model, level: 0.5, penalty: 1.0).Accepted);
        Assert.Equal(0.75, HeldModel.Of(model, level: 0.5, penalty: 1.0, slack: 0.25).Accepted);
    }
}
