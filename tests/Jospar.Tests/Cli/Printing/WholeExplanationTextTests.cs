using Jospar.Cli.Printing;
using Jospar.Domain;
using Jospar.Planning.Explanation;
using Jospar.Planning.Replanning;
using Jospar.Tests.Planning;

namespace Jospar.Tests.Cli.Printing;

public sealed class WholeExplanationTextTests
{
    [Theory]
    [InlineData(true, "  Builders in 2028 (with the 2 years after it): one kt less asked for would add at most 4 billion KZT, one percent less asked for 2 billion KZT; it keeps 1 project from an earlier start")]
    [InlineData(false, "  Builders in 2028 (with the 2 years after it): one kt more would add at most 4 billion KZT, one percent more 2 billion KZT; 1 project would need more than is left")]
    public void Lines_OfALimitThatBinds_SayWhichWayItHelps(bool isMinimum, string said)
    {
        var programme = SmallProgramme.Create();
        var binding = new Binding(new ScarceThing("programme_limit", "builders", new(2028), "kt", isMinimum), new Money(4m), new Money(2m), 1);

        var lines = new WholeExplanationText(programme, new ProgrammeWords(programme)).Lines(new WholeExplanation([], [binding], [], null));

        Assert.Contains(said, lines);
    }

    [Theory]
    [InlineData(Bound.AtLeast, "it takes other launches or more projects.")]
    [InlineData(Bound.AtMost, "only other launches would bring it down.")]
    public void Lines_OfAMissedTargetThatNothingBinds_SayWhatWouldHelpItsBound(Bound bound, string said)
    {
        var small = SmallProgramme.Create();
        var programme = small with { Targets = [small.Targets[0] with { Bound = bound }] };
        var missed = new TargetExplanation(small.Targets[0].Id, bound == Bound.AtLeast ? 5m : 1m, 3m, 2m, "kt", [], new TargetReach(3m, [], 3), null, null);

        Assert.Contains(
            $"  With the launches as planned nothing scarce binds it: {said}",
            new WholeExplanationText(programme, new ProgrammeWords(programme)).Lines(new WholeExplanation([missed], [], [], null)));
    }

    [Theory]
    [InlineData(Bound.AtLeast, 9.9, 12.0, 1, "gap and tolerance allow. One more unit of what binds it beyond that would add: Road in 2028: 0.9 kt for one kt.")]
    [InlineData(Bound.AtLeast, 9.9, 9.9, 1, "One more unit of what binds it would add: Road in 2028: 0.9 kt for one kt.")]
    [InlineData(Bound.AtMost, 10.1, 9.0, 1, "gap and tolerance allow. One more unit of what binds it beyond that would take off: Road in 2028: 0.9 kt for one kt.")]
    [InlineData(Bound.AtLeast, 9.9, 10.0, 0, "by other amounts: the plan gives up so much of it for the value's sake, as the order of its goals, gap and tolerance allow.")]
    [InlineData(Bound.AtLeast, 9.9, null, 0, "gap and tolerance allow. Nothing stops it, as where imports may be sent on.")]
    public void Lines_OfAMissedTargetThatItsLaunchesCouldReach_SayThatItIsGivenUpAndNameNoCause(Bound bound, double reached, double? most, int binding, string said)
    {
        var small = SmallProgramme.Create();
        var programme = small with { Targets = [small.Targets[0] with { Bound = bound }] };
        var worth = new ScarceWorth(new ScarceThing("link_capacity", "road", new(2028), "kt"), 0.9m);
        var missed = new TargetExplanation(
            small.Targets[0].Id, 10m, (decimal)reached, 0.1m, "kt", [], new TargetReach((decimal?)most, [.. Enumerable.Repeat(worth, binding)], 0), null, null);

        Assert.EndsWith(said, new WholeExplanationText(programme, new ProgrammeWords(programme)).Lines(new WholeExplanation([missed], [], [], null)).ElementAt(1), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(0)]
    public void Lines_OfThingsThatBindATargetTogether_NameThem(int shortfall)
    {
        var programme = SmallProgramme.Create();
        var reach = new TargetReach(3m, [], 3) { Together = [new ScarceThing("link_capacity", "road", new(2028), "kt")] };
        var target = new TargetExplanation(programme.Targets[0].Id, 5m, 3m, shortfall, "kt", [], reach, null, null);

        Assert.Contains(
            "  With the launches as planned several things bind it together; among them, none of which would move it alone: Road in 2028.",
            new WholeExplanationText(programme, new ProgrammeWords(programme)).Lines(new WholeExplanation([target], [], [], null)));
    }

    [Theory]
    [InlineData(ProjectReason.CannotRun, Goal.Shortfall, 1, "where it could start, what it needs cannot reach it, or what it makes has no way out")]
    [InlineData(ProjectReason.CannotRun, Goal.Shortfall, 2, "where they could start, what they need cannot reach them, or what they make has no way out")]
    [InlineData(ProjectReason.Beaten, Goal.Shortfall, 1, "could be launched, but with it the goals are served no better")]
    [InlineData(ProjectReason.Beaten, Goal.Shortfall, 2, "could be launched, but with them the goals are served no better")]
    [InlineData(ProjectReason.MissesPromises, Goal.Shortfall, 1, "there is room, but with it the promises together would be missed by more")]
    [InlineData(ProjectReason.MissesPromises, Goal.Shortfall, 2, "there is room, but with any one of them the promises together would be missed by more")]
    [InlineData(ProjectReason.BringsNothing, Goal.Shortfall, 1, "it would bring neither the promises closer nor more value")]
    [InlineData(ProjectReason.BringsNothing, Goal.Shortfall, 2, "any one of them would bring neither the promises closer nor more value")]
    [InlineData(ProjectReason.Loses, Goal.Shortfall, 1, "with the promises together missed by no more, it would cost more than it brings")]
    [InlineData(ProjectReason.Loses, Goal.Value, 2, "they would cost more than they bring")]
    [InlineData(ProjectReason.Earns, Goal.Shortfall, 1, "without it, the promises together missed by no more, the value is less")]
    [InlineData(ProjectReason.Earns, Goal.Value, 1, "without it the value is less")]
    public void Lines_OfProjects_GiveTheirReason(ProjectReason reason, Goal first, int count, string said)
    {
        var small = SmallProgramme.Create();
        var programme = small with { Terms = small.Terms with { Goals = [first, first == Goal.Value ? Goal.Shortfall : Goal.Value] } };
        var project = new ProjectExplanation(small.Projects[0].Id, ProjectStanding.Out, reason, null, null, null, null, [], [], []);

        Assert.Contains(
            new WholeExplanationText(programme, new ProgrammeWords(programme)).Lines(new WholeExplanation([], [], [.. Enumerable.Repeat(project, count)], null)),
            line => line.StartsWith($"  {count} out: {said} (", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(ProjectReason.Beaten, 2, "could be launched, and with them the goals may be served better: the plan changes no more of the earlier plan than earns its weight")]
    [InlineData(ProjectReason.NoRoom, 1, "could be launched, but others have the room")]
    public void Lines_OfProjectsOfAPlanMadeAgain_PromiseNothingOfTheGoals(ProjectReason reason, int count, string said)
    {
        var programme = SmallProgramme.Create();
        var project = new ProjectExplanation(programme.Projects[0].Id, ProjectStanding.Out, reason, null, null, null, null, [], [], []);
        var text = new WholeExplanationText(programme, new ProgrammeWords(programme), new Replan(new(2026), 0.01m, "", [], [], [], []), SmallPlan.Create());

        Assert.Contains(
            text.Lines(new WholeExplanation([], [], [.. Enumerable.Repeat(project, count)], null)),
            line => line.StartsWith($"  {count} out: {said} (", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1, "1 project would need more than there can ever be")]
    [InlineData(3, "3 projects would each need more than there can ever be")]
    public void Lines_OfWhatThereCanNeverBeEnoughOf_SayHowManyItKeepsOut(int never, string said)
    {
        var programme = SmallProgramme.Create();
        var binding = new Binding(new ScarceThing("fund_balance", "budget", null, "billion KZT"), Money.Zero, null, 0, never);

        Assert.Contains(
            $"  money of Budget: with the launches as planned, more would add nothing; {said}",
            new WholeExplanationText(programme, new ProgrammeWords(programme)).Lines(new WholeExplanation([], [binding], [], null)));
    }

    [Theory]
    [InlineData("fund_balance", "budget", "billion KZT", "  money of Budget: with the launches as planned, more would add nothing; 2 projects would need more than is left")]
    [InlineData("requirement", "mill requires line", "", "  mill requires line: it stands in the way of 2 projects")]
    public void Lines_OfWhatHasNoPrice_SayWhyProjectsWaitForIt(string kind, string subject, string unit, string said)
    {
        var programme = SmallProgramme.Create();
        var binding = new Binding(new ScarceThing(kind, subject, null, unit), Money.Zero, null, 2);

        Assert.Contains(said, new WholeExplanationText(programme, new ProgrammeWords(programme)).Lines(new WholeExplanation([], [binding], [], null)));
    }
}
