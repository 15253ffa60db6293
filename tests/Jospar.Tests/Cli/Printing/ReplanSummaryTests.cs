using Jospar.Cli.Printing;
using Jospar.Domain;
using Jospar.Planning.Replanning;
using Jospar.Tests.Planning;

namespace Jospar.Tests.Cli.Printing;

public sealed class ReplanSummaryTests
{
    [Fact]
    public void Lines_OfAChangeForOneFact_SayWhatWasReportedOfWhat()
    {
        var programme = SmallProgramme.Create();
        var (mine, mill) = (programme.Projects[0], programme.Projects[1]);
        Actual[] facts = [new Actual(6, ActualKind.NotStarted, mine.Id)];
        var change = new LaunchChange(
            mill.Id, ChangeKind.Dropped, new Commitment(mill.Sites[0].Place, new Year(2027)), null, null, null, 3, CauseKind.Asked, [6]);
        var replan = new Replan(new Year(2026), 0m, "", [.. facts], [change], [], []);
        var made = new ReplanningOutcome.Replanned(programme, SmallPlan.Create(), replan, null!);
        string name = new ProgrammeWords(programme).WithId(mine.Id.Value);

        Assert.Contains(
            new ReplanSummary(made, programme, []).Lines(),
            line => line.EndsWith($"is not launched, planned for 2027, because of what was reported of {name}: not started (row 6)", StringComparison.Ordinal));
    }
}
