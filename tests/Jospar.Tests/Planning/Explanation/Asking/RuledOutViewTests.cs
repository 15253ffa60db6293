using Jospar.Planning.Explanation;
using Jospar.Planning.Explanation.Asking;
using Jospar.Planning.Formulation.Sets;
using Jospar.Tests.Planning.Search;

namespace Jospar.Tests.Planning.Explanation.Asking;

public sealed class RuledOutViewTests
{
    // Builders may take 60 a year in the north, of which 4 go to what is committed in the first year alone.
    [Fact]
    public void Of_StartsThatBreakALimitAlone_TellWhatTheClosestTakesAndWhatThereIs()
    {
        var programme = RuledOutMill.By("limit");
        var view = new RuledOutView(new ExplainedModel(programme, PlannerRun.PlanOf(programme)));

        var starts = Assert.Single(view.Of(programme.Projects.Single(project => project.Id.Value == "third-mill")));

        Assert.Equal((StartExclusion.Limit, "builders", new BrokenLimit(70m, 60m)), (starts.Reason, starts.By, starts.Broken));
    }
}
