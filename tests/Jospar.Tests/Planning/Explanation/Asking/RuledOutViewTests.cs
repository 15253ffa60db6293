using Jospar.Domain;
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

    // Whoever asks about the budget has to hear of it, though the builders alone rule the mill out.
    [Fact]
    public void Of_StartsThatBreakSeveralRulesAlone_TellEach()
    {
        var programme = RuledOutMill.By("limit");
        programme = programme with
        {
            Projects = [.. programme.Projects.Select(project => project.Id.Value == "third-mill" ? project with { Financing = [new(new("budget"), 1m, Provenance.None)] } : project)],
        };
        var view = new RuledOutView(new ExplainedModel(programme, PlannerRun.PlanOf(programme)));

        var starts = view.Of(programme.Projects.Single(project => project.Id.Value == "third-mill"));

        Assert.Equal([(StartExclusion.Limit, "builders"), (StartExclusion.Limit, "each-sponsor"), (StartExclusion.Fund, "budget")], starts.Select(row => (row.Reason, row.By)));
    }
}
