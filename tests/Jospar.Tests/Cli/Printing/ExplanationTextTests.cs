using Jospar.Cli.Printing;
using Jospar.Domain;
using Jospar.Planning.Explanation;
using Jospar.Planning.Formulation.Sets;
using Jospar.Planning.Plans;
using Jospar.Planning.Replanning;
using Jospar.Tests.Planning;

namespace Jospar.Tests.Cli.Printing;

public sealed class ExplanationTextTests
{
    private static readonly Programme Small = SmallProgramme.Create();

    [Fact]
    public void Sentence_OfALossThatAlsoMissesPromises_TellsNoValueThatHoldsOnlyWithoutThat()
    {
        string said = Sentence(ProjectReason.Loses, shortfall: 0.0920853303m);

        Assert.Contains("the promises would together be missed by at least 0.0921 more (1 is a whole promise of weight 1).", said, StringComparison.Ordinal);
        Assert.DoesNotContain("the value would change", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.0000001)]
    public void Sentence_OfALoss_SpeaksOfThePromisesTogether(double shortfall)
    {
        string said = Sentence(ProjectReason.Loses, (decimal)shortfall);

        Assert.Contains("with the promises together missed by no more, and the promises together would come no closer.", said, StringComparison.Ordinal);
        Assert.DoesNotContain("no promise would", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Sentence_OfALossWhereTheValueComesFirst_TellsTheValue()
    {
        var programme = Small with { Terms = Small.Terms with { Goals = [Goal.Value, Goal.Shortfall] } };
        string said = Sentence(ProjectReason.Loses, 0.5m, programme);

        Assert.Contains("the value would change by ", said, StringComparison.Ordinal);
        Assert.EndsWith(", and the value comes first.", said, StringComparison.Ordinal);
    }

    // Of builders, sixty.
    [Theory]
    [InlineData(60, "alone it breaks Builders (it takes 70 billion KZT; at most 60 billion KZT).")]
    [InlineData(56, "alone it breaks Builders (it takes 70 billion KZT; what is committed leaves 56 billion KZT).")]
    public void Lines_OfAStartThatBreaksALimitAlone_SayWhatItTakesAndWhatThereIs(int left, string said)
    {
        var ruledOut = new RuledOutStarts(new("north"), new(2025), new(2027), StartExclusion.Limit, "builders", null, new BrokenLimit(70m, left));
        var answer = new ProjectExplanation(new("third-mill"), ProjectStanding.Out, ProjectReason.RuledOut, null, null, null, null, [ruledOut], [], []);
        var text = new ExplanationText(Small, SmallPlan.Of(Small, SmallPlan.Decisions()), new ProgrammeWords(Small));

        Assert.Contains(text.Lines(answer, TimeSpan.FromSeconds(20)), line => line.EndsWith(said, StringComparison.Ordinal));
    }

    [Fact]
    public void Sentence_OfWhatHasRoom_SaysNothingOfOthers() => Assert.EndsWith(
        "but with it the goals are served no better, as far as the plan is proven.", Sentence(ProjectReason.Beaten, 0m), StringComparison.Ordinal);

    [Theory]
    [InlineData(true, "and with it the goals may be served better: the plan changes no more of the earlier plan than earns its weight.")]
    [InlineData(false, "and with it the goals may be served better: the plan was not chosen for its goals alone.")]
    public void Sentence_OfWhatAPlanMayLeaveOnPurpose_SaysWhy(bool isReplanned, string said)
    {
        var plan = SmallPlan.Of(Small, SmallPlan.Decisions()) with { Status = PlanStatus.Chosen };
        var replan = isReplanned ? new Replan(new(2026), 0.01m, "", [], [], [], []) : null;
        var best = new StartView(Small.Projects[0].Sites[0].Place, new Year(2028), IsPlanned: false, [], 0m, Money.Zero);
        var answer = new ProjectExplanation(Small.Projects[0].Id, ProjectStanding.Out, ProjectReason.Beaten, best, null, null, null, [], [best], []);

        Assert.EndsWith(said, new ExplanationText(Small, plan, new ProgrammeWords(Small), replan).Sentence(answer), StringComparison.Ordinal);
    }

    // Of sites at which no start is possible it says nothing: what is needed may reach them.
    [Fact]
    public void Sentence_OfWhatCannotRun_SpeaksOfWhereItCouldStart() => Assert.StartsWith(
        "Where it could start, what it needs does not reach it, or", Sentence(ProjectReason.CannotRun, 0m), StringComparison.Ordinal);

    [Fact]
    public void Sentence_OfWhatMissesPromises_NamesThem()
    {
        var programme = Small with { Targets = [Small.Targets[0] with { Name = new("Few jobs") }, .. Small.Targets[1..]] };
        var more = new Lack(new ScarceThing("target_shortfall", Small.Targets[0].Id.Value, new(2028), "jobs"), 20m, 15m);
        Assert.EndsWith(
            "with a start in 2028, but all else as planned the promises would together be missed by at least 3 more (1 is a whole promise of weight 1): Few jobs by 15 jobs more.",
            Sentence(ProjectReason.MissesPromises, 3m, programme, missed: [more]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Goal.Shortfall, "add nothing to the value with them missed by no more; of plans that are as good, the one with fewer projects is taken.")]
    [InlineData(Goal.Value, "add nothing to the value; of plans that are as good, the one with fewer projects is taken.")]
    public void Sentence_OfWhatBringsNothing_SpeaksOfNoCost(Goal first, string said)
    {
        var programme = Small with { Terms = Small.Terms with { Goals = [first, first == Goal.Value ? Goal.Shortfall : Goal.Value] } };
        Assert.Equal($"All else as planned, it would bring the promises together no closer and {said}", Sentence(ProjectReason.BringsNothing, 0m, programme));
    }

    [Theory]
    [InlineData(Goal.Shortfall, "Without it, all else as planned and the promises together missed by no more, the value would be less by at least ")]
    [InlineData(Goal.Value, "Without it, all else as planned, the value would be less by at least ")]
    public void Sentence_OfAProjectThatEarns_SaysWhatIsKeptThen(Goal first, string said)
    {
        var programme = Small with { Terms = Small.Terms with { Goals = [first, first == Goal.Value ? Goal.Shortfall : Goal.Value] } };
        Assert.StartsWith(said, Sentence(ProjectReason.Earns, 0m, programme), StringComparison.Ordinal);
    }

    [Fact]
    public void Sentence_OfNoRoom_TellsAnExclusionFromWhatLacks()
    {
        Lack[] lacks = [new(new ScarceThing("exclusion", "first excludes second", null, ""), 1m, 1m), new(new ScarceThing("link_capacity", "road", new(2028), "kt"), 3m, 2m)];
        Assert.EndsWith("where first excludes second, and 2 kt of Road in 2028 (it takes 3 kt) are lacking.", Sentence(ProjectReason.NoRoom, 0m, null, lacks), StringComparison.Ordinal);
        Assert.EndsWith("where first excludes second.", Sentence(ProjectReason.NoRoom, 0m, null, [lacks[0]]), StringComparison.Ordinal);
    }

    // Of a fund it is the sum of all that it pays and gets back until then.
    [Fact]
    public void Sentence_OfNoRoomInAFund_TellsWhatItTakesByThen()
    {
        Lack[] lacks = [new(new ScarceThing("fund_balance", "bank", new(2028), "kt"), 3m, 2m)];
        Assert.EndsWith("2 kt of money of bank in 2028 (by then it takes 3 kt) are lacking.", Sentence(ProjectReason.NoRoom, 0m, null, lacks), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "  A start in 2028 breaks a limit: Builders in 2026 would be 50 jobs below its minimum.")]
    [InlineData(false, "  A start in 2028 finds no room: 50 jobs of Builders in 2026 (it takes 80 jobs) are lacking.")]
    public void Lines_OfAnEarlierStart_TellAMinimumFromRoom(bool isMinimum, string said)
    {
        var project = Small.Projects[0];
        var lack = new Lack(new ScarceThing("programme_limit", "builders", new(2026), "jobs", isMinimum), 80m, 50m);
        var start = new StartView(project.Sites[0].Place, new Year(2028), IsPlanned: false, [lack], 0m, Money.Zero);
        var answer = new ProjectExplanation(project.Id, ProjectStanding.Waits, ProjectReason.WithOthers, start, start, null, null, [], [], []);
        var text = new ExplanationText(Small, SmallPlan.Of(Small, SmallPlan.Decisions()), new ProgrammeWords(Small));

        Assert.Contains(said, text.Lines(answer, TimeSpan.FromSeconds(20)));
    }

    [Fact]
    public void Lines_OfALaunch_TellItsStartFromTheYearInWhichItRuns()
    {
        var plan = SmallPlan.Of(Small, SmallPlan.Decisions());
        var launch = plan.Tables.Launches.First();
        var start = new StartView(launch.Site, launch.Start, IsPlanned: true, [], 0m, Money.Zero);
        var answer = new ProjectExplanation(launch.Project, ProjectStanding.In, ProjectReason.WithOthers, start, null, null, null, [], [], []);
        string headline = new ExplanationText(Small, plan, new ProgrammeWords(Small)).Lines(answer, TimeSpan.Zero).First();

        Assert.EndsWith($" is in: {launch.Site}, starts in {launch.Start}, runs from {launch.RunningFrom}.", headline, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_OfALaunchBesideAnotherOfTheSameYear_TellWhenItRunsItself()
    {
        var plan = SmallPlan.Of(Small, SmallPlan.Decisions());
        var launch = plan.Tables.Launches.First();
        var beside = launch with { Project = new("beside"), RunningFrom = launch.RunningFrom + 2 };
        plan = plan with { Tables = plan.Tables with { Launches = [beside, .. plan.Tables.Launches] } };
        var start = new StartView(launch.Site, launch.Start, IsPlanned: true, [], 0m, Money.Zero);
        var answer = new ProjectExplanation(launch.Project, ProjectStanding.In, ProjectReason.WithOthers, start, null, null, null, [], [], []);

        Assert.EndsWith($", runs from {launch.RunningFrom}.", new ExplanationText(Small, plan, new ProgrammeWords(Small)).Lines(answer, TimeSpan.Zero).First(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(6, "At its best, at zone in 2027, one kt of bars sells for 7.38 KZT, buys for 0.48 KZT and runs for 0.9 KZT: 6 KZT, which does not pay for its capital cost.")]
    [InlineData(-0.5, "At its best, at zone in 2027, one kt of bars sells for 7.38 KZT, buys for 6.98 KZT and runs for 0.9 KZT: −0.5 KZT.")]
    public void Lines_OfAProjectThatIsNotViable_GiveItsMarginInNumbers(double margin, string said)
    {
        var programme = Small with { Terms = Small.Terms with { MoneyUnit = "" } };
        var best = new SponsorMargin(new("zone"), new(2027), "kt of bars", new(7.38m), new(6.48m - (decimal)margin), new(0.9m), new((decimal)margin));
        var answer = new ProjectExplanation(programme.Projects[0].Id, ProjectStanding.Out, ProjectReason.NotViable, null, null, new Money(-2m), 0.1m, [], [], [], best);
        var text = new ExplanationText(programme, SmallPlan.Of(Small, SmallPlan.Decisions()), new ProgrammeWords(programme));

        Assert.Contains($"  {said}", text.Lines(answer, TimeSpan.Zero));
    }

    private static string Sentence(ProjectReason reason, decimal shortfall, Programme? programme = null, Lack[]? lacks = null, Lack[]? missed = null)
    {
        programme ??= Small;
        var project = programme.Projects[0];
        var best = new StartView(project.Sites[0].Place, new Year(2028), IsPlanned: false, [.. lacks ?? []], shortfall, new Money(-633m), missed is null ? default : [.. missed]);
        var answer = new ProjectExplanation(project.Id, ProjectStanding.Out, reason, best, null, null, null, [], [best], []);
        return new ExplanationText(programme, SmallPlan.Of(programme, SmallPlan.Decisions()), new ProgrammeWords(programme)).Sentence(answer);
    }
}
