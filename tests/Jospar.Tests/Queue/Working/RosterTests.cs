using Jospar.Queue.Trial;
using Jospar.Queue.Working;
using RabbitMQ.Client;

namespace Jospar.Tests.Queue.Working;

public class RosterTests
{
    [Fact]
    public void FindSeat_ForWhatNamesNoRun_SaysSoOnceAndRefusesNobody()
    {
        List<string> said = [];
        using var roster = new Roster(new WorkerOptions("here", "one", 1, 2, null), [new TrialKind()], TimeProvider.System, said.Add);
        var junk = RunNotice.Of(new BasicProperties());
        for (var times = 0; times < 2; times++)
        {
            Assert.Null(roster.FindSeat(junk, out var isFirstRefusal));
            Assert.False(isFirstRefusal);
        }

        Assert.Equal(["What was announced names no run, and is left alone."], said);
    }
}
