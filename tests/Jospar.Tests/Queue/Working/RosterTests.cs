using Jospar.Queue.Broker;
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

    [Theory]
    [InlineData("trial-1", "jospar.1.run.trial-1.results", "trial-1")]
    [InlineData("trial-1", "jospar.1.run.trial-2.results", "")]
    [InlineData("trial-1", "somebody", "")]
    [InlineData("trial 1", "jospar.1.run.trial 1.results", "")]
    [InlineData("", "jospar.1.run..results", "")]
    public void Of_AnAnnouncement_NamesARunThatCanBe(string run, string results, string named) =>
        Assert.Equal(named, RunNotice.Of(Announcement(run, results)).Run);

    [Fact]
    public void Of_AnAnnouncementWithALongId_NamesNoRun() =>
        Assert.Equal("", RunNotice.Of(Announcement(new string('r', 300), $"jospar.1.run.{new string('r', 300)}.results")).Run);

    private static BasicProperties Announcement(string run, string results) => new()
    {
        Headers = new Dictionary<string, object?> { [Protocol.ProtocolHeader] = 1, [Protocol.RunHeader] = run, [Protocol.ResultsHeader] = results },
    };
}
