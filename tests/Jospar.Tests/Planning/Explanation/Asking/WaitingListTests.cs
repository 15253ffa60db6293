using Jospar.Domain;
using Jospar.Planning.Explanation;
using Jospar.Planning.Explanation.Asking;
using Jospar.Tests.Planning.Search;

namespace Jospar.Tests.Planning.Explanation.Asking;

public sealed class WaitingListTests
{
    [Theory]
    [InlineData("north,power", true)]
    [InlineData("south,power", false)]
    [InlineData("north,ore", false)]
    public void For_AResourceThatIsUsedUp_NamesWhoWouldDrawOnItThere(string subject, bool isNamed)
    {
        var programme = SmallProgramme.Create();
        var best = new StartView(new("north"), new(2026), IsPlanned: false, [], 0m, Money.Zero);
        var mill = new ProjectExplanation(new("third-mill"), ProjectStanding.Out, ProjectReason.Beaten, best, null, null, null, [], [best], []);
        var use = new ThingUse(new ScarceThing("resource", subject, null, "GWh"), [new YearUse(programme.Terms.LastYear, 20m, 20m, null)]);

        var waiting = new WaitingList(new ExplainedModel(programme, PlannerRun.PlanOf(programme)), [mill]).For([use]);

        Assert.Equal(isNamed, waiting.Any(one => one.Project == mill.Project));
    }
}
