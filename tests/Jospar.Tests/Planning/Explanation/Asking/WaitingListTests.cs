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

    [Fact]
    public void For_AFundThatCanNeverPayForAProject_NamesIt()
    {
        var small = SmallProgramme.Create();
        var programme = small with { Funds = [small.Funds[0], small.Funds[1] with { OpeningBalance = new(4m) }] };
        var plan = PlannerRun.PlanOf(programme);

        var budget = TwoRegions.Explained(programme, plan, explainer => explainer.Fund(new("budget")));

        var line = Assert.Single(budget.Waiting);
        Assert.Equal(("line", new Year(2025)), (line.Project.Value, line.RuledOut!.First));
    }

    [Theory]
    [InlineData(null, "few-builders")]
    [InlineData("*", "few-builders,Mill Ltd")]
    public void CountNeverByThing_OfALimitThatEachStartAloneBreaks_CountsWhomItKeepsOut(string? sponsor, string subject)
    {
        var small = SmallProgramme.Create();
        var limit = small.Limits[0] with { Id = new("few-builders"), Level = 25m, Filter = new MeasureFilter(Sponsor: sponsor) };
        var programme = small with { Limits = [.. small.Limits, limit] };
        var plan = PlannerRun.PlanOf(programme);

        var bindings = TwoRegions.Explained(programme, plan, explainer => explainer.Whole()).Bindings;

        Assert.Equal(1, bindings.Single(binding => binding.Thing.Kind == "programme_limit" && binding.Thing.Subject == subject).Never);
    }
}
