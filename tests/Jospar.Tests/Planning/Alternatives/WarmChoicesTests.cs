using Jospar.Optimisation;
using Jospar.Planning;
using Jospar.Planning.Alternatives;
using Jospar.Tests.Planning.Search;

namespace Jospar.Tests.Planning.Alternatives;

public sealed class WarmChoicesTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Try_MoreThanTheMost_AnswersNothing(bool isHeard)
    {
        var programme = SmallProgramme.Create();
        using var solver = Optimisation.NativeHighs.Open();
        var near = new NearOptimalModel(solver, programme, PlannerRun.PlanOf(programme), new AlternativesOptions(0.3m, AlternativesOptions.EveryDirection));
        var heard = new List<int>();
        using var warm = new WarmChoices(
            near, near.CostsOf([0]), ObjectiveSense.Maximise, new SolveOptions(), 2, new SearchClock(TimeProvider.System, null),
            isHeard ? heard.Add : null, CancellationToken.None);
        var own = StartChoice.Of(near.Model, near.Base);

        Assert.NotNull(warm.Try(own));
        Assert.False(warm.IsOver);
        Assert.NotNull(warm.Try(own));
        Assert.True(warm.IsOver);
        Assert.Null(warm.Try(own));
        Assert.Equal(isHeard ? [1, 2] : [], heard);
    }
}
