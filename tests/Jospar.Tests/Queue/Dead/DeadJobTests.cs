using Jospar.Queue.Broker;
using Jospar.Queue.Dead;
using RabbitMQ.Client;

namespace Jospar.Tests.Queue.Dead;

public class DeadJobTests
{
    [Fact]
    public void Of_AMessageThatNoRunSent_IsNoJobThatKilledWorkers()
    {
        var junk = DeadJob.Of(new BasicProperties());
        Assert.Equal(new DeadJob("", null, "", "", "this is no job, as it names no run, or no place in one", ""), junk);
        Assert.Equal(junk, DeadJob.Of(Headers((Protocol.RunHeader, "one"))));
        Assert.Equal(junk, DeadJob.Of(Headers((Protocol.IndexHeader, 3))));
    }

    [Fact]
    public void Of_AJobWithoutAReason_SaysThatNobodyLivedToSay()
    {
        var job = DeadJob.Of(Headers((Protocol.RunHeader, "one"), (Protocol.IndexHeader, 3)));
        Assert.Equal(("one", 3), (job.Run, job.Index));
        Assert.StartsWith("every worker that took it ended", job.Reason, StringComparison.Ordinal);
    }

    private static BasicProperties Headers(params (string Name, object? Value)[] headers) =>
        new() { Headers = headers.ToDictionary(header => header.Name, header => header.Value) };
}
